import type { JSX } from "preact";
import { second } from "../../data/clock.js";
import type { Pool, Stake } from "../../data/contract.js";
import { about, useView, type Listed } from "../../data/view.js";
import { StepPlot, type Point } from "../../parts/step-plot.js";
import { Moment } from "../../parts/values.js";
import { amountText, percentText, sharePpm } from "../../words/numbers.js";
import { momentText } from "../../words/times.js";
import { words } from "./words.js";

const MOST = 200;

/** How the share of For went, stake by stake. */
export function Course({ pool }: { pool: Pool }): JSX.Element {
  const view = useView<Listed<Stake>>(
    `/v1/pools/${pool.id}/stakes?limit=${MOST}`,
    about("pool", pool.id),
  );
  const stakes = [...(view.value.data?.data ?? [])].sort((one, other) => one.position - other.position);
  if (stakes.length === 0) {
    return <p class="muted">{words().chartEmpty}</p>;
  }
  return (
    <StepPlot
      title={words().chart}
      points={course(stakes)}
      max={1_000_000}
      axis={(value) => percentText(value, 0)}
      end={pool.state === "open" ? Math.min(pool.deadline, second.value) : pool.deadline}
      mark={{ value: pool.winRatio, text: `${percentText(pool.winRatio)}` }}
      columns={[words().stakeColumns.when, words().sides.for]}
      cell={({ at, value }) => [<Moment at={at} />, percentText(Math.trunc(value))]}
    />
  );
}

/** The share of For, in parts of a million, behind each stake. */
export function course(stakes: readonly Stake[]): readonly Point[] {
  let forSide = 0n;
  let all = 0n;
  return stakes.map(({ side, amount, time }) => {
    all += BigInt(amount);
    forSide += side === "for" ? BigInt(amount) : 0n;
    const value = sharePpm(forSide, all);
    const text = words().chartPoint(momentText(time), percentText(value), amountText(all, "rep"));
    return { at: time, value, text };
  });
}
