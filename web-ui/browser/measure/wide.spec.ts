import type { Page } from "@playwright/test";

import { open, settled } from "../harness/checks.ts";
import { test } from "../harness/fixtures.ts";

/**
 * How quick the page is on a body of tens of thousands of things, which WITAN_URL names: see WideBody
 * among the benchmarks. Prints a table: until the whole page stands, and the longest time from a press
 * to the next picture (Event Timing).
 */

const ROUNDS = 3;

type Step = (page: Page) => Promise<void>;

const next: Step = (page) => page.getByRole("link", { name: "Next page" }).click();
const type = (name: string, text: string): Step => async (page) => {
  await page.getByRole("searchbox", { name }).or(page.getByRole("textbox", { name })).first().pressSequentially(text);
};
const choose = (label: string, value: string): Step => async (page) => {
  await page.locator("main .filters").getByRole("combobox", { name: label, exact: true }).selectOption(value);
};

async function pages(url: string): Promise<[string, string, Step | undefined][]> {
  const ask = async <T>(path: string): Promise<T> => (await (await fetch(`${url}/v1/${path}`)).json()) as T;
  const newest = await ask<{ data: { id: string }[] }>("posts?limit=1");
  const last = newest.data[0]!.id;
  const cited = await ask<{ data: { post: { id: string } }[] }>(`posts/${last}/citations?limit=1`);
  return [
    ["home", "/", undefined],
    ["requests", "/requests", next],
    ["ended requests", "/requests", choose("State", "ratified")],
    ["forum", "/forum", next],
    ["posts of a kind", "/forum", choose("Kind", "evidence")],
    ["a post that cites 1 000", `/p/${last}`, undefined],
    ["a post that 1 000 cite", `/p/${cited.data[0]!.post.id}`, undefined],
    ["its graph", `/graph?focus=${cited.data[0]!.post.id}`, undefined],
    ["people", "/people", next],
    ["search", "/search?q=builds", type("Search", "works")],
  ];
}

/** Times from a press to the picture behind it, as the browser itself sees them. */
async function watchPresses(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(window, { presses: seen });
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => seen.push(duration))).observe({
      type: "event",
      buffered: true,
      durationThreshold: 16,
    } as PerformanceObserverInit);
  });
}

test("how long pages take on a wide body", async ({ page, demo }) => {
  test.setTimeout(600_000);
  await watchPresses(page);
  console.log("| page | stands after, ms | press to picture, ms | whole list again after, ms |");
  for (const [name, path, step] of await pages(demo)) {
    const stands: number[] = [];
    const again: number[] = [];
    let longest = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const start = Date.now();
      await open(page, path);
      stands.push(Date.now() - start - 200); // It looks for 200 ms whether nothing more comes.
      if (!step) continue;
      const pressed = Date.now();
      await step(page);
      await settled(page);
      again.push(Date.now() - pressed - 200);
      const presses = await page.evaluate(() => (window as unknown as { presses: number[] }).presses);
      longest = Math.max(longest, ...presses);
    }
    const middle = (list: number[]): string => (list.length === 0 ? "" : String(list.sort((a, b) => a - b)[list.length >> 1]));
    console.log(`| ${name} | ${middle(stands)} | ${step ? longest : ""} | ${middle(again)} |`);
  }
});
