import { describe, expect, it } from "vitest";
import type { Request, RequestEvent } from "../src/data/contract.js";
import { typicalOf } from "../src/pages/requests/typical.js";
import { faultsOf, NOTHING_TYPED, timeOf } from "../src/pages/requests/wish.js";

const GOOD = { ...NOTHING_TYPED, title: "T", skill: "law", fee: "2.5" };

describe("what was typed of a request", () => {
  it("is sound when it holds all that the rules want", () => {
    expect(faultsOf(GOOD, 1_000_000n)).toEqual({});
  });

  it.each([
    [{ title: "" }, { title: "titleMissing" }],
    [{ title: "é".repeat(201) }, { title: "titleLong" }],
    [{ body: "ä".repeat(32_769) }, { body: "textLong" }],
    [{ skill: "Law" }, { skill: "skillBad" }],
    [{ fee: "" }, { fee: "notAmount" }],
    [{ fee: "0.999999" }, { fee: "feeLow" }],
    [{ time: "366" }, { time: "timeBad" }],
    [{ time: "0" }, { time: "timeBad" }],
    [{ match: "direct" as const }, { expert: "expertMissing" }],
  ])("%j is told as %j", (part, faults) => {
    expect(faultsOf({ ...GOOD, ...part }, 1_000_000n)).toEqual(faults);
  });

  it("may have no fee at all", () => {
    expect(faultsOf({ ...GOOD, fee: "0" }, 1_000_000n)).toEqual({});
  });

  it("gives the time in milliseconds", () => {
    expect(timeOf({ time: "36", unit: "h" })).toBe(129_600_000);
    expect(timeOf({ time: "365", unit: "d" })).toBe(31_536_000_000);
    expect(timeOf({ time: "1.5", unit: "d" })).toBeUndefined();
  });
});

describe("what is typical", () => {
  const one = (state: string, accepted: number, done: number) => ({
    request: { filedAt: 100, state } as Request,
    events: [
      { what: "accepted", time: 100 + accepted },
      { what: "submitted", time: 100 + done },
    ] as RequestEvent[],
  });

  it("is the middle of what was", () => {
    const all = [one("ratified", 1, 10), one("ratified", 9, 30), one("rejected", 3, 20), one("inconclusive", 5, 90), one("inconclusive", 7, 80)];
    expect(typicalOf(all)).toEqual({ count: 5, assigned: 5, done: 30, passed: 2, undecided: 2 });
  });

  it("is not said of a few", () => {
    expect(typicalOf([one("ratified", 1, 2)])).toBeUndefined();
  });
});
