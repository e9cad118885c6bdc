import type { GraphEdge } from "../../data/contract.js";
import type { Point } from "./layout.js";

/** Keys that walk: along citations to the sides, and from one to the next in a column. */
export type Step = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

export function isStep(key: string): key is Step {
  return ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].includes(key);
}

/**
 * Where a step leads: left to the cited post that weighs most, right to the citing one that does, up
 * and down to the next of those that are joined to the same post as where the reader came from, and
 * without such ones to the next in the column.
 *
 * @param from where the reader came from, when they walked
 * @return undefined when there is nothing in that direction
 */
export function stepped(
  step: Step,
  at: string,
  from: string | undefined,
  edges: readonly GraphEdge[],
  points: Readonly<Record<string, Point>>,
): string | undefined {
  if (step === "ArrowLeft") {
    return heaviest(edges.filter((edge) => edge.from === at))?.to;
  }
  if (step === "ArrowRight") {
    return heaviest(edges.filter((edge) => edge.to === at))?.from;
  }
  const beside = siblings(at, from, edges);
  const row = (beside.length > 1 ? beside : inColumn(at, points)).sort(
    (one, other) => points[one]!.y - points[other]!.y,
  );
  return row[row.indexOf(at) + (step === "ArrowDown" ? 1 : -1)];
}

function heaviest(edges: readonly GraphEdge[]): GraphEdge | undefined {
  return [...edges].sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))[0];
}

function siblings(at: string, from: string | undefined, edges: readonly GraphEdge[]): string[] {
  if (edges.some((edge) => edge.from === from && edge.to === at)) {
    return [...new Set(edges.filter((edge) => edge.from === from).map(({ to }) => to))];
  }
  return edges.some((edge) => edge.to === from && edge.from === at)
    ? [...new Set(edges.filter((edge) => edge.to === from).map((edge) => edge.from))]
    : [];
}

function inColumn(at: string, points: Readonly<Record<string, Point>>): string[] {
  return Object.keys(points).filter((id) => Math.abs(points[id]!.x - points[at]!.x) < 1);
}
