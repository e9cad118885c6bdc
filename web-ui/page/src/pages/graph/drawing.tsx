import { useComputed, type Signal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { JSX } from "preact";
import { go } from "../../app/location.js";
import type { Graph, GraphEdge, GraphNode } from "../../data/contract.js";
import { amountText, countText, percentText } from "../../words/numbers.js";
import { visible } from "../../words/visible.js";
import { statusText, words as forum } from "../forum/words.js";
import { counted, greatest } from "./counts.js";
import { NODE_WIDTH, type Layout, type Point } from "./layout.js";
import { heightOf, linesOf, pathOf } from "./shapes.js";
import { isStep, stepped } from "./walking.js";
import { words } from "./words.js";

interface DrawingProps {
  readonly graph: Graph;
  readonly layout: Layout;
  /** Where the reader is. A step draws only what it changes, however many posts there are. */
  readonly selected: Signal<string>;
}

/** The graph as a picture in which one can walk; each post can have the focus. */
export function Drawing({ graph, layout, selected }: DrawingProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const before = useRef<string>(undefined);
  useEffect(() => center(frame.current, layout.nodes[selected.peek()]), [layout]);
  const walk = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      go(`/p/${selected.peek()}`);
      return;
    }
    if (!isStep(event.key)) {
      return;
    }
    event.preventDefault();
    const next = stepped(event.key, selected.peek(), before.current, graph.edges, layout.nodes);
    if (next !== undefined) {
      if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
        before.current = selected.peek();
      }
      frame.current?.querySelector<SVGGElement>(`[data-id="${next}"]`)?.focus();
    }
  };
  const { most, labels } = useMemo(() => facts(graph), [graph]);
  return (
    <div class="graph-frame" ref={frame} tabIndex={0}>
      <svg
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="group"
        aria-label={words().drawing(countText(graph.nodes.length))}
        onKeyDown={walk}
      >
        {graph.edges.map((edge, index) => (
          <Edge
            key={`${edge.from} ${edge.to}`}
            edge={edge}
            points={layout.edges[index]!}
            from={layout.nodes[edge.from]!}
            to={layout.nodes[edge.to]!}
            selected={selected}
          />
        ))}
        {graph.nodes.map((node) => (
          <Node
            key={node.id}
            node={node}
            at={layout.nodes[node.id]!}
            height={heightOf(node.value, most)}
            label={labels.get(node.id)!}
            isFocus={node.id === graph.focus}
            selected={selected}
          />
        ))}
      </svg>
    </div>
  );
}

function Node(props: {
  node: GraphNode;
  at: Point;
  height: number;
  label: string;
  isFocus: boolean;
  selected: Signal<string>;
}): JSX.Element {
  const { node, at, height, selected } = props;
  const isSelected = useComputed(() => selected.value === node.id).value;
  const lines = linesOf(visible(node.title) || forum().untitled);
  const top = at.y - (lines.length * 16) / 2 + 12;
  return (
    <g
      class={`graph-node ${node.status} ${props.isFocus ? "focus" : ""}`}
      role="button"
      tabIndex={isSelected ? 0 : -1}
      aria-pressed={isSelected}
      aria-label={props.label}
      data-id={node.id}
      onFocus={() => {
        selected.value = node.id;
      }}
      onClick={({ currentTarget }) => (currentTarget as SVGGElement).focus()}
    >
      <rect x={at.x - NODE_WIDTH / 2} y={at.y - height / 2} width={NODE_WIDTH} height={height} rx="4" />
      {lines.map((line, index) => (
        <text key={index} x={at.x - NODE_WIDTH / 2 + 10} y={top + index * 16}>
          {`${line} `}
        </text>
      ))}
    </g>
  );
}

function Edge(props: {
  edge: GraphEdge;
  points: readonly Point[];
  from: Point;
  to: Point;
  selected: Signal<string>;
}): JSX.Element {
  const { edge, from, to, selected } = props;
  const side = useComputed(() =>
    edge.from === selected.value ? "from" : edge.to === selected.value ? "to" : undefined,
  ).value;
  const start = { x: from.x - NODE_WIDTH / 2, y: from.y };
  const end = { x: to.x + NODE_WIDTH / 2, y: to.y };
  const size = Math.abs(edge.weight);
  return (
    <g class={`graph-edge ${edge.weight < 0 ? "takes" : "gives"} ${side ? "near" : ""}`} aria-hidden="true">
      <path d={pathOf([start, ...props.points, end])} stroke-width={1 + (size * 5) / 1_000_000} />
      {/* At the other post, since at this one all of its weights would lie on each other. */}
      {side && (
        <text {...(side === "from" ? { x: end.x + 6, y: end.y - 6 } : { x: start.x - 38, y: start.y - 6 })}>
          {edge.weight < 0 ? "\u2212" : ""}
          {percentText(size, 0)}
        </text>
      )}
    </g>
  );
}

/** What a box shows and says; the same wherever the reader is. */
function facts({ nodes, edges }: Graph): { readonly most: bigint; readonly labels: ReadonlyMap<string, string> } {
  const cites = counted(edges.map(({ from }) => from));
  const cited = counted(edges.map(({ to }) => to));
  const labelOf = ({ id, title, status, value }: GraphNode): string =>
    words().node(
      visible(title) || forum().untitled,
      statusText(status),
      amountText(value, "rep"),
      countText(cites.get(id) ?? 0),
      countText(cited.get(id) ?? 0),
    );
  return {
    most: greatest(nodes),
    labels: new Map(nodes.map((node) => [node.id, labelOf(node)])),
  };
}

/** Shows the post in the middle first, without moving the page. */
function center(frame: HTMLElement | null, at: Point | undefined): void {
  if (frame && at) {
    frame.scrollTo(at.x - frame.clientWidth / 2, at.y - frame.clientHeight / 2);
  }
}
