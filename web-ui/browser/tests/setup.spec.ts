import type { Page } from "@playwright/test";

import { open } from "../harness/checks.ts";
import { expect, test, type EmptyNode } from "../harness/fixtures.ts";
import { makeKey } from "../harness/people.ts";

/**
 * Goal: a body is founded once, by whoever has the word of the link (check 11). Method: the page of a
 * node without a body, opened with the right word, with a wrong one, and with one that was used.
 */

/** Fills the form in, up to the sheet. */
async function fillIn(page: Page): Promise<void> {
  await page.getByLabel("Name of the body").fill("Board of valves");
  await page.getByLabel("Your handle").fill("ada");
  await makeKey(page);
  await page.getByRole("button", { name: "Review and sign" }).click();
  await expect(page.locator("dialog .sentence")).toContainText("Board of valves");
}

const send = (page: Page) => page.getByRole("button", { name: "Sign and send" });

const bodyOf = async ({ url }: EmptyNode): Promise<unknown> =>
  ((await (await fetch(`${url}/v1/instance`)).json()) as { body: unknown }).body;

test("a wrong word is refused in words; the right one founds once, and then its page says so with 410 (11)", async ({ page, empty, demo, watch }) => {
  expect(empty.url).not.toBe(demo);
  expect(empty.word).toMatch(/^[\w-]{32}$/);
  watch.expect(/Failed to load resource.* 403 /);
  await open(page, `${empty.url}/setup`);
  await expect(page.getByText("Still missing: the one-time word")).toBeVisible();
  const word = page.getByLabel("One-time word");
  await word.fill(empty.word.replace(/^./, (first) => (first === "a" ? "b" : "a")));
  await fillIn(page);
  await send(page).click();
  const fate = page.getByRole("dialog").getByRole("status");
  await expect(fate).toContainText("The node refused this, and nothing was recorded");
  await expect(fate).toContainText("The founding needs the word of the link that the node printed.");
  await expect(fate.getByRole("link", { name: "setup-word-wrong" })).toBeVisible();
  expect(await bodyOf(empty)).toBeNull();

  await page.getByRole("button", { name: "Cancel" }).click();
  await word.fill(empty.word);
  await page.getByRole("button", { name: "Review and sign" }).click();
  await send(page).click();
  await expect(page.locator("header.top .me")).toHaveText("ada");
  await expect(page.locator("header.top .brand")).toHaveText("Board of valves");
  expect(new URL(page.url()).pathname).toBe("/");
  expect(await bodyOf(empty)).not.toBeNull();
  watch.expect(/Failed to load resource.* 410 /);
  const again = await page.context().newPage();
  expect(await open(again, `${empty.url}/setup#t=${empty.word}`)).toBe(410);
  await expect(again.getByText("This node’s body is founded: Board of valves. The link worked once.")).toBeVisible();
  await expect(again.getByRole("button", { name: "Review and sign" })).toHaveCount(0);
});
