import type { ComponentChildren, JSX } from "preact";
import { Countdown } from "../../parts/values.js";
import { asOf } from "../../app/location.js";
import { numberOf } from "../../data/ids.js";
import { Person } from "../../parts/chips.js";
import { amountText, countText } from "../../words/numbers.js";
import type { Known } from "./request.js";
import { shareOf, type Terms } from "./terms.js";
import { words } from "./words.js";

/** What the request waits for, and what happens if that does not come (AVAIL-3, AVAIL-4, BUS-3, BUS-7). */
export function Now({ known, terms }: { known: Known; terms: Terms | undefined }): JSX.Element {
  const { now, late, until } = told(known, terms);
  return (
    <section class="card">
      <h2>{words().now}</h2>
      <p>
        {now}{" "}
        {until !== undefined && (
          <>
            {asOf.value === undefined ? words().timeLeft : words().deadline}{" "}
            <strong>
              <Countdown until={until} />
            </strong>
          </>
        )}
      </p>
      {late && (
        <p class="muted">
          <strong>{words().late}:</strong> {late}
        </p>
      )}
      {known.request.pool && (
        <p>
          <a href={`/pools/${numberOf(known.request.pool)}`}>{words().seePool}</a>
        </p>
      )}
    </section>
  );
}

interface Told {
  readonly now: ComponentChildren;
  readonly late?: string;
  readonly until?: number;
}

function told(known: Known, terms: Terms | undefined): Told {
  const { request, pool, draws } = known;
  const bond = draws.at(-1)?.bond ?? "0";
  const expert = request.expert && <Person member={request.expert} />;
  const burned = (name: string): string => amountText(shareOf(bond, terms?.[name]), "rep");
  switch (request.state) {
    case "open":
      return {
        now:
          request.fee === "0"
            ? words().nowOpenFree(request.skill)
            : words().nowOpen(request.skill, amountText(request.fee, "coin")),
        late: words().lateOpen,
        until: request.deadline,
      };
    case "offered":
      return {
        now: <>{expert} {request.match === "direct" ? words().nowAsked : words().nowOffered}</>,
        late: words()[request.match === "direct" ? "lateAsked" : "lateOffered"](
          burned("availability.silencePenalty"),
        ),
        until: request.deadline,
      };
    case "working":
      return {
        now: <>{expert} {words().nowWorking}</>,
        late: lateWorking(known, burned("availability.missPenalty"), terms),
        until: request.deadline,
      };
    case "judged": {
      const back = shareOf(request.fee, terms?.["pool.authorShare"]);
      const kept = BigInt(request.fee) - back;
      return {
        now: words().nowJudged,
        late: words().lateJudged(amountText(kept, "coin"), amountText(back, "coin")),
        ...(pool ? { until: pool.deadline } : {}),
      };
    }
    default:
      return { now: endOf(request) };
  }
}

function lateWorking({ request }: Known, burned: string, terms: Terms | undefined): string {
  return request.match === "direct"
    ? words().lateWorkingDirect(burned)
    : words().lateWorking(
        burned,
        countText(request.attempts),
        countText(Number(terms?.["business.maxAttempts"] ?? 0)),
      );
}

function endOf({ state, fee }: Known["request"]): string {
  const isReturned = fee !== "0" && (state === "cancelled" || state === "expired");
  return `${ENDS[state]?.() ?? ""}${isReturned ? ` ${words().feeReturned}` : ""}`;
}

const ENDS: Readonly<Record<string, () => string>> = {
  ratified: () => words().nowRatified,
  rejected: () => words().nowRejected,
  inconclusive: () => words().nowInconclusive,
  delivered: () => words().nowDelivered,
  cancelled: () => words().nowCancelled,
  expired: () => words().nowExpired,
};
