import { readEntry, readEvents, type Json, type JournalEntry } from "@witan/client";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Entries } from "../src/data/journal.js";
import { withPlantedRep } from "../../client/test/planted.js";
import { check } from "../src/pages/audit/checking.js";
import { totalsOf } from "../src/pages/audit/rep-sum.js";
import type { Reached, Told } from "../src/pages/audit/told.js";

const journal = JSON.parse(
  readFileSync(new URL("../../client/test/data/journal.json", import.meta.url), "utf8"),
) as { readonly body: string; readonly entries: readonly Json[] };
const entries = journal.entries.map((json) => readEntry(json).value!);
const end = entries.at(-1)!;
const AT_ONCE = 3;

/** A node that gives these entries, some at a time. */
function nodeWith(held: readonly JournalEntry[]): (position: number) => Promise<Entries> {
  return async (position) => {
    const given = held.slice(position, position + AT_ONCE);
    return given.length === 0 ? { kind: "end" } : { kind: "entries", entries: given };
  };
}

async function audited(
  held: readonly JournalEntry[],
  start: { readonly from?: Reached; readonly remembered?: string | null; readonly end?: JournalEntry; readonly supply?: string } = {},
): Promise<{ readonly last: Told; readonly all: readonly Told[] }> {
  const all: Told[] = [];
  const { position, hash } = start.end ?? held.at(-1)!;
  await check(
    {
      from: start.from,
      end: { position, hash },
      supply: start.supply,
      body: journal.body,
      remembered: start.remembered ?? null,
    },
    (told) => all.push(told),
    nodeWith(held),
  );
  return { last: all.at(-1)!, all };
}

function flipped(entry: JournalEntry): JournalEntry {
  const events = entry.events.slice();
  events[0]! ^= 1;
  return { ...entry, events };
}

/** REP that has come into being by the golden journal, less what was destroyed. */
async function held(): Promise<bigint> {
  const { last } = await audited(entries);
  return last.kind === "sound" ? totalsOf(last.reached.rep).held : -1n;
}

describe("an audit adds up REP (LEDGER-1)", () => {
  test("and finds the members to hold what was minted less what was destroyed", async () => {
    const { last } = await audited(entries, { supply: String(await held()) });
    expect(last.kind).toBe("sound");
    const totals = totalsOf("reached" in last ? last.reached.rep : { balances: [], minted: "0", destroyed: "0" });
    expect(totals.held).toBeGreaterThan(0n);
    expect(totals.held).toBe(totals.minted - totals.destroyed);
    const registered = entries.flatMap(({ events }) => readEvents(events).value!).filter(({ name }) => name === "member.registered");
    expect(totals.members).toBe(registered.length);
  });

  test("and names the entry in which a movement was given another amount, though every hash fits", async () => {
    const planted = await withPlantedRep(entries);
    const { last } = await audited(planted.entries);
    expect(last).toMatchObject({ kind: "broken", problem: { code: "rep-sum", path: `/${planted.position}/events` } });
  });

  test("and names the end when the node tells of more REP", async () => {
    const { last } = await audited(entries, { supply: String((await held()) + 1n) });
    expect(last).toMatchObject({ kind: "broken", problem: { code: "other-supply", path: `/${end.position}` } });
  });
});

describe("an audit", () => {
  test("finds a sound journal sound, and counts its signatures", async () => {
    const { last } = await audited(entries);
    expect(last).toMatchObject({ kind: "sound", contained: undefined });
    expect(last.kind === "sound" && last.reached.head.hash).toBe(end.hash);
    const commands = entries.filter(({ command }) => command.length > 0).length;
    expect(last.kind === "sound" && last.reached.signatures).toBeGreaterThanOrEqual(commands);
  });

  test.each([0, 4, entries.length - 1])("names entry %i + 1 when one bit of it flips", async (at) => {
    const held = entries.map((entry, index) => (index === at ? flipped(entry) : entry));
    const { last } = await audited(held);
    expect(last).toMatchObject({ kind: "broken", problem: { code: "broken-chain" } });
    expect(last.kind === "broken" && last.problem.path).toMatch(new RegExp(`^/${at + 1}/`));
  });

  test("goes on from where it had come, with the signatures of before", async () => {
    const { all, last } = await audited(entries);
    const first = all[0]!;
    const from = first.kind === "reached" ? first.reached : undefined;
    const later = await audited(entries, { from: from! });
    expect(last.kind === "sound" && later.last.kind === "sound").toBe(true);
    expect("reached" in later.last && later.last.reached).toEqual("reached" in last && last.reached);
    expect(later.all.length).toBe(all.length - 1);
  });

  test("finds what it remembers, and an end that was taken back", async () => {
    const { last } = await audited(entries);
    const remembered = last.kind === "sound" ? last.remembered : null;
    expect((await audited(entries, { remembered })).last).toMatchObject({
      kind: "sound",
      contained: { position: end.position, hash: end.hash },
    });
    expect((await audited(entries.slice(0, -2), { remembered })).last).toMatchObject({
      kind: "broken",
      problem: { code: "shortened" },
    });
  });

  test("finds a fork: another entry where one was seen", async () => {
    const middle = entries[5]!;
    const seen = JSON.stringify([{ hash: "ab".repeat(32), position: middle.position }]);
    expect((await audited(entries, { remembered: seen })).last).toMatchObject({
      kind: "broken",
      problem: { code: "forked", path: `/${middle.position}` },
    });
  });

  test("names the first entry that the node claims and does not give", async () => {
    const { last } = await audited(entries.slice(0, -1), { end });
    expect(last).toMatchObject({
      kind: "broken",
      problem: { code: "missing", path: `/${end.position}` },
    });
  });

  test("holds the claimed end against the journal", async () => {
    const { last } = await audited(entries, { end: { ...end, hash: "cd".repeat(32) } });
    expect(last).toMatchObject({ kind: "broken", problem: { code: "other-head" } });
  });
});
