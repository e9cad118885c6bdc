/** What the layout has to know of a post. */
export interface Placed {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/** A citation: from the younger post to the older one. */
export interface Line {
  readonly from: string;
  readonly to: string;
}

/**
 * The column of each post: columns follow each other in time, and no post stands in one column with
 * a post that it cites. They are as few as that allows: a post begins a new column only when it
 * cites one of the last.
 */
export function columnsOf(nodes: readonly Placed[], edges: readonly Line[]): ReadonlyMap<string, number> {
  const cited = new Map<string, string[]>();
  for (const { from, to } of edges) {
    cited.set(from, [...(cited.get(from) ?? []), to]);
  }
  const columns = new Map<string, number>();
  let last = 0;
  for (const { id } of inOrder(nodes, cited)) {
    if ((cited.get(id) ?? []).some((older) => columns.get(older) === last)) {
      last++;
    }
    columns.set(id, last);
  }
  return columns;
}

/** By time; posts of the same millisecond stand behind those that they cite. */
function inOrder(nodes: readonly Placed[], cited: ReadonlyMap<string, readonly string[]>): readonly Placed[] {
  const byTime = [...nodes].sort((one, other) => one.time - other.time || compare(one.id, other.id));
  const known = new Map(byTime.map((node) => [node.id, node]));
  const done = new Set<string>();
  const ordered: Placed[] = [];
  for (const start of byTime) {
    const open = [start];
    while (open.length > 0) {
      const node = open.at(-1)!;
      const before = (cited.get(node.id) ?? []).find((id) => known.has(id) && !done.has(id));
      if (before !== undefined && !open.some(({ id }) => id === before)) {
        open.push(known.get(before)!);
      } else {
        open.pop();
        if (!done.has(node.id)) {
          done.add(node.id);
          ordered.push(node);
        }
      }
    }
  }
  return ordered;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
