import { describe, expect, test } from "vitest";
import type { BalancePoint, LedgerLine } from "../src/data/contract.js";
import { repSteps } from "../src/pages/people/balances.js";
import { causeWords } from "../src/pages/people/cause-words.js";
import { causeOf, wordOf } from "../src/pages/people/causes.js";

const point = (time: number, rep: string, coin = "0"): BalancePoint => ({ position: time, time, rep, coin });

describe("the steps of a member's REP", () => {
  test("leave out changes of coin alone and are in order", () => {
    const newestFirst = [point(40, "5", "9"), point(30, "5"), point(20, "3", "1"), point(10, "0", "1")];
    expect(repSteps(newestFirst, 0, true)).toEqual([
      { time: 10, rep: "0" },
      { time: 20, rep: "3" },
      { time: 30, rep: "5" },
    ]);
  });

  test("begin with what held before the time", () => {
    const newestFirst = [point(40, "5"), point(20, "3"), point(10, "1")];
    expect(repSteps(newestFirst, 25, true)).toEqual([
      { time: 25, rep: "3" },
      { time: 40, rep: "5" },
    ]);
    expect(repSteps(newestFirst, 50, false)).toEqual([{ time: 50, rep: "5" }]);
  });

  test("take the last of several changes of one moment", () => {
    expect(repSteps([point(20, "4"), point(20, "7"), point(10, "1")], 0, true)).toEqual([
      { time: 10, rep: "1" },
      { time: 20, rep: "4" },
    ]);
  });

  test("of nobody are none", () => {
    expect(repSteps([], 0, true)).toEqual([]);
  });
});

const line = (fields: Partial<LedgerLine>): LedgerLine => ({
  position: 1,
  time: 1,
  asset: "rep",
  amount: "1",
  clause: "POOL-8",
  with: "outside",
  member: null,
  pool: null,
  post: null,
  citing: null,
  request: null,
  proposal: null,
  since: 1,
  ...fields,
});

describe("the cause of a line of the ledger", () => {
  test.each([
    [{}, "POOL-8 rep outside in"],
    [{ amount: "-1", with: "settlement" }, "POOL-8 rep settlement out"],
    [{ clause: "FORUM-4", with: "settlement" }, "FORUM-4 own"],
    [{ clause: "FORUM-4", amount: "-1", citing: { id: "x", title: "", kind: "review" } }, "FORUM-4 out"],
    [{ clause: "COIN-1", asset: "coin", with: "member", amount: "-1" }, "COIN-1 coin member out"],
    [{ clause: "BUS-1", asset: "coin", with: "held" }, "BUS-1 in"],
    [{ clause: "GOV-3", amount: "-1" }, "GOV-3"],
  ] as const)("%j is %s", (fields, word) => {
    expect(wordOf(line(fields as Partial<LedgerLine>))).toBe(word);
    expect(causeOf(line(fields as Partial<LedgerLine>))).toBe(
      (causeWords() as Readonly<Record<string, string>>)[word],
    );
  });

  test("that the page does not know is its clause", () => {
    expect(causeOf(line({ clause: "NEW-1" }))).toBe("NEW-1");
  });
});
