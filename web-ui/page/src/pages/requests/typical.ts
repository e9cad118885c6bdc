import type { Request, RequestEvent } from "../../data/contract.js";
import { timeOf } from "./life.js";

/** How requests went that have ended; times in milliseconds. */
export interface Typical {
  readonly count: number;
  /** From the filing to the acceptance by an expert; half took longer. */
  readonly assigned: number;
  /** From the filing to the evidence; half took longer. */
  readonly done: number;
  /** How many were accepted or delivered. */
  readonly passed: number;
  /** How many were not judged by enough. */
  readonly undecided: number;
}

/** Fewer than these say nothing. */
export const ENOUGH = 5;

/** What is typical of these requests, of which each stands with what happened to it. */
export function typicalOf(
  all: readonly { readonly request: Request; readonly events: readonly RequestEvent[] }[],
): Typical | undefined {
  const took = (what: string, other = what): readonly number[] =>
    all.flatMap(({ request, events }) => {
      const at = timeOf(events, what) ?? timeOf(events, other);
      return at === undefined ? [] : [at - request.filedAt];
    });
  const assigned = took("accepted");
  const done = took("submitted", "delivered");
  if (all.length < ENOUGH || assigned.length === 0 || done.length === 0) {
    return undefined;
  }
  const ended = (...states: readonly string[]): number =>
    all.filter(({ request }) => states.includes(request.state)).length;
  return {
    count: all.length,
    assigned: median(assigned),
    done: median(done),
    passed: ended("ratified", "delivered"),
    undecided: ended("inconclusive"),
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
