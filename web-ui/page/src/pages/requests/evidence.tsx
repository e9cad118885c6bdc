import type { JSX } from "preact";
import type { Request } from "../../data/contract.js";
import { numberOf } from "../../data/ids.js";
import { Person, PostLink } from "../../parts/chips.js";
import { QuorumMeter, StakeBar } from "../../parts/stake-bar.js";
import { Countdown, When } from "../../parts/values.js";
import { relativeText } from "../../words/times.js";
import { second } from "../../data/clock.js";
import { timeOf } from "./life.js";
import type { Known } from "./request.js";
import { words } from "./words.js";

/** The requester's text, as it was typed. */
export function Text({ request }: { request: Request }): JSX.Element {
  return request.body === "" ? (
    <p class="muted">{words().noText}</p>
  ) : (
    <p class="asked" dir="auto">
      {request.body}
    </p>
  );
}

/** What was handed in, and what the requester says to it. */
export function Evidence({ known }: { known: Known }): JSX.Element {
  const { request, events } = known;
  if (!request.post) {
    return (
      <p class="empty">
        {words().noEvidenceYet}{" "}
        {request.state === "working" && request.expert && (
          <>
            <Person member={request.expert} /> {words().holds(relativeText(request.deadline, second.value))}
          </>
        )}
      </p>
    );
  }
  const at = timeOf(events, "submitted") ?? timeOf(events, "delivered");
  const said = events.filter(({ what }) => what === "commented");
  return (
    <>
      <p>
        <PostLink post={request.post} />
        {request.expert && (
          <>
            , {words().by} <Person member={request.expert} />
          </>
        )}
        {at !== undefined && (
          <>
            , <When at={at} />
          </>
        )}
      </p>
      {said.map(({ position, satisfied, text, time }) => (
        <blockquote key={position} class="note">
          <p>
            {words().saidBy} <strong>{satisfied ? words().satisfied : words().notSatisfied}</strong>{" "}
            <When at={time} />
          </p>
          {text !== "" && <p class="asked" dir="auto">{text}</p>}
        </blockquote>
      ))}
    </>
  );
}

/** How the judging stands. */
export function PoolOnEvidence({ known: { request, pool } }: { known: Known }): JSX.Element {
  if (!request.pool || !pool) {
    return <p class="empty">{request.fee === "0" ? words().noPoolFree : words().noPool}</p>;
  }
  return (
    <>
      <StakeBar pool={pool} />
      <QuorumMeter pool={pool} />
      <p>
        <a href={`/pools/${numberOf(pool.id)}`}>{words().seePool}</a>
        {pool.state === "open" && (
          <>
            {" "}
            · <Countdown until={pool.deadline} />
          </>
        )}
      </p>
    </>
  );
}
