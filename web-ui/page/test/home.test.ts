import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PRESETS, wordOf } from "../src/pages/setup/presets.js";
import type { LedgerLine, Offer, Pool, Request } from "../src/data/contract.js";
import { awayOf } from "../src/pages/home/away.js";
import { openFor } from "../src/pages/home/judging.js";
import { workTurns } from "../src/pages/home/turn.js";

const request = (id: string, state: string, deadline: number, satisfied: boolean | null = null) =>
  ({ id, state, deadline, satisfied, title: id }) as Request;

describe("the reader's turn", () => {
  it("is what they were drawn for, what they work on, and what they may judge of their own requests", () => {
    const turns = workTurns(
      [request("request_1", "working", 50), request("request_2", "offered", 20), request("request_3", "judged", 1)],
      [request("request_4", "judged", 1), request("request_5", "judged", 1, true), request("request_6", "open", 1)],
      [],
      0,
    );
    expect(turns.map(({ kind, href }) => `${kind} ${href}`)).toEqual([
      "answer /r/2",
      "deliver /r/1",
      "comment /r/4",
    ]);
  });

  it("tells of an offer in its last three days only", () => {
    const offer = (id: string, days: number) =>
      ({ id, skills: ["law"], active: true, until: days * 86_400_000 }) as unknown as Offer;
    const turns = workTurns([], [], [offer("offer_1", 2), offer("offer_2", 4)], 0);
    expect(turns.map(({ id }) => id)).toEqual(["offer_1"]);
  });
});

it("leaves out pools on one's own case, but not referenda", () => {
  const pool = (id: string, owner: string, opener: string | null, post: string, deadline: number) =>
    ({ id, owner, opener: opener === null ? null : { id: opener, handle: opener }, post: { id: post }, deadline }) as Pool;
  const pools = [
    pool("late", "none", "m_bo", "p1", 9),
    pool("early", "none", "m_bo", "p2", 5),
    pool("asked", "request", "m_me", "p3", 1),
    pool("written", "none", "m_bo", "p4", 1),
    pool("referendum", "referendum", null, "p4", 7),
  ];
  expect(openFor("m_me", pools, [{ id: "p4" }]).map(({ id }) => id)).toEqual(["early", "referendum", "late"]);
});

describe("what happened meanwhile", () => {
  const line = (position: number, asset: string, amount: string, pool: string | null) =>
    ({ position, asset, amount, pool }) as LedgerLine;

  it("is summed by asset, and counts each pool once", () => {
    const lines = [
      line(9, "rep", "-500", "pool_1"),
      line(9, "coin", "70", "pool_1"),
      line(8, "rep", "300", "pool_2"),
      line(7, "rep", "999", "pool_3"),
    ];
    expect(awayOf(lines, 7)).toEqual({ rep: -200n, coin: 70n, pools: 2 });
  });

  it("is nothing when there is no new line", () => {
    expect(awayOf([line(7, "rep", "1", null)], 7)).toBeUndefined();
  });
});

describe("the founding", () => {
  it("finds the word of the link", () => {
    expect(wordOf("#t=6aEyvum")).toBe("6aEyvum");
    expect(wordOf("")).toBe("");
  });

  it("begins as the command line does", () => {
    const java = readFileSync(new URL(PRESET_JAVA, import.meta.url), "utf8");
    for (const [word, values] of Object.entries(PRESETS)) {
      const [, constants] = new RegExp(`${word.toUpperCase()}\\(\\s*Map\\.of\\(([^;]*?)\\)\\)[,;]`).exec(java)!;
      expect(javaValues(constants!)).toEqual(values);
    }
  });
});

const PRESET_JAVA = "../../../cli/src/main/java/dev/witan/cli/client/Preset.java";

/** The pairs of a `Map.of` by the names of the rules: `Parameter.POOL_WIN_RATIO, 600_000L`. */
function javaValues(text: string): Readonly<Record<string, number>> {
  const pairs = text.matchAll(/Parameter\.([A-Z_]+),\s*(?:days\((\d+)\)|([\d_]+)L?(?:\s*<<\s*(\d+))?)/g);
  return Object.fromEntries(
    [...pairs].map(([, name, days, number, shift]) => {
      const [group, ...rest] = name!.toLowerCase().split("_");
      const camel = rest.map((word, at) => (at === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join("");
      const value = days ? Number(days) * 86_400_000 : Number(number!.replaceAll("_", "")) * 2 ** Number(shift ?? 0);
      return [`${group}.${camel}`, value];
    }),
  );
}
