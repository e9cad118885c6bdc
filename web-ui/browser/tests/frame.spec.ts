import { open, outline } from "../harness/checks.ts";
import { expect, test } from "../harness/fixtures.ts";
import { things } from "../urls.ts";

/** Goal: the frame around all pages works as checks 3 and 7 want it. */

test("3: a link changes the title and moves the focus; Back brings both and the place back", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await open(page, "/requests");
  const before = await page.title();
  const link = page.locator("main a[href^='/r/']").last();
  const href = await link.getAttribute("href");
  await link.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled, "the list is longer than the window").toBeGreaterThan(0);
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator("h1")).toBeFocused();
  await expect.poll(() => page.title()).not.toBe(before);
  await expect.poll(async () => (await outline(page)).isTitled).toBe(true);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);

  await page.goBack();
  await expect(page.locator(`main a[href='${href}']`).first()).toBeFocused();
  await expect.poll(() => page.title()).toBe(before);
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(5);
});

test("3: every link of the top bar leads to a page with another title", async ({ page }) => {
  await open(page, "/");
  const titles = new Set([await page.title()]);
  const links = page.locator("header nav.places a");
  const count = await links.count();
  expect(count).toBeGreaterThanOrEqual(4);
  for (let at = 0; at < count; at++) {
    await links.nth(at).click();
    await expect.poll(async () => titles.has(await page.title())).toBe(false);
    titles.add(await page.title());
    await expect(page.locator("h1")).toBeFocused();
  }
});

test("7: without JavaScript there is a notice, raw JSON and the command line", async ({ another, demo }) => {
  const context = await another({ javaScriptEnabled: false });
  const page = await context.newPage();
  const { request } = await things(demo);
  for (const path of ["/", "/requests", `/r/${request}`]) {
    expect((await page.goto(path))!.status()).toBe(200);
    await expect(page.locator("h1")).toBeVisible();
    const text = await page.locator("main").innerText();
    expect(text).toMatch(/JavaScript/);
    expect(text).toMatch(/command line/);
  }
  const links = await page.locator("main a[href]").all();
  const targets = await Promise.all(links.map(async (link) => (await link.getAttribute("href"))!));
  expect(targets.filter((target) => target.startsWith("/v1/")).length).toBeGreaterThan(0);
  for (const target of targets) {
    expect((await page.request.get(target)).status(), target).toBe(200);
  }
});

test("a tangle of posts is begun with one step, and can be seen with two", async ({ page, demo }) => {
  const { post } = await things(demo);
  const shape = (count: number) => ({
    nodes: Array.from({ length: count }, (_, at) => ({
      ...{ id: at === 0 ? post : `${at}`.padStart(64, "0"), title: `Post ${at}`, kind: "review" },
      ...{ time: at, status: "accepted", value: "0" },
    })),
    edges: Array.from({ length: count - 1 }, (_, at) => ({ from: `${at + 1}`.padStart(64, "0"), to: post, weight: 100_000 })),
  });
  const asked: string[] = [];
  await page.route("**/v1/graph?*", async (route) => {
    const depth = new URL(route.request().url()).searchParams.get("depth")!;
    asked.push(depth);
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), ...shape(depth === "1" ? 12 : 61) } });
  });
  await open(page, `/graph?focus=${post}&view=list`);
  const depth = page.getByLabel("How many citations away");
  await expect(page.locator("main .list tbody tr")).toHaveCount(12);
  await expect(depth).toHaveValue("1");
  expect(asked).toEqual(["2", "1"]);
  await depth.focus();
  await depth.selectOption("2");
  await expect(page).toHaveURL(/depth=2/);
  await expect(page.locator("main .list tbody tr")).toHaveCount(61);
  await expect(depth).toBeFocused();
});
