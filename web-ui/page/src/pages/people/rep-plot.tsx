import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import { asOf } from "../../app/location.js";
import { nodeTime } from "../../data/clock.js";
import type { BalancePoint, Member } from "../../data/contract.js";
import { walk } from "../../data/walk.js";
import { StepPlot, type Point } from "../../parts/step-plot.js";
import { Moment } from "../../parts/values.js";
import { amountText, countText, exactText, THIN, unitless } from "../../words/numbers.js";
import { dayText } from "../../words/times.js";
import { repSteps } from "./balances.js";
import { words } from "./words.js";

const DAY_MS = 24 * 60 * 60 * 1000;

/** For more answers of 200 points each a plot does not wait. */
const ANSWERS_MAX = 10;

interface Balances {
  readonly points: readonly BalancePoint[];
  readonly isAll: boolean;
}

/** A member's REP over so many days, in steps; in the past the line ends at the last change. */
export function RepPlot(props: {
  readonly member: Member;
  readonly days: number;
  readonly title: string;
}): JSX.Element | null {
  const { member, days } = props;
  const balances = useBalances(member, days);
  if (balances === undefined) {
    return <p class="skeleton plot-place" aria-busy="true" />;
  }
  const end = asOf.value === undefined ? nodeTime() : (balances.points[0]?.time ?? 0);
  const from = Math.max(end - days * DAY_MS, balances.isAll ? 0 : balances.points.at(-1)!.time);
  const steps = repSteps(balances.points, from, balances.isAll);
  if (steps.every(({ rep }) => rep === "0")) {
    return (
      <p class="empty">
        {words().plotEmpty} <a href="/help/first-rep">{words().howFirst}</a>
      </p>
    );
  }
  const points = steps.map(pointOf);
  return (
    <section class="rep-plot">
      <StepPlot
        title={props.title}
        points={points}
        max={Math.max(...points.map(({ value }) => value))}
        axis={axisText}
        end={end}
        columns={[words().plotColumns.time, words().plotColumns.rep]}
        cell={({ at }) => [<Moment at={at} />, repAt(steps, at)]}
      />
      {!balances.isAll && from === balances.points.at(-1)!.time && (
        <p class="muted">{words().plotPart(countText(balances.points.length))}</p>
      )}
    </section>
  );
}

function pointOf({ time, rep }: { readonly time: number; readonly rep: string }): Point {
  const amount = amountText(rep, "rep");
  return { at: time, value: Number(rep), text: words().plotPoint(dayText(time), amount) };
}

/** Whole REP where that says it all; the marks of an axis are round. */
function axisText(micro: number): string {
  return micro % 1_000_000 === 0
    ? `${unitless(BigInt(micro), 0)}${THIN}REP`
    : exactText(BigInt(micro), "rep");
}

function repAt(steps: readonly { readonly time: number; readonly rep: string }[], at: number): string {
  return amountText(steps.find(({ time }) => time === at)?.rep ?? "0", "rep");
}

/** The member's balances of these days, newest first; anew when they change. */
function useBalances(member: Member, days: number): Balances | undefined {
  const [balances, setBalances] = useState<Balances>();
  const past = asOf.value;
  useEffect(() => {
    let isOver = false;
    void fetchBalances(member.id, days, past).then((fetched) => !isOver && setBalances(fetched));
    return () => {
      isOver = true;
    };
  }, [member.id, member.rep, past]);
  return balances;
}

async function fetchBalances(
  member: string,
  days: number,
  past: number | undefined,
): Promise<Balances | undefined> {
  const from = nodeTime() - days * DAY_MS;
  let answers = 0;
  let isCut = false;
  const points = await walk<BalancePoint>(`/v1/members/${member}/balances`, { asOf: past }, (page) => {
    answers++;
    isCut = answers === ANSWERS_MAX || (page.at(-1)?.time ?? from) < from;
    return isCut;
  });
  return points && { points, isAll: !isCut };
}
