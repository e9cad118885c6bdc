import type { JSX } from "preact";
import { second } from "../../data/clock.js";
import type { Offer, Request } from "../../data/contract.js";
import { about, either, ofTypes, useView, type Listed } from "../../data/view.js";
import { Amount, Countdown } from "../../parts/values.js";
import { amountText, countText } from "../../words/numbers.js";
import { visible } from "../../words/visible.js";
import { useAway, type Away } from "./away.js";
import { useJudging } from "./judging.js";
import { inOrder, workTurns, type Turn } from "./turn.js";
import { words } from "./words.js";

/** What waits for a member, what is due first at the top. */
export function YourTurn(props: {
  readonly id: string;
  readonly handle: string;
  readonly hasRep: boolean;
}): JSX.Element {
  const { id, handle, hasRep } = props;
  const changes = ofTypes("request.", "evidence.", "job.", "pool.settled");
  const expert = useView<Listed<Request>>(`/v1/requests?expert=${handle}&limit=100`, changes).value.data;
  const asked = useView<Listed<Request>>(
    `/v1/requests?requester=${handle}&limit=100`,
    either(changes, about("requester", id)),
  ).value.data;
  const offers = useView<Listed<Offer>>(
    `/v1/offers?active=true&member=${handle}&limit=100`,
    ofTypes("offer."),
  ).value.data;
  const judging = useJudging(id, hasRep ? handle : "");
  const away = useAway(id);
  const work = workTurns(expert?.data ?? [], asked?.data ?? [], offers?.data ?? [], second.peek());
  // What somebody has promised comes before what they may do.
  const turns = [...work, ...inOrder(judging.turns)];
  return (
    <section class="card">
      <h2>
        {words().turn} {turns.length > 0 && `(${countText(turns.length)})`}
      </h2>
      {away && <WhileAway away={away} handle={handle} />}
      {turns.length === 0 ? (
        <p>
          {words().nothing}{" "}
          {offers?.data.length === 0 && <>{words().nothingOffer} </>}
          <a href="/availability">{words().toAvailability}</a>
        </p>
      ) : (
        <ul class="turns">
          {turns.map((turn) => (
            <OneTurn key={`${turn.kind} ${turn.id}`} turn={turn} />
          ))}
        </ul>
      )}
      {judging.more > 0 && (
        <p>
          <a href="/pools">{words().morePools(countText(judging.more))}</a>
        </p>
      )}
    </section>
  );
}

function OneTurn({ turn }: { turn: Turn }): JSX.Element {
  const kinds = words().kinds;
  return (
    <li>
      <a href={turn.href} dir="auto">
        {visible(turn.title)}
      </a>
      <span class="muted">
        {kinds[turn.kind]}
        {turn.until < Number.MAX_SAFE_INTEGER && (
          <>
            {" "}
            · <Countdown until={turn.until} />
          </>
        )}
        {turn.staked && ` · ${words().staked(amountText(turn.staked, "rep"))}`}
      </span>
    </li>
  );
}

function WhileAway({ away, handle }: { away: Away; handle: string }): JSX.Element {
  return (
    <p class="note">
      {words().away} <Amount micro={away.rep} asset="rep" sign="always" />,{" "}
      <Amount micro={away.coin} asset="coin" sign="always" />
      {away.pools > 0 && <> · {words().awaySettled(countText(away.pools))}</>} ·{" "}
      <a href={`/u/${handle}`}>{words().awaySee}</a>
    </p>
  );
}
