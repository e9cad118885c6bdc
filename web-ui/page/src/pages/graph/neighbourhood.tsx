import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { JSX } from "preact";
import type { Graph, GraphNode } from "../../data/contract.js";
import { Table, type Column } from "../../parts/list.js";
import { Tabs } from "../../parts/tabs.js";
import { Amount, Moment } from "../../parts/values.js";
import { countText } from "../../words/numbers.js";
import { PostTitle } from "../forum/post-title.js";
import { statusText } from "../forum/words.js";
import { Drawing } from "./drawing.js";
import { counted, greatest } from "./counts.js";
import { heightOf } from "./shapes.js";
import { Side } from "./side.js";
import { useLayout } from "./use-layout.js";
import { words } from "./words.js";

/** A post among those that it is joined to: as a picture, and as a list of the very same posts. */
export function Neighbourhood({ graph }: { graph: Graph }): JSX.Element {
  return (
    <>
      {graph.truncated && <p class="note">{words().truncated}</p>}
      {graph.nodes.length < 2 && <p class="note">{words().alone}</p>}
      <Tabs
        label={words().views}
        name="view"
        tabs={[
          { word: "graph", title: words().graph, content: () => <Picture graph={graph} /> },
          { word: "list", title: words().list, content: () => <Rows graph={graph} /> },
        ]}
      />
    </>
  );
}

function Picture({ graph }: { graph: Graph }): JSX.Element {
  const selected = useSignal(graph.focus);
  const question = useMemo(() => {
    const most = greatest(graph.nodes);
    return {
      nodes: graph.nodes.map(({ id, time, value }) => ({ id, time, height: heightOf(value, most) })),
      edges: graph.edges.map(({ from, to }) => ({ from, to })),
    };
  }, [graph]);
  const layout = useLayout(question);
  useEffect(() => {
    if (!graph.nodes.some(({ id }) => id === selected.peek())) {
      selected.value = graph.focus;
    }
  }, [graph]);
  if (layout === "failed") {
    return <p class="note warn">{words().failed}</p>;
  }
  return (
    <>
      <p class="muted sides">
        <span>← {words().older}</span>
        <span>{words().newer} →</span>
      </p>
      {layout ? (
        <Drawing graph={graph} layout={layout} selected={selected} />
      ) : (
        <p class="graph-frame skeleton" aria-busy="true">
          {words().laying}
        </p>
      )}
      <p class="muted">{words().keys}</p>
      <Side graph={graph} selected={selected} />
    </>
  );
}

function Rows({ graph }: { graph: Graph }): JSX.Element {
  const titles = words().columns;
  const cites = counted(graph.edges.map(({ from }) => from));
  const cited = counted(graph.edges.map(({ to }) => to));
  const columns: readonly Column<GraphNode>[] = [
    { title: titles.post, isName: true, cell: (node) => <PostTitle post={node} /> },
    { title: titles.when, cell: ({ time }) => <Moment at={time} /> },
    { title: titles.status, cell: ({ status }) => statusText(status) },
    { title: titles.value, isNumber: true, cell: ({ value }) => <Amount micro={value} asset="rep" /> },
    { title: titles.cites, isNumber: true, cell: ({ id }) => countText(cites.get(id) ?? 0) },
    { title: titles.cited, isNumber: true, cell: ({ id }) => countText(cited.get(id) ?? 0) },
  ];
  const newest = [...graph.nodes].sort((one, other) => other.time - one.time);
  return (
    <section class="list">
      <Table caption={words().caption} columns={columns} rows={newest} id={({ id }) => id} />
    </section>
  );
}
