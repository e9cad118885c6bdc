import type { Graph } from "../../data/contract.js";

/** The part of a graph that the reader wants to see: what hangs together with its middle. */
export function seen(graph: Graph, hasDisputes: boolean, hasUnaccepted: boolean): Graph {
  const isWanted = new Set(
    graph.nodes
      .filter(({ id, status }) => hasUnaccepted || status === "accepted" || id === graph.focus)
      .map(({ id }) => id),
  );
  const edges = graph.edges.filter(
    ({ from, to, weight }) => isWanted.has(from) && isWanted.has(to) && (hasDisputes || weight > 0),
  );
  const reached = new Set([graph.focus]);
  for (const id of reached) {
    for (const { from, to } of edges) {
      if (from === id || to === id) {
        reached.add(from).add(to);
      }
    }
  }
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => reached.has(id)),
    edges: edges.filter(({ from }) => reached.has(from)),
  };
}
