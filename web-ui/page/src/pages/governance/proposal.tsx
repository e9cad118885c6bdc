import type { ComponentChildren, JSX } from "preact";
import { asOf } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import type { PageProps } from "../../app/routes.js";
import type { Attestation, Pool, Proposal } from "../../data/contract.js";
import { numberOf, pageOf, viewOf } from "../../data/ids.js";
import { about, reload, useView } from "../../data/view.js";
import { EntryLink, Person, PostLink, StateTag } from "../../parts/chips.js";
import { List } from "../../parts/list.js";
import { Shown } from "../../parts/problem.js";
import { QuorumMeter, StakeBar } from "../../parts/stake-bar.js";
import { Timeline, type Step } from "../../parts/timeline.js";
import { Amount, Countdown, Moment } from "../../parts/values.js";
import { countText, percentText } from "../../words/numbers.js";
import { BlockWords } from "../forum/block-words.js";
import { Attest } from "./attest.js";
import { progressOf, STATIONS, type Station } from "./course.js";
import { isRunning, stateText } from "./proposals.js";
import { useValueAt } from "./value-at.js";
import { words } from "./words.js";

/** What would change, and how far the body is with deciding it. */
export default function ProposalPage({ id }: PageProps): JSX.Element {
  const path = viewOf("proposal", id);
  const view = useView<Proposal>(path, about("proposal", `proposal_${id}`));
  const proposal = view.value.data;
  return (
    <>
      <PageHead title={proposal?.post.title ?? words().proposal(id)}>
        {proposal && <Standing proposal={proposal} />}
      </PageHead>
      <Shown view={view.value} retry={() => void reload(path)}>
        {(data) => <Told proposal={data} />}
      </Shown>
    </>
  );
}

function Standing({ proposal }: { proposal: Proposal }): JSX.Element {
  return (
    <p>
      {words().proposal(numberOf(proposal.id))}{" "}
      <StateTag state={proposal.state} text={stateText(proposal.state)} />{" "}
      {isRunning(proposal) && (
        <>
          {asOf.value === undefined ? words().closes : words().closesAt} <strong><Countdown until={proposal.deadline} /></strong>
        </>
      )}
    </p>
  );
}

function Told({ proposal }: { proposal: Proposal }): JSX.Element {
  return (
    <>
      <p>
        {words().post}: <PostLink post={proposal.post} /> · {words().submitted}{" "}
        <Person member={proposal.member} /> <Moment at={proposal.submittedAt} />,{" "}
        <EntryLink position={proposal.submittedPosition} />
      </p>
      <Timeline label={words().course} steps={stepsOf(proposal, useParametersAt(proposal))} />
      <BlockWords block={proposal.block} />
      {proposal.skippedPayments.length > 0 && (
        <p class="note warn">{words().skipped(countText(proposal.skippedPayments.length))}</p>
      )}
      {proposal.state === "attesting" && <Attest proposal={proposal} />}
      <section>
        <h2>{words().referenda}</h2>
        {proposal.referenda.length === 0 && <p>{words().referendaEmpty}</p>}
        {proposal.referenda.map((pool, index) => (
          <Referendum key={pool} id={pool} station={STATIONS[index + 1]!} />
        ))}
      </section>
      <Attestations proposal={proposal} />
    </>
  );
}

/** What each station of the way says beside its name. */
function stepsOf(proposal: Proposal, binding: (round: number) => number | undefined): readonly Step[] {
  const progress = progressOf(proposal);
  return STATIONS.map((station, index) => {
    const state = progress[station];
    return {
      title: words().steps[station],
      state,
      detail: (
        <>
          {detailOf(proposal, station, state)}
          {state === "next" ? "" : <br />}
          {riskOf(index, binding(index))}
        </>
      ),
    };
  });
}

function riskOf(round: number, ratio: number | undefined): string {
  return round >= 1 && round <= 3 && ratio !== undefined ? words().risks(percentText(ratio)) : "";
}

function detailOf(proposal: Proposal, station: Station, state: Step["state"]): ComponentChildren {
  if (state === "failed") {
    return proposal.state === "lapsed" ? words().lapsed : words().rejected;
  }
  if (station === "effect") {
    return proposal.effectAt === null ? "" : effectOf(proposal, proposal.effectAt);
  }
  if (state === "now") {
    return (
      <>
        {asOf.value === undefined ? words().closes : words().closesAt} <Countdown until={proposal.deadline} />
      </>
    );
  }
  return state === "done" ? words().passed : "";
}

function effectOf(proposal: Proposal, at: number): JSX.Element {
  return proposal.effective ? (
    <>
      {words().effectSince} <Moment at={at} />
    </>
  ) : (
    <>
      {asOf.value === undefined ? words().effectIn : words().effectAt} <Countdown until={at} />
    </>
  );
}

/** The binding ratios that hold for a proposal: those in force when it was submitted (POOL-2). */
function useParametersAt(proposal: Proposal): (round: number) => number | undefined {
  const at = proposal.submittedPosition;
  const values = [
    useValueAt("governance.binding1", at),
    useValueAt("governance.binding2", at),
    useValueAt("governance.binding3", at),
  ];
  return (round) => values[round - 1];
}

function Referendum({ id, station }: { id: string; station: Station }): JSX.Element {
  const path = viewOf("pool", numberOf(id));
  const view = useView<Pool>(path, about("pool", id));
  return (
    <section class="card">
      <h3>{words().steps[station]}</h3>
      <Shown view={view.value} retry={() => void reload(path)}>
        {(pool) => (
          <>
            <StakeBar pool={pool} />
            <QuorumMeter pool={pool} />
            <p>
              {words().risks(percentText(pool.bindingRatio))} ·{" "}
              <a href={pageOf(id)}>{words().toPool}</a>
            </p>
          </>
        )}
      </Shown>
    </section>
  );
}

function Attestations({ proposal }: { proposal: Proposal }): JSX.Element {
  const titles = words().attestColumns;
  return (
    <section>
      <h2>{words().attestations}</h2>
      <List<Attestation>
        path={`/v1/proposals/${proposal.id}/attestations`}
        wants={about("proposal", proposal.id)}
        id={({ position }) => String(position)}
        caption={words().attestations}
        columns={[
          { title: titles.who, isName: true, cell: ({ member }) => <Person member={member} /> },
          {
            title: titles.amount,
            isNumber: true,
            cell: ({ amount }) => <Amount micro={amount} asset="rep" />,
          },
          { title: titles.when, cell: ({ time }) => <Moment at={time} /> },
        ]}
        empty={<p>{words().attestEmpty}</p>}
      />
    </section>
  );
}
