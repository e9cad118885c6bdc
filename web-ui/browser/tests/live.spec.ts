import type { Page } from "@playwright/test";

import { open } from "../harness/checks.ts";
import { expect, test } from "../harness/fixtures.ts";
import { Body, type Person } from "../harness/people.ts";
import { Wire } from "../harness/proxy.ts";

/**
 * Goal: what is shown stays true, whatever happens to the connection and to the device's clock
 * (checks 24, 38, 39, 40). Method: a body of the test's own, behind a wire that can be cut, and
 * people who act there while pages look on.
 */

interface Stage {
  readonly body: Body;
  readonly ada: Person;
  readonly cleo: Person;
  readonly pool: string;
}

async function stage(empty: { url: string; word: string }): Promise<Stage> {
  const body = await Body.found(empty);
  const ada = await body.join("ada", "90000000");
  const ben = await body.join("ben", "50000000");
  const cleo = await body.join("cleo");
  await body.firstWork([ada, ben, cleo], "60000000");
  const pool = await openPool(body, ben, "Valve test B");
  return { body, ada, cleo, pool };
}

async function openPool(body: Body, author: Person, title: string): Promise<string> {
  const post = await author.write(title);
  const { position } = await author.act("pool.open", { post, fee: "1000000" });
  const { data } = await body.view<{ data: { id: string }[] }>(`pools?post=${post}`, position);
  return data[0]!.id;
}

const stake = ({ cleo, pool }: Stage, amount: string) =>
  cleo.act("pool.stake", { pool, side: "for", amount });

const address = (url: string, { pool }: Stage): string => `${url}/pools/${pool.slice(5)}`;

const forSide = (page: Page) => page.locator(".stake-bar .for");

test("eight tabs share one stream, and another goes on when its tab closes (40)", async ({ context, page, empty }) => {
  const at = await stage(empty);
  const streams: string[] = [];
  context.on("request", (request) => {
    if (request.url().includes("/v1/events")) streams.push(request.url());
  });
  await open(page, address(empty.url, at));
  const tabs = [page];
  while (tabs.length < 8) {
    const tab = await context.newPage();
    await open(tab, address(empty.url, at));
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

test("a connection that was cut is shown, healed, and nothing is missed (38)", async ({ page, empty, watch }) => {
  const at = await stage(empty);
  const wire = await Wire.to(empty.url);
  watch.allow(wire.url);
  watch.expect(/Failed to load resource|ERR_/);
  await open(page, address(wire.url, at));
  wire.cut();
  await expect(page.getByText("connection lost").first()).toBeVisible();
  await stake(at, "1000000");
  await stake(at, "2000000");
  wire.mend();
  await expect(page.getByText("Connected again")).toBeVisible();
  await expect(forSide(page)).toContainText("3.00");
  await wire.close();
});

test("a connection on which nothing comes is given up after 35 s, and made again (38)", async ({ page, empty, watch }) => {
  const at = await stage(empty);
  const wire = await Wire.to(empty.url);
  watch.allow(wire.url);
  watch.expect(/Failed to load resource|ERR_/);
  await page.clock.install();
  await page.clock.resume();
  await open(page, address(wire.url, at));
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

test("a new row waits behind a pill, and nothing moves under the focus (24)", async ({ page, empty }) => {
  const at = await stage(empty);
  await open(page, `${empty.url}/pools`);
  const row = page.getByRole("link", { name: "Valve test B" });
  await row.focus();
  const before = await row.boundingBox();
  await openPool(at.body, at.ada, "A newer one");
  const pill = page.getByRole("button", { name: "1 new: show" });
  await expect(pill).toBeVisible();
  await expect(row).toBeFocused();
  await expect(page.getByRole("link", { name: "A newer one" })).toHaveCount(0);
  expect(Math.abs((await row.boundingBox())!.y - before!.y)).toBeLessThan(1);
  await pill.click();
  await expect(page.getByRole("link", { name: "A newer one" })).toBeVisible();
});

for (const hours of [-2, 2]) {
  test(`a device whose clock is ${hours} h off shows the node's time and signs (39)`, async ({ page, empty }) => {
    const at = await stage(empty);
    await page.clock.install({ time: Date.now() + hours * 3_600_000 });
    await page.clock.resume();
    await at.ada.bring(page);
    await open(page, address(empty.url, at));
    await expect(page.getByText("This device's clock is off by")).toBeVisible();
    await expect(page.locator(".page-head time")).toHaveText(/^5\d.min/);
    await page.getByLabel("For: accept it").check();
    await page.getByLabel("How much REP").fill("1");
    await page.getByRole("button", { name: "Review and sign" }).click();
    await page.getByRole("button", { name: "Sign and send" }).click();
    await expect(page.locator(".toast")).toContainText("Recorded as entry");
  });
}

test("the past is said to be the past, stays the same, and cannot be signed in (10)", async ({ page, empty }) => {
  const at = await stage(empty);
  const { position } = await stake(at, "1000000");
  await stake(at, "1000000");
  await at.ada.bring(page);
  await open(page, `${address(empty.url, at)}?asOf=${position}`);
  await expect(page.getByText(`as it was after entry ${position}`)).toBeVisible();
  await expect(forSide(page)).toContainText("1.00");
  await expect(page.getByRole("button", { name: "Review and sign" })).toBeDisabled();
  await stake(at, "1000000");
  await page.reload();
  await expect(forSide(page)).toContainText("1.00");
  await page.getByRole("button", { name: "Back to now" }).click();
  await expect(forSide(page)).toContainText("3.00");
});
