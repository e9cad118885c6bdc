import { useRef, useState, useMemo } from "preact/hooks";
import type { JSX } from "preact";
import { place, setQuery } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import { withQuery } from "../../data/api.js";
import type { Graph } from "../../data/contract.js";
import { ofTypes, reload, useView } from "../../data/view.js";
import { Button } from "../../parts/button.js";
import { Filter } from "../../parts/list.js";
import { NoView } from "../../parts/problem.js";
import { visible } from "../../words/visible.js";
import { Chooser } from "./chooser.js";
import { Neighbourhood } from "./neighbourhood.js";
import { seen } from "./seen.js";
import { words } from "./words.js";

const FAR = "2";

const NEAR = "1";

/** With more posts than that a picture of depth 2 is a tangle, so one step is shown first. */
const NODES_MAX = 60;

/** What rests on what. */
export default function GraphPage(): JSX.Element {
  const focus = place.value.query.get("focus") ?? "";
  return focus === "" ? (
    <>
      <PageHead title={words().title} />
      <p>{words().lead}</p>
      <Chooser />
    </>
  ) : (
    <Around key={focus} focus={focus} />
  );
}

function Around({ focus }: { focus: string }): JSX.Element {
  const query = place.value.query;
  const wanted = query.get("depth") ?? undefined;
  const usual = useUsualDepth(focus, wanted === undefined);
  const depth = wanted ?? usual;
  const path = depth && withQuery("/v1/graph", { focus, depth });
  const view = useView<Graph>(path, ofTypes("post.published", "value.", "pool.settled"));
  const { graph, isChanged, show } = useSettledGraph(view.value.data, path);
  const shown = useMemo(
    () => graph && seen(graph, query.get("disputes") !== "no", query.get("unaccepted") !== "no"),
    [graph, query.get("disputes"), query.get("unaccepted")],
  );
  const title = graph?.nodes.find(({ id }) => id === focus)?.title;
  const { problem } = view.value;
  return (
    <>
      <PageHead title={title ? words().titleOf(visible(title)) : words().title} />
      <div class="filters">
        <Filter
          name="depth"
          label={words().depth}
          {...(usual === undefined ? {} : { usual })}
          choices={{ "1": "1", "2": "2", "3": "3" }}
        />
        <Check name="disputes" text={words().disputes} />
        <Check name="unaccepted" text={words().unaccepted} />
        <a href="/graph">{words().choose}</a>
      </div>
      <p role="status" class="pill-place">
        {isChanged && <Button onClick={show}>{words().changed}</Button>}
      </p>
      {shown ? (
        <Neighbourhood graph={shown} />
      ) : problem ? (
        <NoView problem={problem} retry={() => void reload(path!)} />
      ) : (
        <p class="skeleton tall" aria-busy="true" />
      )}
    </>
  );
}

/** How far the reader sees who has not said so; undefined until that is known, and for who has said it. */
function useUsualDepth(focus: string, isAsked: boolean): string | undefined {
  const path = withQuery("/v1/graph", { focus, depth: FAR });
  const { data, problem } = useView<Graph>(isAsked ? path : undefined).value;
  if (!isAsked) {
    return undefined;
  }
  if (problem) {
    return FAR;
  }
  return data && (data.nodes.length > NODES_MAX || data.truncated ? NEAR : FAR);
}

function Check({ name, text }: { name: string; text: string }): JSX.Element {
  return (
    <label class="option">
      <input
        type="checkbox"
        checked={place.value.query.get(name) !== "no"}
        onChange={({ currentTarget }) => setQuery({ [name]: currentTarget.checked ? "" : "no" })}
      />{" "}
      {text}
    </label>
  );
}

/** What is drawn stays where it is; new citations wait until the reader asks for them. */
function useSettledGraph(
  now: Graph | undefined,
  path: string | undefined,
): { readonly graph: Graph | undefined; readonly isChanged: boolean; readonly show: () => void } {
  const shown = useRef<{ readonly path: string | undefined; readonly graph: Graph }>(undefined);
  const [, redraw] = useState(0);
  if (now && shown.current?.path !== path) {
    shown.current = { path, graph: now };
  }
  const graph = path !== undefined && shown.current?.path === path ? shown.current.graph : undefined;
  return {
    graph,
    isChanged: graph !== undefined && now !== undefined && now.edges.length !== graph.edges.length,
    show: () => {
      shown.current = undefined;
      redraw((count) => count + 1);
    },
  };
}
