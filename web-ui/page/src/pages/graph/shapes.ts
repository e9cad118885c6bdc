import type { Point } from "./layout.js";

/** Letters that fit into a box of a post, by the width of common ones. */
const LINE_MAX = 23;

const LINES_MAX = 2;
const HEIGHT_LEAST = 44;
const HEIGHT_MORE = 44;

/** A box is the higher, the more value the post holds; its area above the least grows with the root. */
export function heightOf(value: string, most: bigint): number {
  const share = most === 0n ? 0 : Number((BigInt(value) * 10_000n) / most) / 10_000;
  return Math.round(HEIGHT_LEAST + HEIGHT_MORE * Math.sqrt(share));
}

/** A title in two lines, cut where it does not fit. */
export function linesOf(title: string): readonly string[] {
  const lines: string[] = [""];
  for (const word of title.trim().split(/\s+/)) {
    const line = lines.at(-1)!;
    const joined = line === "" ? word : `${line} ${word}`;
    if ([...joined].length <= LINE_MAX) {
      lines[lines.length - 1] = joined;
    } else if (line === "") {
      lines[lines.length - 1] = cut(word);
    } else {
      lines.push([...word].length <= LINE_MAX ? word : cut(word));
    }
  }
  const isLonger = lines.length > LINES_MAX;
  const shown = lines.slice(0, LINES_MAX);
  return isLonger ? [...shown.slice(0, -1), cut(`${shown.at(-1)!} …`)] : shown;
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length <= LINE_MAX ? text : `${letters.slice(0, LINE_MAX - 1).join("")}…`;
}

/** A line that leaves and comes level through all of the points. */
export function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  let before = first!;
  const parts = rest.map((point) => {
    const middle = Math.round((before.x + point.x) / 2);
    const part = `C${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`;
    before = point;
    return part;
  });
  return `M${first!.x} ${first!.y}${parts.join("")}`;
}
