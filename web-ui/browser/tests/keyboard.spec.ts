import type { Page } from "@playwright/test";

import { open } from "../harness/checks.ts";
import { expect, test } from "../harness/fixtures.ts";
import { things } from "../urls.ts";

/**
 * Goal: who uses no mouse comes to everything, sees where they are, and who chose colours or rest for
 * their eyes loses nothing (checks 4 and 6). Method: Tab is pressed through whole pages.
 */

/** What Tab should come to, in the order of the document, each numbered in an attribute. */
async function numberControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wanted = "a[href],button,input,select,textarea,summary,[tabindex]";
    /** Of radio buttons the one that is chosen, or the first. */
    const isForGroup = (one: Element): boolean => {
      if (!(one instanceof HTMLInputElement) || one.type !== "radio") return true;
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${one.name}"]`)];
      return one === (group.find(({ checked }) => checked) ?? group[0]);
    };
    return [...document.querySelectorAll<HTMLElement>(wanted)]
      .filter((one) => one.tabIndex >= 0 && !one.matches(":disabled") && one.checkVisibility({ visibilityProperty: true }))
      .filter(isForGroup)
      .map((one, at) => {
        one.dataset.tab = String(at);
        return one.outerHTML.slice(0, 90);
      });
  });
}

interface Stop {
  at: string | undefined;
  what: string;
  /** What is wrong with it as the place where somebody is. */
  wrong: string[];
}

/** Where the focus is: whether a ring is seen, and nothing covers it at five points (WCAG 2.4.11). */
async function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const one = document.activeElement as HTMLElement;
    const ringed = (element: Element): boolean => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/, 0\)$|transparent/.test(outlineColor);
    };
    const box = [...one.getClientRects()].find(({ width, height }) => width > 0 && height > 0)!;
    // Of what is higher than the window, that part counts which is in it.
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const across = [[x, y], [left + 2, y], [right - 2, y]] as const;
    // A link in a text touches those of other lines; in a text area the caret stands at the top.
    const points =
      getComputedStyle(one).display === "inline"
        ? across
        : one instanceof HTMLTextAreaElement
          ? ([[x, top + 2], [left + 2, top + 2], [right - 2, top + 20]] as const)
          : ([...across, [x, top + 2], [x, bottom - 2]] as const);
    const covers = points
      .map(([px, py]) => document.elementFromPoint(px, py))
      .filter((hit) => !hit || !(hit === one || one.contains(hit) || hit.contains(one) || hit.closest("label")?.contains(one)));
    const seen = bottom - top >= 2 && right - left >= 2;
    return {
      at: one.dataset.tab,
      what: one.outerHTML.slice(0, 90),
      wrong: [
        ...(seen ? [] : ["it is out of sight"]),
        ...(ringed(one) || [...one.children].some(ringed) || (one.parentElement && ringed(one.parentElement)) ? [] : ["it has no ring"]),
        ...(seen ? covers.map((hit) => `covered by ${hit?.outerHTML.slice(0, 60) ?? "nothing"}`) : []),
      ],
    };
  });
}

const PAGES: [string, (of: Awaited<ReturnType<typeof things>>) => string][] = [
  ["home", () => "/"],
  ["requests", () => "/requests?state=judged"],
  ["a request", ({ request }) => `/r/${request}`],
  ["filing", () => "/requests/new"],
  ["forum", () => "/forum?kind=review&status=rejected"],
  ["a post", ({ post }) => `/p/${post}`],
  ["the composer", () => "/compose"],
  ["a pool", ({ pool }) => `/pools/${pool}`],
  ["a member", ({ member }) => `/u/${member}?tab=keys`],
  ["a parameter", () => "/params/pool.duration"],
  ["audit", () => "/audit"],
  ["keys", () => "/me"],
];

const MOST = 260;

for (const [width, height] of [[1280, 720], [360, 640]] as const) {
  for (const [name, path] of PAGES.filter(([name]) => width > 500 || /post|pool|home|composer/.test(name))) {
    test(`on ${name} Tab comes to every control in order, seen and uncovered, at ${width} px (4)`, async ({ page, demo }) => {
      await page.setViewportSize({ width, height });
      await open(page, path(await things(demo)));
      const controls = await numberControls(page);
      expect(controls.length).toBeGreaterThan(5);
      expect(controls.length, "few enough to be walked through").toBeLessThan(MOST);
      const wrong: string[] = [];
      const order: string[] = [];
      for (let press = 0; press < controls.length; press++) {
        await page.keyboard.press("Tab");
        const { at, what, wrong: found } = await stop(page);
        order.push(at === undefined ? what : controls[Number(at)]!);
        wrong.push(...found.map((one) => `${what}: ${one}`));
      }
      expect(order).toEqual(controls);
      expect(wrong).toEqual([]);
    });
  }
}

test("with forced colours the two sides, the rest and the mark stay apart, and words say the same (6)", async ({ page, demo }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const { pool } = await things(demo);
  await open(page, `/pools/${pool}`);
  const colours = await page.evaluate(() => {
    const of = (selector: string, name: string): string =>
      getComputedStyle(document.querySelector(selector)!).getPropertyValue(name);
    return {
      for: of(".bar-for", "fill"),
      against: of(".bar-against", "fill"),
      rest: of(".bar-rest", "fill"),
      mark: of(".bar-mark", "stroke"),
      hatch: of("path.hatch", "stroke"),
    };
  });
  expect(colours.for).not.toBe(colours.against);
  expect(new Set([colours.for, colours.against, colours.rest]).size).toBe(3);
  expect(colours.hatch).not.toBe(colours.against);
  expect([colours.for, colours.against].every((side) => side !== colours.mark), "the mark is seen on both sides").toBe(true);
  // What colour says is said in words and numbers too.
  await expect(page.locator(".stake-bar .for")).toContainText("For");
  await expect(page.locator(".stake-bar .against")).toContainText("Against");
  await expect(page.locator(".stake-bar svg")).toHaveAttribute("aria-label", /^For [\d.]+.% *, against/);
  await page.keyboard.press("Tab");
  expect((await stop(page)).wrong).toEqual([]);
});

/** The longest movement that the page's rules make, in milliseconds, with its rule. */
async function movements(page: Page): Promise<{ rule: string; ms: number; isEndless: boolean }[]> {
  return page.evaluate(() => {
    const ms = (list: string): number =>
      Math.max(0, ...list.split(",").map((one) => parseFloat(one) * (one.trim().endsWith("ms") ? 1 : 1000) || 0));
    const rules = (list: CSSRuleList): CSSStyleRule[] =>
      [...list].flatMap((rule) =>
        rule instanceof CSSStyleRule ? [rule] : rule instanceof CSSGroupingRule ? rules(rule.cssRules) : [],
      );
    return [...document.styleSheets].flatMap((sheet) =>
      rules(sheet.cssRules)
        .filter(({ style }) => style.animationDuration || style.transitionDuration)
        .map(({ selectorText, style }) => ({
          rule: selectorText,
          ms: Math.max(ms(style.animationDuration), ms(style.transitionDuration)),
          isEndless: style.animationIterationCount.includes("infinite"),
        })),
    );
  });
}

test("nothing moves for more than 200 ms, and nothing at all for who wants rest (6)", async ({ page, demo }) => {
  const found = await things(demo);
  for (const path of ["/", `/pools/${found.pool}`, `/p/${found.post}`, "/compose", `/graph?focus=${found.post}`, "/me"]) {
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await open(page, path);
    const moving = await movements(page);
    expect(moving.length, "there are rules to be looked at").toBeGreaterThan(0);
    expect(moving.filter(({ ms, isEndless }) => ms > 200 || isEndless), path).toEqual([]);
    const running = (): Promise<number> =>
      page.evaluate(() => {
        document.querySelector("main")!.append(Object.assign(document.createElement("p"), { className: "skeleton" }));
        return document.getAnimations().length;
      });
    if (path === "/") expect(await running(), "a place that waits for its content appears").toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, path);
    expect(await running(), path).toBe(0);
  }
});

test("on a phone the bar at the bottom covers nothing of the field for the text (4)", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page, "/compose");
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  await text.focus();
  const bar = (await page.locator("nav.places").boundingBox())!;
  expect(bar.y).toBeGreaterThan(500);
  await expect.poll(async () => {
    const { y, height } = (await text.boundingBox())!;
    return y >= 0 && y + height <= bar.y;
  }).toBe(true);
});
