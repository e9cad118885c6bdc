import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";
import { place } from "../../app/location.js";
import { withQuery } from "../../data/api.js";
import type { Offer, Request } from "../../data/contract.js";
import { pageOf } from "../../data/ids.js";
import { ofTypes, useView, type Listed } from "../../data/view.js";
import { me } from "../../keys/vault.js";
import { Person, StateTag } from "../../parts/chips.js";
import { Filter, List, type Column } from "../../parts/list.js";
import { Amount, Countdown } from "../../parts/values.js";
import { countText } from "../../words/numbers.js";
import { visible } from "../../words/visible.js";
import { isOver, progressOf } from "./life.js";
import { words } from "./words.js";

/** What work is asked for, and how far it is. */
export default function Requests(): JSX.Element {
  const { query } = place.value;
  const reader = me.value?.handle ?? "";
  const whose = reader === "" ? "" : (query.get("whose") ?? "");
  const path = withQuery("/v1/requests", {
    state: query.get("state") ?? "",
    skill: query.get("skill") ?? "",
    requester: whose === "asked" ? reader : "",
    expert: whose === "given" ? reader : "",
  });
  const isFiltered = path.includes("?");
  return (
    <>
      <PageHead title={words().title}>
        <a class="button main" href="/requests/new">
          {words().file}
        </a>
      </PageHead>
      <p>{words().lead}</p>
      <Filters isMember={reader !== ""} />
      <RequestList
        path={path}
        empty={
          <p>
            {isFiltered ? words().none : words().noneAtAll} <a href="/requests/new">{words().file}</a>
          </p>
        }
      />
    </>
  );
}

function Filters({ isMember }: { isMember: boolean }): JSX.Element {
  const offers = useView<Listed<Offer>>("/v1/offers?active=true&limit=200", ofTypes("offer."));
  const chosen = place.value.query.get("skill") ?? "";
  return (
    <div class="filters">
      <Filter name="state" label={words().state} usual="" choices={{ "": words().any, ...words().states }} />
      <Filter
        name="skill"
        label={words().skill}
        usual=""
        choices={{ "": words().any, ...named(skillsOf(offers.value.data?.data ?? [], chosen)) }}
      />
      {isMember && (
        <Filter
          name="whose"
          label={words().who}
          usual=""
          choices={{ "": words().whose.all, asked: words().whose.asked, given: words().whose.given }}
        />
      )}
    </div>
  );
}

/** The skills that somebody offers now, and the one that the address names. */
export function skillsOf(offers: readonly Offer[], chosen = ""): readonly string[] {
  return [...new Set([...offers.flatMap(({ skills }) => skills), chosen])].filter(Boolean).sort();
}

function named(skills: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(skills.map((skill) => [skill, skill]));
}

/** Requests as rows of a board. */
export function RequestList(props: {
  readonly path: string;
  readonly empty: JSX.Element;
  readonly limit?: number;
}): JSX.Element {
  return (
    <List<Request>
      path={props.path}
      wants={ofTypes("request.", "evidence.", "pool.settled")}
      id={({ id }) => id}
      caption={words().title}
      columns={columns()}
      empty={props.empty}
      {...(props.limit ? { limit: props.limit } : {})}
    />
  );
}

export function stateText(state: string): string {
  const states: Readonly<Record<string, string>> = words().states;
  return states[state] ?? state;
}

function columns(): readonly Column<Request>[] {
  const titles = words().columns;
  return [
    {
      title: titles.title,
      isName: true,
      cell: ({ id, title }) => (
        <a href={pageOf(id)} dir="auto">
          {visible(title)}
        </a>
      ),
    },
    { title: titles.steps, cell: (request) => <Progress request={request} /> },
    {
      title: titles.state,
      cell: ({ state }) => <StateTag state={tone(state)} text={stateText(state)} />,
    },
    { title: titles.skill, cell: ({ skill }) => skill },
    {
      title: titles.expert,
      cell: ({ expert, state }) =>
        expert ? (
          <Person member={expert} />
        ) : (
          <span class="muted">{isOver(state) ? words().noExpert : words().nobody}</span>
        ),
    },
    { title: titles.fee, isNumber: true, cell: ({ fee }) => <Fee fee={fee} /> },
    {
      title: titles.due,
      cell: ({ state, deadline }) =>
        isOver(state) || state === "judged" ? "–" : <Countdown until={deadline} />,
    },
  ];
}

/** The word of the tag's colour, which only repeats what the tag says. */
export function tone(state: string): string {
  const tones: Readonly<Record<string, string>> = {
    ratified: "accepted",
    delivered: "accepted",
    rejected: "rejected",
    expired: "rejected",
    open: "open",
    offered: "open",
    working: "open",
    judged: "open",
  };
  return tones[state] ?? "";
}

export function Fee({ fee }: { fee: string }): JSX.Element {
  return fee === "0" ? <>{words().free}</> : <Amount micro={fee} asset="coin" />;
}

/** How far a request has come, as dots for the eye and in words for all. */
function Progress({ request }: { request: Request }): JSX.Element {
  const { done, all } = progressOf(request);
  const text = words().step(countText(done), countText(all));
  return (
    <span class="progress" title={text}>
      <span aria-hidden="true">{"●".repeat(done) + "○".repeat(all - done)}</span>
      <span class="hidden">{text}</span>
    </span>
  );
}
