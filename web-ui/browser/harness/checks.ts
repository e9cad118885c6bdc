import type { Page } from "@playwright/test";
import axe from "axe-core";

import { Underway } from "./underway.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Loads an address and waits until the page has drawn what it fetched.
 *
 * @param isPlain it is a document without a script
 * @return its status
 */
export async function open(page: Page, path: string, isPlain = false): Promise<number> {
  Underway.of(page); // Counts from the first request on.
  const response = await page.goto(path);
  await page.locator("main h1").waitFor();
  if (!isPlain) {
    await page.locator("#app > footer").waitFor(); // The script has taken over.
    await settled(page);
  }
  return response!.status();
}

/** Waits until for a little while nothing is asked of the node, and nothing says that it is being loaded. */
export async function settled(page: Page): Promise<void> {
  const underway = Underway.of(page);
  for (let seen = -1; ; ) {
    await page.waitForFunction(async () => {
      for (let look = 0; look < 5; look++) {
        if (document.querySelector("main [aria-busy=true]")) return false;
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
      return true;
    });
    if (underway.isQuiet && underway.begun === seen) return;
    seen = underway.begun;
  }
}

/** What axe finds against WCAG 2.2 AA, with the one rule of 2.2 that it leaves off. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  return await page.evaluate(async (tags) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: { type: "tag", values: tags },
      rules: { "target-size": { enabled: true } },
      resultTypes: ["violations"],
    });
    return violations.flatMap((found) =>
      found.nodes.map((node) => `${found.id} ${node.target.join(" ")}: ${node.failureSummary}`),
    );
  }, TAGS);
}

/** How many pixels the page is wider than its window, and what sticks out. */
export async function overhang(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const isInScroller = (element: Element): boolean => {
      let isFree = getComputedStyle(element).position === "absolute";
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        const style = getComputedStyle(up);
        if (isFree && style.position === "static") continue; // It does not hold what is absolute.
        if (/auto|scroll|hidden|clip/.test(style.overflowX)) return true;
        isFree = style.position === "absolute";
      }
      return false;
    };
    const out = [...document.body.querySelectorAll("*")]
      .filter((one) => one.getBoundingClientRect().right > width + 0.5 && !isInScroller(one))
      .map((one) => `${one.tagName.toLowerCase()}.${one.className} in ${one.parentElement!.className}`);
    return [`${document.documentElement.scrollWidth} px in ${width}: ${[...new Set(out)].slice(0, 5)}`];
  });
}

/** Texts that their own box hides in part. What is hidden on purpose has a box of one pixel. */
export async function cutTexts(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const holdsText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim());
    return [...document.body.querySelectorAll<HTMLElement>("*")]
      .filter((one) => holdsText(one) && one.checkVisibility())
      .filter((one) => {
        for (let box: HTMLElement | null = one; box && box !== document.body; box = box.parentElement) {
          const style = getComputedStyle(box);
          if (box.clientWidth <= 1 && box.clientHeight <= 1) return false;
          const isWide = box.scrollWidth > box.clientWidth + 1 && /hidden|clip/.test(style.overflowX);
          const isHigh = box.scrollHeight > box.clientHeight + 1 && /hidden|clip/.test(style.overflowY);
          if (isWide || isHigh) return true;
        }
        return false;
      })
      .map((one) => `${one.tagName.toLowerCase()}: ${one.textContent.trim().slice(0, 60)}`);
  });
}

/** Controls under 24 by 24 pixels, but for links within a sentence (WCAG 2.5.8). */
export async function smallTargets(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const controls = "a[href],button,input,select,textarea,summary,[role=button],[role=tab],[tabindex='0']";
    const isInText = (one: Element): boolean => {
      const style = getComputedStyle(one);
      const parent = one.parentElement!;
      const around = parent.textContent.trim().length - one.textContent!.trim().length;
      return style.display === "inline" && (around > 0 || getComputedStyle(parent).display === "inline");
    };
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((one) => one.checkVisibility() && !isInText(one))
      .map((one) => {
        // A box or dot is as large as the label that toggles it.
        const label = one instanceof HTMLInputElement && /radio|checkbox/.test(one.type) ? one.labels?.[0] : null;
        const [own, larger] = [one.getBoundingClientRect(), (label ?? one).getBoundingClientRect()];
        const [width, height] = [Math.max(own.width, larger.width), Math.max(own.height, larger.height)];
        return { one, width, height };
      })
      .filter(({ width, height }) => width > 1 && height > 1 && (width < 23.5 || height < 23.5))
      .map(({ one, width, height }) => `${one.outerHTML.slice(0, 100)} is ${width} x ${height}`);
  });
}

/** What can be dragged and has no field or button that does the same (WCAG 2.5.7). */
export async function dragsAlone(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll("[draggable=true],input[type=range]")]
      .filter((one) => !one.closest("form,fieldset,figure")?.querySelector("input:not([type=range]),button,select"))
      .map((one) => one.outerHTML.slice(0, 100)),
  );
}

/** The outline of a page: its heading, its landmarks, its title. */
export async function outline(page: Page): Promise<Record<string, unknown>> {
  return await page.evaluate(() => ({
    h1: document.querySelectorAll("h1").length,
    banner: document.querySelectorAll("body > header, [role=banner], #app > header").length,
    nav: document.querySelectorAll("nav").length,
    main: document.querySelectorAll("main").length,
    footer: document.querySelectorAll("body > footer, [role=contentinfo], #app > footer").length,
    lang: document.documentElement.lang,
    isTitled: document.title.includes(document.querySelector("h1")?.textContent.trim() || "?"),
  }));
}
