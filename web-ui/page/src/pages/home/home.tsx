import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";
import type { Member } from "../../data/contract.js";
import { bodyName, node } from "../../data/node.js";
import { about, either, ofTypes, reload, useView } from "../../data/view.js";
import { me } from "../../keys/vault.js";
import { Shown } from "../../parts/problem.js";
import { Amount } from "../../parts/values.js";
import { countText } from "../../words/numbers.js";
import { RequestList } from "../requests/requests.js";
import { Checklist } from "./checklist.js";
import { FirstRep } from "./first-rep.js";
import { useBody } from "./use-body.js";
import { YourRep } from "./your-rep.js";
import { YourTurn } from "./your-turn.js";
import { words } from "./words.js";

/** What needs the reader, and whether the body is well. */
export default function Home(): JSX.Element {
  if (node.value?.body === null) {
    return (
      <>
        <PageHead title={words().noBody} />
        <p>{words().noBodyText}</p>
      </>
    );
  }
  const { member: id = "", handle = "" } = me.value ?? {};
  return (
    <>
      <PageHead title={bodyName()} />
      {handle === "" ? <Reader /> : <Known id={id} handle={handle} />}
      <h2>{words().board}</h2>
      <p>
        <a class="button" href="/requests/new">
          {words().file}
        </a>
      </p>
      <RequestList path="/v1/requests" limit={8} empty={<p>{words().noRequests}</p>} />
      <p>
        <a href="/requests">{words().whole}</a>
      </p>
    </>
  );
}

/** Somebody without a key: what this is, and the three ways in. */
function Reader(): JSX.Element {
  return (
    <>
      <p class="lead">
        {words().intro} {words().how} {words().open}
      </p>
      <div class="ways">
        <Way title={words().needWork} text={words().needWorkText} href="/requests/new" action={words().file} />
        <Way title={words().amExpert} text={words().amExpertText} href="/me" action={words().takePart} />
        <Way title={words().justLook} text={words().justLookText} href="/pools" action={words().pools}>
          <a href="/help">{words().help}</a>
        </Way>
      </div>
      <div class="two">
        <FirstRep />
        <ThisBody />
      </div>
    </>
  );
}

export function Way(props: {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly action: string;
  readonly children?: JSX.Element;
}): JSX.Element {
  return (
    <section class="card">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      <p class="way-in">
        <a class="button" href={props.href}>
          {props.action}
        </a>{" "}
        {props.children}
      </p>
    </section>
  );
}

function Known({ id, handle }: { id: string; handle: string }): JSX.Element {
  const wants = either(about("holder", id), about("member", id), about("to", id), about("from", id));
  const path = `/v1/members/${id}`;
  const view = useView<Member>(path, either(wants, ofTypes("pool.settled")));
  const member = view.value.data;
  return (
    <>
      {member?.treasurer && <Checklist handle={handle} />}
      <div class="two">
        <div>
          <YourTurn id={id} handle={handle} hasRep={member !== undefined && member.free !== "0"} />
          {member?.rep === "0" && <FirstRep />}
        </div>
        <div>
          <Shown view={view.value} retry={() => void reload(path)}>
            {(data) => <YourRep member={data} />}
          </Shown>
          <ThisBody />
        </div>
      </div>
    </>
  );
}

function ThisBody(): JSX.Element {
  const view = useBody();
  return (
    <section class="card">
      <h2>{words().body}</h2>
      <Shown view={view.value} retry={() => void reload("/v1/body")}>
        {(body) => (
          <>
            <dl class="facts">
              <Count title={words().people} count={body.members} href="/people" />
              <div>
                <dt>{words().rep}</dt>
                <dd>
                  <Amount micro={body.supply} asset="rep" />
                </dd>
              </div>
              <Count title={words().requests} count={body.unfinishedRequests} href="/requests" />
              <Count title={words().openPools} count={body.openPools} href="/pools" />
            </dl>
            <p>
              {words().record(countText(body.position))} <a href="/audit">{words().verify}</a>
            </p>
          </>
        )}
      </Shown>
    </section>
  );
}

function Count(props: { title: string; count: number; href: string }): JSX.Element {
  return (
    <div>
      <dt>{props.title}</dt>
      <dd>
        <a class="number" href={props.href}>
          {countText(props.count)}
        </a>
      </dd>
    </div>
  );
}
