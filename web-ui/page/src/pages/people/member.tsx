import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import type { PageProps } from "../../app/routes.js";
import { PageHead } from "../../app/page-head.js";
import type { Body, Member } from "../../data/contract.js";
import { ofTypes, reload, useView, type View } from "../../data/view.js";
import { me } from "../../keys/vault.js";
import { StateTag } from "../../parts/chips.js";
import { Shown } from "../../parts/problem.js";
import { Tabs } from "../../parts/tabs.js";
import { Amount, When } from "../../parts/values.js";
import { amountText } from "../../words/numbers.js";
import { visible } from "../../words/visible.js";
import { Dealings } from "./dealings.js";
import { Ledger } from "./ledger.js";
import { Keys, Offers, Posts } from "./records.js";
import { RepPlot } from "./rep-plot.js";
import { words } from "./words.js";

const YEAR_DAYS = 365;

/** Whether one can trust this person, and why. */
export default function MemberPage({ id }: PageProps): JSX.Element {
  const path = `/v1/members/${encodeURIComponent(id)}`;
  const view: ReadonlySignal<View<Member>> = useView<Member>(
    path,
    ({ type, data }) => type === "salary.paid" || isAbout(data, view.peek().data?.id),
  );
  const title = view.value.data?.handle ?? id;
  return (
    <>
      <PageHead title={title}>
        {view.value.data && <Names member={view.value.data} />}
      </PageHead>
      <Shown view={view.value} retry={() => void reload(path)}>
        {(member) => <Profile member={member} position={view.value.position} />}
      </Shown>
    </>
  );
}

/** A member's address may be the handle, but events name the id. */
function isAbout(data: Readonly<Record<string, unknown>>, member: string | undefined): boolean {
  return member !== undefined && Object.values(data).includes(member);
}

function Names({ member }: { member: Member }): JSX.Element {
  return (
    <p>
      {member.name && (
        <>
          <bdi>{visible(member.name)}</bdi> ·{" "}
        </>
      )}
      {words().since} <When at={member.joinedAt} />{" "}
      {member.treasurer && <StateTag state="treasurer" text={words().treasurer} />}{" "}
      {me.value?.member === member.id && <span class="muted">({words().isYou})</span>}
    </p>
  );
}

function Profile({ member, position }: { member: Member; position: number }): JSX.Element {
  return (
    <>
      <Standing member={member} />
      <RepPlot
        member={member}
        days={YEAR_DAYS}
        title={words().plot(member.handle, amountText(member.rep, "rep"))}
      />
      <Tabs
        label={words().sections}
        tabs={[
          {
            word: "ledger",
            title: words().tabs.ledger,
            content: () => <Ledger key={member.id} member={member} position={position} />,
          },
          { word: "posts", title: words().tabs.posts, content: () => <Posts member={member} /> },
          { word: "offers", title: words().tabs.offers, content: () => <Offers member={member} /> },
          { word: "keys", title: words().tabs.keys, content: () => <Keys member={member} /> },
          {
            word: "dealings",
            title: words().tabs.dealings,
            content: () => <Dealings key={member.id} member={member} />,
          },
        ]}
      />
    </>
  );
}

function Standing({ member }: { member: Member }): JSX.Element {
  const supply = useView<Body>("/v1/body", ofTypes("rep.")).value.data?.supply;
  const { staked } = member;
  const parts = [
    [words().free, member.free],
    [words().pools, staked.pools],
    [words().offers, staked.offers],
    [words().bonds, staked.bonds],
    [words().proposals, staked.proposals],
  ] as const;
  return (
    <section class="card" aria-label={words().rep}>
      <dl class="facts">
        <div>
          <dt>{words().rep}</dt>
          <dd class="large rep">
            <Amount micro={member.rep} asset="rep" of={supply} />
          </dd>
        </div>
        {parts
          .filter(([, amount], index) => index === 0 || amount !== "0")
          .map(([title, amount]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>
                <Amount micro={amount} asset="rep" />
              </dd>
            </div>
          ))}
        <div>
          <dt>{words().coin}</dt>
          <dd>
            <Amount micro={member.coin} asset="coin" />
          </dd>
        </div>
      </dl>
      <div class="row actions">
        <a class="button" href={`/u/${member.handle}?tab=posts`}>
          {words().cite}
        </a>
        <a class="button main" href={`/requests/new?expert=${member.handle}`}>
          {words().request}
        </a>
      </div>
    </section>
  );
}
