import { readEntry, type Json, type JournalEntry } from "@witan/client";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Entries } from "../src/data/journal.js";
import { check } from "../src/pages/audit/checking.js";
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
  start: { readonly from?: Reached; readonly remembered?: string | null; readonly end?: JournalEntry } = {},
): Promise<{ readonly last: Told; readonly all: readonly Told[] }> {
  const all: Told[] = [];
  const { position, hash } = start.end ?? held.at(-1)!;
  await check(
    {
      from: start.from,
      end: { position, hash },
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
