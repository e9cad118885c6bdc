import type { Page } from "@playwright/test";

import { generateKey } from "../../client/src/index.ts";
import { open, overhang, settled } from "../harness/checks.ts";
import { expect, test } from "../harness/fixtures.ts";
import { Body, Person } from "../harness/people.ts";

/**
 * Goal: what members write is shown for what it is and does nothing, and a draft is not lost (checks 26
 * and 27). Method: a post of every trick, looked at wherever its title or text stands.
 */

const TURN = "\u202e";

const GIANT = "Wörter".repeat(900);

const TITLE = `<img src="http://evil.example/t.png" onerror="hit=1"> ${TURN}gnp.exe ${"W".repeat(120)}`;

const TEXT = `needle <script>window.hit = 1</script>

<img src="http://evil.example/a.png" onerror="window.hit = 1"> in a line

<iframe src="http://evil.example/frame"></iframe>

<style>body { display: none !important } @import "http://evil.example/s.css";</style>

<svg onload="window.hit = 1"><a href="javascript:window.hit = 1">in a picture</a></svg>

<a href="javascript:window.hit = 1" onclick="window.hit = 1">as HTML</a>

[as a link](javascript:window.hit=1) [in disguise](JaVaScRiPt&colon;window.hit=1) [as data](data:text/html,<script>1</script>)

![a picture of elsewhere](http://evil.example/p.png)

<meta http-equiv="refresh" content="0;url=http://evil.example/"> ${TURN}turned

${GIANT}
`;

/** What on this page is more than text: elements and attributes that an author could have put there. */
async function alive(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...document.querySelectorAll("main :is(script,iframe,style,img,object,embed,meta,link,base,form form)")];
    const handled = [...document.querySelectorAll("main *")].filter((one) =>
      one.getAttributeNames().some((name) => name.startsWith("on") || name === "style"),
    );
    const leading = [...document.querySelectorAll<HTMLElement>("main [href], main [src]")].filter((one) =>
      /^\s*(javascript|data|vbscript):/i.test(one.getAttribute("href") ?? one.getAttribute("src") ?? ""),
    );
    const hit = "hit" in window ? ["a script ran"] : [];
    const hidden = getComputedStyle(document.body).display === "none" ? ["a style was taken"] : [];
    return [...hit, ...hidden, ...[...found, ...handled, ...leading].map((one) => one.outerHTML.slice(0, 100))];
  });
}

/** Texts that still hold a character that turns their direction, but for the source as it was signed. */
async function turned(page: Page): Promise<string[]> {
  return page.evaluate((turner) => {
    const all = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = all.nextNode(); node; node = all.nextNode()) {
      const isSource = node.parentElement!.closest("details.source, script, textarea") !== null;
      if (!isSource && node.nodeValue!.includes(turner)) found.push(node.nodeValue!.slice(0, 60));
    }
    return found;
  }, TURN);
}

test("a post of every trick stays text wherever it stands (27)", async ({ page, empty }) => {
  const body = await Body.found(empty);
  const ada = await body.join("ada", "900000000");
  const cleo = await body.join("cleo");
  await body.firstWork([ada, cleo], "600000000");
  const post = await ada.write(TITLE, TEXT);
  const { position } = await ada.act("pool.open", { post, fee: "1000000" });
  const { data } = await body.view<{ data: { id: string }[] }>(`pools?post=${post}`, position);
  const pool = data[0]!.id.replace("pool_", "");
  await cleo.bring(page); // So that the pool is for her to judge, at home.
  const places = [`/p/${post}`, "/forum", "/search?q=needle", "/", "/pools", `/pools/${pool}`, "/u/ada?tab=posts", `/graph?focus=${post}`];
  for (const path of places) {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, body.url + path);
    await expect(page.locator("main").getByText("onerror=").first(), `${path} shows the title as text`).toBeVisible();
    await expect(page.locator("main").getByText("⟨U+202E⟩").first(), `${path} shows the turner`).toBeVisible();
    await settled(page);
    expect(await alive(page), path).toEqual([]);
    expect(await turned(page), path).toEqual([]);
    expect(await page.title(), path).not.toContain(TURN);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await overhang(page), `${path} at ${width}`).toEqual([]);
    }
  }
  await open(page, `${body.url}/p/${post}`);
  await expect(page.locator("article .prose")).toContainText("needle");
  const shown = await page.locator("article .prose").innerText();
  for (const text of ["<script>", "<iframe", "<style>", "onload=", "javascript:window.hit", "<meta", GIANT.slice(0, 60)]) {
    expect(shown).toContain(text);
  }
  const picture = page.locator("article a", { hasText: "a picture of elsewhere" });
  await expect(picture).toContainText("(evil.example)");
  await expect(picture).toHaveAttribute("rel", /noopener.*nofollow/);
  const links = await page.locator("article .prose a").evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  const place = `${body.url}/p/`; // What is no scheme by its letters is a path of this very node.
  expect(links).toEqual([`${place}JaVaScRiPt&colon;window.hit=1`, "http://evil.example/p.png"]);
});

test("nobody has a handle that only looks like another one, and a name does not stand for a handle (27)", async ({ page, board, watch }) => {
  watch.allow(board.body.url);
  const twin = "\u0430da"; // It begins with a Cyrillic letter.
  await expect(board.body.join(twin)).rejects.toThrow(/member\.register/);
  const key = await generateKey();
  const mallory = await Person.of(board.body, `mallory-${process.pid}`, key);
  const fields = { handle: mallory.handle, key: key.publicKey, name: `ada${TURN}` };
  await board.body.deliver(mallory, "member.register", fields, undefined, []);
  const post = await mallory.write("Written by somebody else");
  await open(page, `${board.body.url}/p/${post}`);
  await expect(page.locator(".byline .person")).toHaveText([mallory.handle]);
  await open(page, `${board.body.url}/u/${mallory.handle}`);
  await expect(page.locator("h1")).toContainText(mallory.handle);
  expect(await turned(page)).toEqual([]);
  expect(await page.title()).not.toContain(TURN);
});

const title = (page: Page) => page.getByLabel("Title", { exact: true });

const text = (page: Page) => page.locator("main form textarea").first();

/** The text of the draft that this device has kept, read from the browser's database itself. */
async function keptText(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
    const database = await asked(indexedDB.open("witan-drafts"));
    const kept = await asked<{ text: string } | undefined>(
      database.transaction("drafts").objectStore("drafts").get(""),
    );
    database.close();
    return kept?.text;
  });
}

test("a draft is there again after a reload and after a crash (26)", async ({ page, context, watch }) => {
  watch.expect(/crash/i);
  await open(page, "/compose");
  await title(page).fill("Half a thought");
  await text(page).fill("Which **valve**?");
  await expect(page.getByText("Kept on this device at")).toBeVisible();
  await page.reload();
  await expect(title(page)).toHaveValue("Half a thought");
  await expect(text(page)).toHaveValue("Which **valve**?");

  await text(page).fill("Which **valve**? The third.");
  await expect.poll(() => keptText(page), "kept after a pause in the typing").toBe("Which **valve**? The third.");
  const crashed = page.waitForEvent("crash");
  await page.goto("chrome://crash").catch(() => undefined);
  await crashed;
  const again = await context.newPage();
  await open(again, "/compose");
  await expect(title(again)).toHaveValue("Half a thought");
  await expect(text(again)).toHaveValue("Which **valve**? The third.");
});

test("a draft that two tabs have open warns in both, and takes over what the other wrote (26)", async ({ page, context }) => {
  await open(page, "/compose?kind=review");
  await title(page).fill("Begun here");
  await expect(page.getByText("Kept on this device at")).toBeVisible();
  await expect(page.getByText("open in another tab too")).toHaveCount(0);
  const second = await context.newPage();
  await open(second, "/compose?kind=review");
  await expect(second.getByText("open in another tab too")).toBeVisible();
  await expect(page.getByText("open in another tab too")).toBeVisible();
  await title(second).fill("Went on there");
  await expect(page.getByText("Another tab has changed this draft.")).toBeVisible();
  await expect(title(page)).toHaveValue("Begun here");
  await page.getByRole("button", { name: "Take what it wrote" }).click();
  await expect(title(page)).toHaveValue("Went on there");
});
