import type { Page, Route } from "@playwright/test";

import { entryHash, readEntry, type Json } from "../../client/src/index.ts";
import { withPlantedRep } from "../../client/test/planted.ts";
import { must } from "../../client/src/read.ts";
import { open } from "../harness/checks.ts";
import { expect, test, type Board } from "../harness/fixtures.ts";
import type { Watch } from "../harness/watch.ts";

/**
 * Goal: a reader's own browser finds out when the record is not what it was (check 37). Method: the
 * node's answers are altered on their way, as a node that lies would alter them.
 */

interface Entry {
  position: number;
  time: number;
  seed: string;
  command: string | null;
  events: string;
  previous: string;
  hash: string;
}

interface Place {
  position: number;
  time: number;
  hash: string;
}

async function verify(page: Page, url: string): Promise<void> {
  await open(page, `${url}/audit`);
  await page.getByRole("button", { name: "Verify all from the founding" }).click();
}

const sound = (page: Page) => page.getByText("The record is intact up to entry");

const broken = (page: Page) => page.getByRole("alert");

/** Alters entries on their way to the page. */
async function tamper(page: Page, alter: (entries: Entry[]) => Entry[]): Promise<void> {
  await page.route("**/v1/journal?**", async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { data: Entry[] };
    await route.fulfill({ response, json: { ...answer, data: alter(answer.data) } });
  });
}

/** Lets the node claim another end of its journal. */
async function claim(page: Page, end: Place): Promise<void> {
  await page.route("**/v1/head", async (route: Route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), ...end } });
  });
}

/** The same bytes but for one bit in the middle. */
function flipped(base64: string): string {
  const bytes = Buffer.from(base64, "base64");
  bytes[bytes.length >> 1]! ^= 1;
  return bytes.toString("base64");
}

test("the demonstration's record verifies to its end, and is found again later (37)", async ({ page, demo }) => {
  await verify(page, demo);
  await expect(sound(page)).toBeVisible({ timeout: 60_000 });
  const { position, hash } = (await (await fetch(`${demo}/v1/head`)).json()) as Place;
  const shown = new Intl.NumberFormat("en").format(position);
  await expect(sound(page)).toContainText(`up to entry ${shown},`);
  await expect(page.getByText("had seen nothing of this journal before")).toBeVisible();
  await expect(page.getByText("The furthest entry seen here")).toContainText(hash);
  await verify(page, demo);
  await expect(page.getByText(`Entry ${shown}, which this device had seen before, is still contained.`)).toBeVisible({ timeout: 60_000 });
});

for (const field of ["command", "events", "seed", "hash"] as const) {
  test(`one flipped bit in the ${field} of an entry names the entry (37)`, async ({ page, board, watch }) => {
    watch.allow(board.body.url);
    await tamper(page, (entries) =>
      entries.map((entry) => {
        if (entry.position !== 4) return entry;
        const isHex = field === "seed" || field === "hash";
        const old = entry[field]!;
        return { ...entry, [field]: isHex ? (old[0] === "0" ? "1" : "0") + old.slice(1) : flipped(old) };
      }),
    );
    await verify(page, board.body.url);
    await expect(broken(page)).toContainText("The record is not what it should be");
    await expect(broken(page).getByRole("link")).toHaveAttribute("href", "/audit?entry=4");
    await expect(sound(page)).toHaveCount(0);
  });
}

test("REP adds up, with its figures, and a journal written so that it does not is found out (37)", async ({ page, board, watch }) => {
  const entries = await seen(page, board, watch);
  const { supply } = await board.body.view<{ supply: string }>("body");
  const { data: members } = await board.body.view<{ data: { rep: string }[] }>("members?limit=200");
  expect(String(members.reduce((sum, { rep }) => sum + BigInt(rep), 0n))).toBe(supply);
  const figure = new Intl.NumberFormat("en", { minimumFractionDigits: 2 }).format(Math.floor(Number(supply) / 10_000) / 100);
  await expect(page.getByText("REP adds up (LEDGER-1)")).toContainText(new RegExp(`the ${members.length} members hold ${figure}\\sREP`));
  const read = entries.map((entry) => must(readEntry(entry as unknown as Json)));
  const planted = await withPlantedRep(read);
  const bytes = (array: Uint8Array): string => Buffer.from(array).toString("base64");
  const lies = planted.entries.map((entry, at) => ({ ...entries[at]!, events: bytes(entry.events), previous: entry.previous, hash: entry.hash }));
  const { position, time, hash } = lies.at(-1)!;
  // Somebody who was never here before has no memory to hold against it.
  await page.evaluate(() => localStorage.clear());
  await claim(page, { position, time, hash });
  await tamper(page, (all) => all.flatMap((entry) => lies.find((lie) => lie.position === entry.position) ?? []));
  await verify(page, board.body.url);
  await expect(broken(page)).toContainText("REP does not add up");
  await expect(broken(page).getByRole("link")).toHaveAttribute("href", `/audit?entry=${planted.position}`);
});

test("an entry that was left out is missed (37)", async ({ page, board, watch }) => {
  watch.allow(board.body.url);
  await tamper(page, (entries) => entries.filter(({ position }) => position !== 5));
  await verify(page, board.body.url);
  await expect(broken(page).getByRole("link")).toHaveAttribute("href", /entry=[56]$/);
});

/** The same entry with another seed, and with the hash that belongs to that. */
async function rewritten(entry: Entry): Promise<Entry> {
  const seed = "0".repeat(64);
  return { ...entry, seed, hash: await entryHash(must(readEntry({ ...entry, seed } as unknown as Json))) };
}

/** Verifies once, so that the device remembers, and gives the entries. */
async function seen(page: Page, board: Board, watch: Watch): Promise<Entry[]> {
  watch.allow(board.body.url);
  await verify(page, board.body.url);
  await expect(sound(page)).toBeVisible();
  const answer = await fetch(`${board.body.url}/v1/journal?after=0&limit=500`);
  return ((await answer.json()) as { data: Entry[] }).data;
}

test("a journal that became shorter is caught by what the device remembers (37)", async ({ page, board, watch }) => {
  const entries = await seen(page, board, watch);
  const { position, time, hash } = entries.at(-3)!;
  await claim(page, { position, time, hash });
  await tamper(page, (all) => all.filter((entry) => entry.position <= position));
  await verify(page, board.body.url);
  await expect(broken(page)).toContainText("entries were taken back");
});

test("a journal that was written anew is caught by what the device remembers (37)", async ({ page, board, watch }) => {
  const entries = await seen(page, board, watch);
  const last = await rewritten(entries.at(-1)!);
  await claim(page, { position: last.position, time: last.time, hash: last.hash });
  await tamper(page, (all) => all.map((entry) => (entry.position === last.position ? last : entry)));
  // To somebody who sees it for the first time it is sound: only the memory tells.
  const stranger = await page.context().browser()!.newContext();
  const other = await stranger.newPage();
  await claim(other, { position: last.position, time: last.time, hash: last.hash });
  await tamper(other, (all) => all.map((entry) => (entry.position === last.position ? last : entry)));
  await verify(other, board.body.url);
  await expect(sound(other)).toBeVisible();
  await stranger.close();
  await verify(page, board.body.url);
  await expect(broken(page)).toContainText("once showed this device another entry in this place");
});
