import type { BalancePoint } from "../../data/contract.js";

/** A moment from which a member had this much REP, in micro-units. */
export interface RepPoint {
  readonly time: number;
  readonly rep: string;
}

/**
 * The steps of a member's REP in a time, from the balances that the node tells newest first. Changes
 * of coin alone are no steps; what held before the time holds at its beginning.
 *
 * @param newestFirst as `GET /v1/members/{member}/balances` gives them
 * @param from the beginning of the time, in milliseconds
 * @param isAll whether these are all points; then the member had nothing before the first
 */
export function repSteps(
  newestFirst: readonly BalancePoint[],
  from: number,
  isAll: boolean,
): readonly RepPoint[] {
  const steps: RepPoint[] = [];
  let before: string | undefined = isAll ? "0" : undefined;
  for (const { time, rep } of newestFirst.toReversed()) {
    if (time < from) {
      before = rep;
      continue;
    }
    if (steps.length === 0 && before !== undefined && newestFirst.at(-1)!.time < from) {
      steps.push({ time: from, rep: before });
    }
    const last = steps.at(-1);
    if (last?.time === time) {
      steps[steps.length - 1] = { time, rep };
    } else if (last?.rep !== rep) {
      steps.push({ time, rep });
    }
  }
  return steps.length === 0 && before !== undefined && newestFirst.length > 0
    ? [{ time: from, rep: before }]
    : steps;
}
