/** How often each id stands in the list. */
export function counted(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The most that one of them holds, in micro-units. */
export function greatest(nodes: readonly { readonly value: string }[]): bigint {
  return nodes
    .map(({ value }) => BigInt(value))
    .reduce((most, value) => (value > most ? value : most), 0n);
}
