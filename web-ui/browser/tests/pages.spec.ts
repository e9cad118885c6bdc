import {
  axeFindings,
  cutTexts,
  dragsAlone,
  open,
  outline,
  overhang,
  settled,
  smallTargets,
} from "../harness/checks.ts";
import { expect, test } from "../harness/fixtures.ts";
import { screenshots } from "../harness/screenshots.ts";
import { PLACES, things } from "../urls.ts";

/** Goal: every page keeps the acceptance checks that concern all pages. The numbers are theirs. */

const WIDTHS = [1280, 720, 360, 320] as const;
const HEIGHT = 800;

/** A theme changes colours only, so the widths between are left out in the second. */
const THEMES = [
  ["light", WIDTHS],
  ["dark", [1280, 360]],
] as const;

for (const { name, path, status = 200, isPlain = false } of PLACES) {
  test.describe(name, () => {
    test.beforeEach(async ({ page, demo, watch }) => {
      // A browser says itself that a document came with an error.
      if (status !== 200) watch.expect(new RegExp(`console error: Failed to load resource.* ${status} `));
      expect(await open(page, path(await things(demo)), isPlain)).toBe(status);
    });

    test("1: axe finds nothing, at four widths in light and two in dark", async ({ page }) => {
      test.slow();
      for (const [colorScheme, widths] of THEMES) {
        await page.emulateMedia({ colorScheme });
        for (const width of widths) {
          await page.setViewportSize({ width, height: HEIGHT });
          expect.soft(await axeFindings(page), `${width} px, ${colorScheme}`).toEqual([]);
        }
      }
    });

    test("2: nothing sticks out, and at 200 % no text is cut", async ({ page }) => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: HEIGHT });
        expect.soft(await overhang(page), `${width} px`).toEqual([]);
        expect.soft(await cutTexts(page), `${width} px`).toEqual([]);
      }
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      for (const width of [1280, 720]) {
        await page.setViewportSize({ width, height: HEIGHT });
        expect.soft(await overhang(page), `200 % at ${width} px`).toEqual([]);
        expect.soft(await cutTexts(page), `200 % at ${width} px`).toEqual([]);
      }
    });

    test("3: one heading, landmarks, and a title that says the heading", async ({ page }) => {
      const frame = isPlain ? { main: 1, lang: "en" } : { banner: 1, main: 1, footer: 1, lang: "en" };
      expect(await outline(page)).toMatchObject({ h1: 1, isTitled: true, ...frame });
    });

    test("5: targets are large enough, and nothing can only be dragged", async ({ page }) => {
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: HEIGHT });
        expect.soft(await smallTargets(page), `${width} px`).toEqual([]);
      }
      expect(await dragsAlone(page)).toEqual([]);
    });

    test("pictures to be looked at", async ({ page }) => {
      await settled(page);
      await screenshots(page, name);
    });
  });
}
