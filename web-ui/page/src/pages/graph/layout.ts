import { graphlib, layout } from "@dagrejs/dagre";
import { columnsOf, type Line, type Placed } from "./layers.js";

/** What is laid out. */
export interface Question {
  readonly nodes: readonly (Placed & { readonly height: number })[];
  readonly edges: readonly Line[];
}

/** The middle of a node. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: Readonly<Record<string, Point>>;
  /** Where each edge crosses columns, from the citing post on, in the order of the question's edges. */
  readonly edges: readonly (readonly Point[])[];
}

export const NODE_WIDTH = 176;
const COLUMN_GAP = 72;
const ROW_GAP = 20;
const MARGIN = 16;

/** A citation over more columns than this is drawn freely: each column that it crosses costs time. */
const SPAN_MAX = 3;

/** Heavy enough that no citation pulls a post out of its column. */
const SPINE_WEIGHT = 1000;

/**
 * Lays a neighbourhood out: time goes from left to right in columns, and within a column the library
 * finds the order with few crossings. A spine of unseen nodes holds each post in its column.
 */
export function laidOut({ nodes, edges }: Question): Layout {
  const columns = columnsOf(nodes, edges);
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "LR",
    ranksep: COLUMN_GAP,
    nodesep: ROW_GAP,
    edgesep: ROW_GAP / 2,
    marginx: MARGIN,
    marginy: MARGIN,
    ranker: "longest-path",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const last = Math.max(0, ...columns.values());
  for (let column = 0; column <= last; column++) {
    graph.setNode(spine(column), { width: 1, height: 1 });
    if (column > 0) {
      graph.setEdge(spine(column - 1), spine(column), { weight: SPINE_WEIGHT });
    }
  }
  for (const { id, height } of nodes) {
    const column = columns.get(id)!;
    graph.setNode(id, { width: NODE_WIDTH, height });
    if (column > 0) {
      graph.setEdge(spine(column - 1), id, { weight: SPINE_WEIGHT });
    }
    if (column < last) {
      graph.setEdge(id, spine(column + 1), { weight: SPINE_WEIGHT });
    }
  }
  for (const [index, { from, to }] of edges.entries()) {
    if (columns.get(from)! - columns.get(to)! <= SPAN_MAX) {
      graph.setEdge(to, from, { weight: 1 }, String(index));
    }
  }
  layout(graph);
  return read(graph, nodes, edges);
}

function spine(column: number): string {
  return `spine ${column}`;
}

function read(graph: graphlib.Graph, nodes: Question["nodes"], edges: readonly Line[]): Layout {
  const { width, height } = graph.graph() as { width: number; height: number };
  return {
    width,
    height,
    nodes: Object.fromEntries(
      nodes.map(({ id }) => {
        const { x, y } = graph.node(id) as Point;
        return [id, { x, y }];
      }),
    ),
    edges: edges.map(({ from, to }, index) => {
      const edge = graph.edge(to, from, String(index)) as { points: readonly Point[] } | undefined;
      return crossings(edge?.points ?? []);
    }),
  };
}

/** Of the library's points every other one stands in the middle of a column; the ends are at boxes. */
function crossings(points: readonly Point[]): readonly Point[] {
  return points
    .filter((_, index) => index % 2 === 0 && index > 0 && index < points.length - 1)
    .reverse()
    .flatMap(({ x, y }) => [
      { x: x + NODE_WIDTH / 2, y },
      { x: x - NODE_WIDTH / 2, y },
    ]);
}
