import type { JSX } from "preact";
import { place } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import { withQuery } from "../../data/api.js";
import type { Proposal } from "../../data/contract.js";
import { pageOf } from "../../data/ids.js";
import { ofTypes } from "../../data/view.js";
import { Person, StateTag } from "../../parts/chips.js";
import { Filter, List, type Column } from "../../parts/list.js";
import { Countdown, Moment } from "../../parts/values.js";
import { visible } from "../../words/visible.js";
import { words } from "./words.js";

/** What members want to change, and how far each has come. */
export default function Proposals(): JSX.Element {
  const state = place.value.query.get("state") ?? "";
  return (
    <>
      <PageHead title={words().proposals} />
      <p>{words().proposalsLead}</p>
      <p>
        <a class="button" href="/compose?kind=proposal">
          {words().write}
        </a>
      </p>
      <div class="filters">
        <Filter name="state" label={words().state} choices={{ "": words().any, ...words().states }} />
      </div>
      <List<Proposal>
        path={withQuery("/v1/proposals", { state })}
        wants={ofTypes("proposal.", "referendum.")}
        id={({ id }) => id}
        caption={words().proposals}
        columns={columns()}
        empty={<p>{words().none}</p>}
      />
    </>
  );
}

export function stateText(state: string): string {
  const states: Readonly<Record<string, string>> = words().states;
  return states[state] ?? state;
}

/** Whether its state still ends at a time. */
export function isRunning({ state }: Proposal): boolean {
  return state === "attesting" || state.startsWith("referendum");
}

function columns(): readonly Column<Proposal>[] {
  const titles = words().proposalColumns;
  return [
    {
      title: titles.title,
      isName: true,
      cell: ({ id, post }) => (
        <a href={pageOf(id)} dir="auto">
          {visible(post.title)}
        </a>
      ),
    },
    { title: titles.state, cell: ({ state }) => <StateTag state={state} text={stateText(state)} /> },
    { title: titles.by, cell: ({ member }) => <Person member={member} /> },
    { title: titles.when, cell: ({ submittedAt }) => <Moment at={submittedAt} /> },
    {
      title: titles.until,
      cell: (proposal) =>
        isRunning(proposal) ? (
          <Countdown until={proposal.deadline} />
        ) : (
          <Moment at={proposal.effectAt ?? proposal.deadline} />
        ),
    },
  ];
}
