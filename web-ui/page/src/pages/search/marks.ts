import type { Mark } from "../../data/contract.js";

/** A part of an excerpt, and whether it is what was looked for. */
export interface Part {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The excerpt in parts; marks that overlap or lie outside of it break nothing. */
export function partsOf(excerpt: string, marks: readonly Mark[]): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((one, other) => one.start - other.start)) {
    const from = Math.max(at, start);
    const to = Math.min(excerpt.length, end);
    if (to > from) {
      parts.push({ text: excerpt.slice(at, from), isMarked: false });
      parts.push({ text: excerpt.slice(from, to), isMarked: true });
      at = to;
    }
  }
  parts.push({ text: excerpt.slice(at), isMarked: false });
  return parts.filter(({ text }) => text !== "");
}
