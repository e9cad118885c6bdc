import type { Page } from "@playwright/test";

import { axeFindings, cutTexts, dragsAlone, open, outline, overhang, smallTargets } from "../harness/checks.ts";
import { expect, test } from "../harness/fixtures.ts";
import { screenshots } from "../harness/screenshots.ts";
import { PLACES, things } from "../urls.ts";

/**
 * Goal: every page keeps the acceptance checks that concern all pages. The numbers are theirs. Method:
 * each page is loaded once, and looked at in every width and theme; a picture is taken at the end.
 */

const WIDTHS = [1280, 720, 360, 320] as const;
const HEIGHT = 800;

/** A theme changes colours only, so the widths between are left out in the second. */
const DARK_WIDTHS = [1280, 360] as const;

/** Questions to the node that failed, or were answered with an error (check 9). */
function failures(page: Page): string[] {
  const found: string[] = [];
  page.on("requestfailed", (request) => {
    // What a page asked for is given up when it is left.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") found.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) found.push(`${response.status()} ${response.url()}`);
  });
  return found;
}

/** Nothing sticks out and no text is cut (2). */
async function fits(page: Page, at: string): Promise<void> {
  expect.soft(await overhang(page), at).toEqual([]);
  expect.soft(await cutTexts(page), at).toEqual([]);
}

for (const { name, path, status = 200, isPlain = false } of PLACES) {
  test(`${name}: axe, widths, text at 200 %, heading and landmarks, targets, nothing missing (1, 2, 3, 5, 9)`, async ({
    page,
    demo,
    watch,
  }) => {
    test.slow();
    // A browser says itself that a document came with an error.
    if (status !== 200) watch.expect(new RegExp(`console error: Failed to load resource.* ${status} `));
    const failed = failures(page);
    const address = path(await things(demo));
    expect(await open(page, address, isPlain)).toBe(status);
    expect(failed).toEqual(status === 200 ? [] : [`${status} ${demo}${address}`]);
    const frame = isPlain ? { main: 1, lang: "en" } : { banner: 1, main: 1, footer: 1, lang: "en" };
    expect(await outline(page)).toMatchObject({ h1: 1, isTitled: true, ...frame });
    expect(await dragsAlone(page)).toEqual([]);

    await page.emulateMedia({ colorScheme: "light" });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      await fits(page, `${width} px`);
      expect.soft(await smallTargets(page), `${width} px`).toEqual([]);
      expect.soft(await axeFindings(page), `${width} px, light`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "dark" });
    for (const width of DARK_WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      expect.soft(await axeFindings(page), `${width} px, dark`).toEqual([]);
    }
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    for (const width of [1280, 720]) {
      await page.setViewportSize({ width, height: HEIGHT });
      await fits(page, `200 % at ${width} px`);
    }
    await page.evaluate(() => (document.documentElement.style.fontSize = ""));
    await screenshots(page, name);
  });
}
