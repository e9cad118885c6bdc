import type { Page } from "@playwright/test";

import { open } from "../harness/checks.ts";
import { expect, test, type Board } from "../harness/fixtures.ts";
import { Wire } from "../harness/proxy.ts";

/**
 * Goal: what is shown stays true, whatever happens to the connection and to the device's clock
 * (checks 24, 31, 38, 39, 40). Method: a body of the test's own, behind a wire that can be cut, and
 * people who act there while pages look on.
 */

/** A pool that ben has opened, and who stakes on it. */
interface Stage {
  readonly board: Board;
  readonly pool: string;
  readonly title: string;
}

let number = 0;

async function stage(board: Board): Promise<Stage> {
  const title = `Valve test ${++number} of ${process.pid}`;
  return { board, title, pool: await board.ben.openPool(title) };
}

const stake = ({ board, pool }: Stage, amount: string) =>
  board.cleo.act("pool.stake", { pool: `pool_${pool}`, side: "for", amount });

const address = ({ pool }: Stage, url: string): string => `${url}/pools/${pool}`;

const forSide = (page: Page) => page.locator(".stake-bar .for");

test("eight tabs share one stream, and another goes on when its tab closes (40)", async ({ context, page, board, watch }) => {
  watch.allow(board.body.url);
  const at = await stage(board);
  const streams: string[] = [];
  context.on("request", (request) => {
    if (request.url().includes("/v1/events")) streams.push(request.url());
  });
  await open(page, address(at, board.body.url));
  const tabs = [page];
  while (tabs.length < 8) {
    const tab = await context.newPage();
    await open(tab, address(at, board.body.url));
    tabs.push(tab);
  }
  await stake(at, "1000000");
  for (const tab of tabs) await expect(forSide(tab)).toContainText("1.00");
  expect(streams).toHaveLength(1);
  await page.close();
  await expect.poll(() => streams.length, { timeout: 2000 }).toBe(2);
  await stake(at, "1000000");
  for (const tab of tabs.slice(1)) await expect(forSide(tab)).toContainText("2.00");
  expect(streams).toHaveLength(2);
});

test("a connection that was cut is shown, healed, and nothing is missed (38)", async ({ page, board, watch }) => {
  watch.allow(board.body.url);
  const at = await stage(board);
  const wire = await Wire.to(board.body.url);
  watch.allow(wire.url);
  watch.expect(/Failed to load resource|ERR_/);
  await open(page, address(at, wire.url));
  wire.cut();
  await expect(page.getByText("connection lost").first()).toBeVisible();
  await stake(at, "1000000");
  await stake(at, "2000000");
  wire.mend();
  await expect(page.getByText("Connected again")).toBeVisible();
  await expect(forSide(page)).toContainText("3.00");
  await wire.close();
});

test("a connection on which nothing comes is given up after 35 s, and made again (38)", async ({ page, board, watch }) => {
  watch.allow(board.body.url);
  const at = await stage(board);
  const wire = await Wire.to(board.body.url);
  watch.allow(wire.url);
  watch.expect(/Failed to load resource|ERR_/);
  await page.clock.install();
  await page.clock.resume();
  await open(page, address(at, wire.url));
  await expect(page.locator(".connection.live")).toBeVisible();
  wire.freeze();
  await page.clock.fastForward(36_000);
  await expect(page.locator(".connection.lost")).toBeVisible();
  wire.thaw();
  await stake(at, "1000000");
  await page.clock.fastForward(40_000);
  await expect(page.locator(".connection.live")).toBeVisible();
  await expect(forSide(page)).toContainText("1.00");
  await wire.close();
});

test("a new row waits behind a pill, and nothing moves under the focus (24)", async ({ page, board, watch }) => {
  watch.allow(board.body.url);
  const at = await stage(board);
  await open(page, `${board.body.url}/pools`);
  const row = page.getByRole("link", { name: at.title, exact: true });
  await row.focus();
  const before = await row.boundingBox();
  const newer = `${at.title}, once more`;
  await board.ada.openPool(newer);
  const pill = page.getByRole("button", { name: "1 new: show" });
  await expect(pill).toBeVisible();
  await expect(row).toBeFocused();
  await expect(page.getByRole("link", { name: newer })).toHaveCount(0);
  expect(Math.abs((await row.boundingBox())!.y - before!.y)).toBeLessThan(1);
  await pill.click();
  await expect(page.getByRole("link", { name: newer })).toBeVisible();
});

for (const hours of [-2, 2]) {
  test(`a device whose clock is ${hours} h off shows the node's time and signs (39)`, async ({ page, board, watch }) => {
    watch.allow(board.body.url);
    const at = await stage(board);
    await page.clock.install({ time: Date.now() + hours * 3_600_000 });
    await page.clock.resume();
    await board.ada.bring(page);
    await open(page, address(at, board.body.url));
    await expect(page.getByText("This device's clock is off by")).toBeVisible();
    await expect(page.locator(".page-head time")).toHaveText(/^5\d.min/);
    await page.getByLabel("For: accept it").check();
    await page.getByLabel("How much REP").fill("1");
    await page.getByRole("button", { name: "Review and sign" }).click();
    await page.getByRole("button", { name: "Sign and send" }).click();
    await expect(page.locator(".toast")).toContainText("Recorded as entry");
  });
}

test("a countdown ticks in sight, and is spoken at an hour, ten minutes, one minute and the end only (31)", async ({ page, board, watch }) => {
  const { body, ben } = board;
  watch.allow(body.url);
  watch.expect(/Failed to load resource|ERR_/);
  const post = await ben.write(`Valve test ${++number} of ${process.pid}`);
  const { position } = await ben.act("pool.open", { post, fee: "1000000", duration: 2 * 3_600_000 });
  const { data } = await body.view<{ data: { id: string }[] }>(`pools?post=${post}`, position);
  const wire = await Wire.to(body.url); // Nothing may come that knows the real time.
  watch.allow(wire.url);
  await page.clock.install();
  await page.clock.resume();
  await open(page, `${wire.url}/pools/${data[0]!.id.replace("pool_", "")}`);
  await expect(page.locator(".connection.live")).toBeVisible();
  const seen = page.locator(".page-head time");
  await expect(seen).toHaveText(/^1.h 5\d.min$/);
  wire.freeze();
  const told = await page.locator(".page-head [role=status]").evaluateHandle((status) => {
    const all: string[] = [];
    new MutationObserver(() => all.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    return all;
  });
  await page.clock.runFor(90 * 60_000);
  await expect(seen).toHaveText(/^29.min 5\d.s|30.min/);
  await page.clock.runFor(40 * 60_000);
  await expect(seen).toHaveText("ended");
  const changes = (await told.jsonValue()).filter((text) => text !== "");
  const spoken = changes.map((text) => text.replace(/[\u202f\u00a0]/g, " "));
  expect(spoken).toHaveLength(4);
  expect(spoken[0]).toMatch(/^(1 h|59 min 5\d s) left$/);
  expect(spoken[1]).toMatch(/^(10 min|9 min 5\d s) left$/);
  expect(spoken[2]).toMatch(/^(1 min|5\d s) left$/);
  expect(spoken[3]).toBe("ended");
  await wire.close();
});

test("the past is said to be the past, stays the same, and cannot be signed in (10)", async ({ page, board, watch }) => {
  watch.allow(board.body.url);
  const at = await stage(board);
  const { position } = await stake(at, "1000000");
  await stake(at, "1000000");
  await board.ada.bring(page);
  await open(page, `${address(at, board.body.url)}?asOf=${position}`);
  await expect(page.getByText(`as it was after entry ${position}`)).toBeVisible();
  await expect(forSide(page)).toContainText("1.00");
  await expect(page.getByRole("button", { name: "Review and sign" })).toBeDisabled();
  await stake(at, "1000000");
  await page.reload();
  await expect(forSide(page)).toContainText("1.00");
  await page.getByRole("button", { name: "Back to now" }).click();
  await expect(forSide(page)).toContainText("3.00");
});
