import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";
import type { PageProps } from "../../app/routes.js";
import type { Pool, Stake } from "../../data/contract.js";
import { numberOf, pageOf, viewOf } from "../../data/ids.js";
import { about, reload, useView } from "../../data/view.js";
import { EntryLink, Person, PostLink, StateTag } from "../../parts/chips.js";
import { List } from "../../parts/list.js";
import { Shown } from "../../parts/problem.js";
import { QuorumMeter, StakeBar } from "../../parts/stake-bar.js";
import { Tabs } from "../../parts/tabs.js";
import { Amount, Countdown, Moment } from "../../parts/values.js";
import { countText, percentText } from "../../words/numbers.js";
import { Course } from "./course.js";
import { stateText } from "./pools.js";
import { StakeForm } from "./stake-form.js";
import { words } from "./words.js";

/** What is being judged, and what a stake on it risks. */
export default function PoolPage({ id }: PageProps): JSX.Element {
  const path = viewOf("pool", id);
  const view = useView<Pool>(path, about("pool", `pool_${id}`));
  const pool = view.value.data;
  return (
    <>
      <PageHead title={pool ? words().question(pool.post.title) : words().pool(id)}>
        {pool && <Deadline pool={pool} />}
      </PageHead>
      <Shown view={view.value} retry={() => void reload(path)}>
        {(data) => <Judged pool={data} position={view.value.position} />}
      </Shown>
    </>
  );
}

function Deadline({ pool }: { pool: Pool }): JSX.Element {
  return (
    <p>
      {words().pool(numberOf(pool.id))} <StateTag state={pool.state} text={stateText(pool.state)} />{" "}
      {pool.state === "open" ? (
        <>
          {words().closesIn} <strong><Countdown until={pool.deadline} /></strong>
        </>
      ) : (
        <>
          {words().closed} <Moment at={pool.deadline} />
        </>
      )}
    </p>
  );
}

function Judged({ pool, position }: { pool: Pool; position: number }): JSX.Element {
  return (
    <>
      <p>
        <PostLink post={pool.post} />
      </p>
      <StakeBar pool={pool} />
      <QuorumMeter pool={pool} />
      <div class="two">
        <div>
          {pool.state === "open" ? (
            <StakeForm pool={pool} position={position} />
          ) : (
            <p class="note">{words().settled}</p>
          )}
        </div>
        <Terms pool={pool} />
      </div>
      <Tabs
        label={words().pool(numberOf(pool.id))}
        tabs={[
          { word: "stakes", title: words().stakes, content: () => <Stakes pool={pool} /> },
          { word: "course", title: words().history, content: () => <Course pool={pool} /> },
        ]}
      />
    </>
  );
}

/** The rules that this pool was opened under; later changes do not touch it (POOL-1). */
function Terms({ pool }: { pool: Pool }): JSX.Element {
  const owners: Readonly<Record<string, string>> = words().owners;
  return (
    <dl class="facts card">
      <div>
        <dt>{words().owner}</dt>
        <dd>
          {pool.request ? (
            <a href={pageOf(pool.request)}>{owners.request}</a>
          ) : pool.proposal ? (
            <a href={pageOf(pool.proposal)}>{owners.proposal}</a>
          ) : (
            owners.none
          )}
        </dd>
      </div>
      {pool.opener && (
        <div>
          <dt>{words().opener}</dt>
          <dd>
            <Person member={pool.opener} />, <EntryLink position={pool.openedPosition} />
          </dd>
        </div>
      )}
      <div>
        <dt>{words().fee}</dt>
        <dd>
          <Amount micro={pool.fee} asset="coin" />
        </dd>
      </div>
      <div>
        <dt>{words().mints}</dt>
        <dd>
          <Amount micro={(BigInt(pool.fee) * BigInt(pool.mintingRatio)) / 1_000_000n} asset="rep" />,{" "}
          {percentText(pool.authorShare)} {words().toAuthors}
        </dd>
      </div>
      <div>
        <dt>{words().binding}</dt>
        <dd class="number">{percentText(pool.bindingRatio)}</dd>
      </div>
      {pool.extensions > 0 && (
        <div>
          <dt>{words().prolonged}</dt>
          <dd>{words().times(countText(pool.extensions), countText(pool.maxExtensions))}</dd>
        </div>
      )}
    </dl>
  );
}

function Stakes({ pool }: { pool: Pool }): JSX.Element {
  const titles = words().stakeColumns;
  const sides: Readonly<Record<string, string>> = words().sides;
  return (
    <List<Stake>
      path={`/v1/pools/${pool.id}/stakes`}
      wants={about("pool", pool.id)}
      id={({ position, holder, side }) => `${position} ${holder.id} ${side}`}
      caption={words().stakes}
      cursor="stakes"
      columns={[
        { title: titles.who, isName: true, cell: ({ holder }) => <Person member={holder} /> },
        { title: titles.side, cell: ({ side }) => <span class={side}>{sides[side] ?? side}</span> },
        {
          title: titles.amount,
          isNumber: true,
          cell: ({ amount }) => <Amount micro={amount} asset="rep" />,
        },
        { title: titles.when, cell: ({ time }) => <Moment at={time} /> },
        {
          title: titles.by,
          cell: ({ delegate }) => (delegate ? <Person member={delegate} /> : null),
        },
      ]}
      empty={<p>{words().stakesEmpty}</p>}
    />
  );
}
