import type { JSX } from "preact";
import { place } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import { withQuery } from "../../data/api.js";
import type { Pool } from "../../data/contract.js";
import { numberOf } from "../../data/ids.js";
import { ofTypes } from "../../data/view.js";
import { StateTag } from "../../parts/chips.js";
import { Filter, List, type Column } from "../../parts/list.js";
import { Amount, Countdown, Moment } from "../../parts/values.js";
import { shareText } from "../../words/numbers.js";
import { visible } from "../../words/visible.js";
import { words } from "./words.js";

/** What is being judged, and what was. */
export default function Pools(): JSX.Element {
  const state = place.value.query.get("state") ?? "open";
  return (
    <>
      <PageHead title={words().title} />
      <p>{words().lead}</p>
      <div class="filters">
        <Filter
          name="state"
          label={words().state}
          usual="open"
          choices={{ ...words().states, all: words().any }}
        />
      </div>
      <List<Pool>
        path={withQuery("/v1/pools", { state: state === "all" ? "" : state })}
        wants={ofTypes("pool.")}
        id={({ id }) => id}
        caption={words().title}
        columns={columns()}
        empty={
          <p>
            {state === "open" ? words().noneOpen : words().none}{" "}
            <a href="/forum">{words().toForum}</a>
          </p>
        }
      />
    </>
  );
}

export function stateText(state: string): string {
  const states: Readonly<Record<string, string>> = words().states;
  return states[state] ?? state;
}

function columns(): readonly Column<Pool>[] {
  const titles = words().columns;
  return [
    {
      title: titles.post,
      isName: true,
      cell: ({ id, post }) => (
        <a href={`/pools/${numberOf(id)}`} dir="auto">
          {visible(post.title) || words().pool(numberOf(id))}
        </a>
      ),
    },
    { title: titles.state, cell: ({ state }) => <StateTag state={state} text={stateText(state)} /> },
    {
      title: titles.closes,
      cell: ({ state, deadline }) =>
        state === "open" ? <Countdown until={deadline} /> : <Moment at={deadline} />,
    },
    {
      title: titles.for,
      isNumber: true,
      cell: (pool) => shareText(pool.for, BigInt(pool.for) + BigInt(pool.against)),
    },
    {
      title: titles.staked,
      isNumber: true,
      cell: (pool) => <Amount micro={BigInt(pool.for) + BigInt(pool.against)} asset="rep" />,
    },
    { title: titles.fee, isNumber: true, cell: ({ fee }) => <Amount micro={fee} asset="coin" /> },
  ];
}
