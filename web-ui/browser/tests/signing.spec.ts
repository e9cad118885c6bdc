import type { Page, Request } from "@playwright/test";

import { open } from "../harness/checks.ts";
import { expect, test, type Board } from "../harness/fixtures.ts";
import type { Watch } from "../harness/watch.ts";

/**
 * Goal: nothing is sent but what the sheet has said, once. Method: stakes on a pool of a body of the
 * test's own, with the wire tampered with where a test says so (checks 17 to 20 and 29).
 */

/** A pool on ben's post, ada's key in the browser, and what the page hands in. */
interface Stage {
  readonly board: Board;
  readonly pool: string;
  readonly title: string;
  readonly posts: Request[];
}

let number = 0;

async function stage(page: Page, board: Board, watch: Watch): Promise<Stage> {
  watch.allow(board.body.url);
  const title = `Valve test ${++number}`;
  const pool = await board.ben.openPool(title);
  const posts: Request[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/v1/commands")) posts.push(request);
  });
  await board.ada.bring(page);
  await open(page, `${board.body.url}/pools/${pool}`);
  return { board, pool, title, posts };
}

async function fill(page: Page, amount: string): Promise<void> {
  await page.getByLabel("For: accept it").check();
  await page.getByLabel("How much REP").fill(amount);
  await page.getByRole("button", { name: "Review and sign" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign and send" }).waitFor();
}

const send = (page: Page) => page.getByRole("dialog").getByRole("button", { name: "Sign and send" });

const staked = async ({ board, pool }: Stage): Promise<string> =>
  (await board.body.view<{ for: string }>(`pools/pool_${pool}`)).for;

test("the sheet says what is signed, what follows, and that it is recorded (16)", async ({ page, board, watch }) => {
  const at = await stage(page, board, watch);
  await fill(page, "2.5");
  const sheet = page.getByRole("dialog");
  await expect(sheet.locator(".sentence")).toContainText("Stake 2.50 REP FOR in pool");
  await expect(sheet.locator(".sentence")).toContainText(`“${at.title}”`);
  await expect(sheet.getByText("If rejected")).toBeVisible();
  await expect(page.locator("dialog h2")).toBeFocused();
  const sentence = await sheet.locator(".sentence").innerText();
  await send(page).click();
  await expect(page.locator(".toast")).toContainText("Recorded as entry");
  expect(at.posts).toHaveLength(1);
  const { payload } = at.posts[0]!.postDataJSON() as { payload: Record<string, unknown> };
  const preview = await page.request.post(`${board.body.url}/v1/commands/preview`, {
    data: { type: payload.type, actor: payload.actor, body: payload.body },
  });
  expect(((await preview.json()) as { sentence: string }).sentence).toBe(sentence);
  await expect.poll(() => staked(at)).toBe("2500000");
});

test("Escape, Cancel and Back put the sheet away, and nothing is sent (18)", async ({ page, board, watch }) => {
  const at = await stage(page, board, watch);
  await fill(page, "1");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Review and sign" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Review and sign" }).click();
  await send(page).waitFor();
  await page.goBack();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(at.posts).toHaveLength(0);
  await expect.poll(() => staked(at)).toBe("0");
});

test("a double click sends once (19)", async ({ page, board, watch }) => {
  const at = await stage(page, board, watch);
  await fill(page, "1");
  await send(page).dblclick({ noWaitAfter: true });
  await expect(page.locator(".toast")).toContainText("Recorded as entry");
  expect(at.posts).toHaveLength(1);
  await expect.poll(() => staked(at)).toBe("1000000");
});

test("after a lost answer the same bytes go again, and count once (19)", async ({ page, board, watch }) => {
  const at = await stage(page, board, watch);
  watch.expect(/Failed to load resource/);
  let isLost = false;
  await page.route("**/v1/commands", async (route) => {
    if (isLost) return route.continue();
    isLost = true;
    await route.fetch(); // The node takes it, and the browser never hears so.
    await route.abort("connectionreset");
  });
  await fill(page, "1");
  await send(page).click();
  await expect(page.locator(".toast")).toContainText("Recorded as entry");
  expect(at.posts).toHaveLength(2);
  expect(at.posts[0]!.postData()).toBe(at.posts[1]!.postData());
  await expect.poll(() => staked(at)).toBe("1000000");
});

test("a sheet that lay open too long is made out anew, and says so (20)", async ({ page, board, watch }) => {
  const at = await stage(page, board, watch);
  await page.clock.install();
  await page.clock.resume();
  await fill(page, "1");
  const bytes = page.locator("dialog .bytes");
  const before = (await bytes.textContent())!;
  await page.clock.fastForward(290_000);
  await expect(page.getByText("The sheet lay open too long")).toBeVisible();
  await expect(bytes).not.toHaveText(before);
  expect(at.posts).toHaveLength(0);
});

test("a pool that changed while somebody read brings the sheet back (29)", async ({ page, board, watch }) => {
  const at = await stage(page, board, watch);
  watch.expect(/409/);
  await fill(page, "1");
  await board.cleo.act("pool.stake", { pool: `pool_${at.pool}`, side: "for", amount: "500000" });
  await send(page).click();
  await expect(page.getByText("Something changed while you read")).toBeVisible();
  await expect.poll(() => staked(at)).toBe("500000");
  await page.getByRole("button", { name: "Close and look again" }).click();
  await fill(page, "1");
  await send(page).click();
  await expect(page.locator(".toast")).toContainText("Recorded as entry");
  await expect.poll(() => staked(at)).toBe("1500000");
});
