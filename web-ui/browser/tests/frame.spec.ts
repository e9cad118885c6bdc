import { open, outline } from "../harness/checks.ts";
import { expect, test } from "../harness/fixtures.ts";
import { PLACES, things } from "../urls.ts";

/** Goal: the frame around all pages works as checks 3, 7 and 9 want it. */

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
  expect((await outline(page)).isTitled).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await page.goBack();
  await expect(page.locator(`main a[href='${href}']`).first()).toBeFocused();
  expect(await page.title()).toBe(before);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled - 5);
  expect(await page.evaluate(() => scrollY)).toBeLessThan(scrolled + 5);
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

test("9: every page is complete with no other host than the node", async ({ page, demo }) => {
  test.slow();
  const failed: string[] = [];
  page.on("requestfailed", (request) => {
    // What a page asked for is given up when it is left.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") failed.push(request.url());
  });
  const answers: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) answers.push(`${response.status()} ${response.url()}`);
  });
  const found = await things(demo);
  for (const { path, status = 200, isPlain = false } of PLACES.filter((place) => !place.status)) {
    expect(await open(page, path(found), isPlain)).toBe(status);
  }
  expect(failed).toEqual([]);
  expect(answers).toEqual([]);
});
