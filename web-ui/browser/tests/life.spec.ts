import type { Locator, Page } from "@playwright/test";

import { open } from "../harness/checks.ts";
import { expect, test } from "../harness/fixtures.ts";
import { Keyboard } from "../harness/keyboard.ts";
import { Body, makeKey, PASSPHRASE } from "../harness/people.ts";
import { Sheets } from "../harness/sheet.ts";
import { SIGNED } from "../harness/signed.ts";

/**
 * Goal: a request goes from a body's founding to the payment, through nothing but the page, and
 * whoever looks on sees each step as it happens (checks 21 and 22). Method: ada founds the body and
 * judges, ben asks and pays, eve works and has a keyboard only; somebody without a key looks on.
 */

/** Reviews by this button, signs, and waits until the sheet is gone. */
async function sign(page: Page, button: Locator): Promise<void> {
  await button.click();
  await page.getByRole("button", { name: "Sign and send" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

const review = (within: Page | Locator): Locator => within.getByRole("button", { name: "Review and sign" });

const card = (page: Page, title: string): Locator =>
  page.locator("section.card").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

/** Each of these pages shows a way with one step that is the current one: this. */
async function isAt(pages: readonly Page[], step: string): Promise<void> {
  for (const page of pages) {
    await expect(page.locator(".timeline [aria-current=step]")).toHaveCount(1);
    await expect(page.locator(".timeline [aria-current=step] strong")).toHaveText(step);
  }
}

async function found(ada: Page, word: string): Promise<void> {
  await open(ada, `/setup#t=${word}`);
  await ada.getByLabel("Name of the body").fill("Board of valves");
  await ada.getByLabel("Your handle").fill("ada");
  await makeKey(ada);
  await sign(ada, review(ada));
  await expect(ada.locator("header.top .me")).toHaveText("ada");
}

async function register(page: Page, handle: string): Promise<void> {
  await open(page, "/me");
  await makeKey(page);
  await page.getByLabel("Handle", { exact: true }).fill(handle);
  await expect(page.getByText("This handle is free.")).toBeVisible();
  await sign(page, page.getByRole("button", { name: "Review and register" }));
  await expect(page.locator("header.top .me")).toHaveText(handle);
}

async function registerByKeyboard(eve: Keyboard): Promise<void> {
  const { page } = eve;
  await open(page, "/");
  await eve.press(page.locator("header.top .me"));
  await eve.typeSecret("Passphrase for the key file", PASSPHRASE);
  await eve.typeSecret("The same passphrase again", PASSPHRASE);
  await eve.press(page.getByRole("button", { name: "Make the key and save its file" }), "Space");
  await eve.press(page.getByRole("button", { name: "Go on without checking" }));
  await eve.type("Handle", "eve");
  await eve.sign(page.getByRole("button", { name: "Review and register" }));
  await expect(page.locator("header.top .me")).toHaveText("eve");
}

/** Coin comes from the treasurer, and from whoever has some. */
async function give(page: Page, to: string, how: "Issue coin" | "Send coin", amount: string): Promise<void> {
  await open(page, `/u/${to}?tab=dealings`);
  await card(page, how).getByLabel("How much coin").fill(amount);
  if (how === "Issue coin") await card(page, how).getByLabel("Reference of the deposit").fill("transfer 1");
  await sign(page, review(card(page, how)));
  await expect(page.locator("section.card").first()).toContainText(`${amount}.00 coin`);
}

/** The first post of a body is accepted at once, for there is nobody yet to judge it (POOL-6). */
async function firstWork(ada: Page): Promise<void> {
  await open(ada, "/forum");
  await ada.getByRole("link", { name: "Write a post" }).click();
  await ada.getByLabel("Kind").selectOption("evidence");
  await ada.getByRole("textbox", { name: "Title" }).fill("How valves are tested");
  await ada.getByRole("textbox", { name: "Text", exact: true }).fill("Twice, and cold.");
  await sign(ada, review(ada));
  await ada.getByRole("button", { name: "Have it judged" }).click();
  await ada.getByLabel("Fee").fill("20");
  await sign(ada, review(ada));
  await expect(ada.getByText("It was accepted.")).toBeVisible();
}

async function offerByKeyboard(eve: Keyboard): Promise<void> {
  const { page } = eve;
  await eve.press(page.getByRole("button", { name: "More" }));
  await eve.press(page.getByRole("link", { name: "Availability", exact: true }));
  await eve.type("Skills", "valves");
  await eve.sign(review(page));
  await expect(page.getByRole("heading", { name: "valves" })).toBeVisible();
}

const WANTED = "Test the valve of hall 3";

async function file(ben: Page): Promise<string> {
  await open(ben, "/requests");
  await ben.locator("main").getByRole("link", { name: "File a request" }).first().click();
  await ben.getByLabel("In one line").fill(WANTED);
  await ben.getByLabel("All that the expert has to know").fill("It leaks when it is cold.");
  await ben.getByLabel("Skill", { exact: true }).fill("valves");
  await ben.getByLabel("Fee", { exact: true }).fill("50");
  await sign(ben, review(ben));
  await expect(ben).toHaveURL(/\/r\/\d+$/);
  return new URL(ben.url()).pathname;
}

async function turnByKeyboard(eve: Keyboard): Promise<void> {
  await eve.press(eve.page.locator("header.top .brand"));
  await eve.press(eve.page.getByRole("link", { name: WANTED }).first());
  await expect(eve.page.locator(".timeline")).toBeVisible();
}

async function handInByKeyboard(eve: Keyboard): Promise<void> {
  const { page } = eve;
  await eve.press(page.getByRole("link", { name: "Write the evidence" }));
  await eve.type("Title", "The valve of hall 3, tested");
  await eve.type("Text", "Closed at 4 degrees, 200 times. The seal was worn and is new.");
  await eve.sign(review(page));
  await expect(page).toHaveURL(/\/r\/\d+\?evidence=/); // Back where it is to be handed in.
  await eve.sign(page.getByRole("button", { name: "Hand in the evidence" }));
}

/** All REP that may judge has judged then, so the pool settles at once (POOL-6). */
async function stake(ada: Page): Promise<void> {
  await open(ada, "/");
  await ada.getByRole("link", { name: "The valve of hall 3, tested" }).first().click();
  await ada.getByLabel("For: accept it").check();
  await ada.getByRole("button", { name: "All of it" }).click();
  await sign(ada, review(ada));
}

test("from the founding to the payment, by three people, one of them by keyboard only (21, 22)", async ({
  empty,
  another,
}) => {
  const options = { baseURL: empty.url };
  const contexts = [await another(options), await another(options), await another(options)] as const;
  const sheets = await Promise.all(contexts.map((context) => Sheets.over(context)));
  const ada = await contexts[0].newPage();
  const ben = await contexts[1].newPage();
  const eve = await Keyboard.in(contexts[2]);
  const reader = await (await another(options)).newPage();
  const all = [ben, eve.page, reader];

  await test.step("ada founds the body", () => found(ada, empty.word));
  await test.step("ben and eve register", async () => {
    await register(ben, "ben");
    await registerByKeyboard(eve);
  });
  await test.step("ada issues coin to ben, who sends her some", async () => {
    await give(ada, "ben", "Issue coin", "100");
    await give(ben, "ada", "Send coin", "20");
  });
  await test.step("the first work is accepted at once", () => firstWork(ada));
  await test.step("eve offers to work", () => offerByKeyboard(eve));
  await test.step("ben files a request, and eve is drawn", async () => {
    const path = await file(ben);
    await open(reader, path);
    await turnByKeyboard(eve);
    await isAt(all, "Assigned to eve");
  });
  await test.step("eve accepts", async () => {
    await eve.sign(eve.page.getByRole("button", { name: "Accept the job" }));
    await isAt(all, "Evidence");
  });
  await test.step("eve writes the evidence and hands it in", async () => {
    await handInByKeyboard(eve);
    await isAt(all, "Judged");
  });
  await test.step("ada judges, and all three see that eve was paid", async () => {
    await stake(ada);
    await isAt(all, "Paid");
    for (const page of all) await expect(page.getByText("The fee was paid out")).toBeVisible();
  });
  await test.step("the ledger of the request says who paid and who gained", async () => {
    await eve.to(eve.page.getByRole("tab", { name: "What was asked" }));
    for (let press = 0; press < 4; press++) await eve.page.keyboard.press("ArrowRight");
    const ledger = eve.page.getByRole("tabpanel").getByRole("row");
    await expect(ledger.filter({ hasText: "ben" }).first()).toContainText("50.00 coin");
    await expect(ledger.filter({ hasText: "eve" }).filter({ hasText: "REP" })).toContainText("+25.00");
  });
  await test.step("all that was signed is what the sheets said (16)", async () => {
    const types = await Promise.all(sheets.map((one) => one.checked(empty.url)));
    expect([...new Set(types.flat())].sort()).toEqual([...SIGNED.life]);
  });
});

test("an expert who is silent is lost, another is drawn, and the way shows both (22)", async ({ page, empty }) => {
  const body = await Body.found(empty, { "availability.acceptWithin": 10_000 });
  const ben = await body.join("ben", "50000000");
  const until = Date.now() + 3_600_000;
  for (const handle of ["eve", "finn"]) {
    const expert = await body.join(handle);
    await expert.act("availability.offer", { amount: "0", capacity: 1, price: "0", skills: ["valves"], until });
  }
  await open(page, `${empty.url}/requests`); // So that the browser has the program before the time runs.
  const wanted = { title: WANTED, body: "", skill: "valves", fee: "50000000", match: "draw" } as const;
  const { position } = await ben.act("request.file", { ...wanted, deliverWithin: 3_600_000 });
  const { data } = await body.view<{ data: { id: string }[] }>("requests", position);
  await open(page, `${empty.url}/r/${data[0]!.id.replace("request_", "")}`);
  const now = page.locator(".timeline [aria-current=step]");
  await expect(now).toContainText(/eve|finn/);
  const first = /eve|finn/.exec(await now.innerText())![0];
  const second = first === "eve" ? "finn" : "eve";
  await isAt([page], `Assigned to ${first}`);
  await isAt([page], `Assigned to ${second}`);
  const lost = page.locator(".timeline .failed");
  await expect(lost).toHaveText(new RegExp(`^Assigned to ${first}did not answer`));
  await expect(page.locator(".timeline li")).toHaveCount(6);
});
