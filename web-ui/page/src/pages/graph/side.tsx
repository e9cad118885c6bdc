import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Graph, GraphEdge } from "../../data/contract.js";
import { Button } from "../../parts/button.js";
import { Amount, Moment } from "../../parts/values.js";
import { percentText } from "../../words/numbers.js";
import { visible } from "../../words/visible.js";
import { titleOf } from "../forum/post-title.js";
import { statusText } from "../forum/words.js";
import { words } from "./words.js";

/** What the picture says of the post at which the reader is, in words. */
export function Side(props: {
  readonly graph: Graph;
  readonly selected: Signal<string>;
}): JSX.Element | null {
  const { graph } = props;
  const selected = props.selected.value;
  const select = (id: string): void => {
    props.selected.value = id;
  };
  const node = graph.nodes.find(({ id }) => id === selected);
  if (!node) {
    return null;
  }
  return (
    <aside class="card" aria-labelledby="selected">
      <h2 id="selected">{words().selected}</h2>
      <p>
        <a class="post-title" href={`/p/${node.id}`} dir="auto">
          {titleOf(node)}
        </a>
      </p>
      <dl class="facts">
        <div>
          <dt>{words().status}</dt>
          <dd>{statusText(node.status)}</dd>
        </div>
        <div>
          <dt>{words().value}</dt>
          <dd>
            <Amount micro={node.value} asset="rep" />
          </dd>
        </div>
        <div>
          <dt>{words().when}</dt>
          <dd>
            <Moment at={node.time} />
          </dd>
        </div>
      </dl>
      {node.id === graph.focus ? (
        <p class="muted">{words().inMiddle}</p>
      ) : (
        <p>
          <a class="button" href={`/graph?focus=${node.id}`}>
            {words().focus}
          </a>
        </p>
      )}
      <Joined
        title={words().cites}
        edges={graph.edges.filter(({ from }) => from === selected)}
        other={({ to }) => to}
        graph={graph}
        select={select}
      />
      <Joined
        title={words().citedBy}
        edges={graph.edges.filter(({ to }) => to === selected)}
        other={({ from }) => from}
        graph={graph}
        select={select}
      />
    </aside>
  );
}

function Joined(props: {
  title: string;
  edges: readonly GraphEdge[];
  other: (edge: GraphEdge) => string;
  graph: Graph;
  select: (id: string) => void;
}): JSX.Element {
  const titles = new Map(props.graph.nodes.map(({ id, title }) => [id, title]));
  return (
    <>
      <h3>{props.title}</h3>
      {props.edges.length === 0 && <p class="muted">{words().nothing}</p>}
      <ul class="plain joined">
        {props.edges.map((edge) => (
          <li key={props.other(edge)}>
            <span class="muted">{weightText(edge)}</span>{" "}
            <Button kind="plain" onClick={() => props.select(props.other(edge))}>
              <bdi>{visible(titles.get(props.other(edge)) ?? "") || props.other(edge).slice(0, 8)}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function weightText({ weight }: GraphEdge): string {
  const size = percentText(Math.abs(weight));
  return weight < 0 ? words().takes(size) : words().gives(size);
}
