import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Locator, Page } from "@playwright/test";

import { backUp, contentOf, fromBase64, generateKey, keyBytes, readEvents, sha256Hex, utf8 } from "../../client/src/index.ts";
import { must } from "../../client/src/read.ts";
import { open } from "../harness/checks.ts";
import { expect, test, type Board } from "../harness/fixtures.ts";
import { makeKey, PASSPHRASE, Person, type Body } from "../harness/people.ts";
import { Sheets, sign } from "../harness/sheet.ts";
import { SIGNED } from "../harness/signed.ts";

/**
 * Goal: each thing that a member can do is done on the page, to its receipt, and the node then tells the
 * new state; what was signed is what the sheet said, word by word and byte by byte (check 16). Method:
 * people of a body of the test's own; what leads up to a step is done by the client, the step by hand.
 */

const HOUR = 3_600_000;

let number = 0;

const named = (word: string): string => `${word}-${process.pid}-${++number}`;

const card = (page: Page, title: string): Locator =>
  page.locator("section.card").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

const review = (within: Page | Locator): Locator => within.getByRole("button", { name: "Review and sign" });

/** A moment as a field for moments takes it; the browser's zone is UTC. */
const local = (time: number): string => new Date(time).toISOString().slice(0, 16);

interface Member {
  readonly coin: string;
  readonly free: string;
  readonly staked: { readonly offers: string; readonly proposals: string };
  readonly keys: readonly { readonly key: string; readonly ended: number | null }[];
}

interface Request {
  readonly id: string;
  readonly state: string;
  readonly deadline: number;
  readonly post: { readonly id: string } | null;
}

const memberAt = (body: Body, person: Person, position: number): Promise<Member> =>
  body.view(`members/${person.member}`, position);

const requestAt = (body: Body, id: string, position: number): Promise<Request> => body.view(`requests/${id}`, position);

/** Files a request of ben's, for an expert by name or for whoever offers the skill. */
async function file({ body, ben }: Board, skill: string, expert?: Person): Promise<Request> {
  const title = named("Test a valve");
  const match = expert ? ({ match: "direct", expert: expert.member } as const) : ({ match: "draw" } as const);
  const { position } = await ben.act("request.file", { title, body: "", skill, fee: "3000000", deliverWithin: 2 * HOUR, ...match });
  const { data } = await body.view<{ data: (Request & { filedPosition: number })[] }>(`requests?requester=${ben.handle}&limit=20`, position);
  return data.find(({ filedPosition }) => filedPosition === position)!;
}

async function offer(person: Person, skill: string): Promise<void> {
  await person.act("availability.offer", { amount: "0", capacity: 3, price: "0", skills: [skill], until: Date.now() + 24 * HOUR });
}

const path = ({ id }: Request): string => `/r/${id.replace("request_", "")}`;

test("coin is issued, sent and redeemed, and REP is lent to stake with", async ({ page, context, board, watch, another }) => {
  const { body, ada, cleo } = board;
  watch.allow(body.url);
  const sheets = await Sheets.over(context);
  const desk = await another({ baseURL: body.url });
  const issuing = await Sheets.over(desk);
  const treasurer = await desk.newPage();
  await body.bank.bring(treasurer);
  await open(treasurer, `/u/${cleo.handle}?tab=dealings`);
  const before = await memberAt(body, cleo, 0);
  const issue = card(treasurer, "Issue coin");
  await issue.getByLabel("How much coin").fill("7.5");
  await issue.getByLabel("Reference of the deposit").fill(named("transfer"));
  let position = await sign(treasurer, review(issue));
  const coin = async (person: Person): Promise<bigint> => BigInt((await memberAt(body, person, position)).coin);
  expect(await coin(cleo)).toBe(BigInt(before.coin) + 7_500_000n);

  await ada.bring(page);
  await open(page, `${body.url}/u/${cleo.handle}?tab=dealings`);
  const had = await coin(ada);
  const send = card(page, "Send coin");
  await send.getByLabel("How much coin").fill("2.25");
  position = await sign(page, review(send));
  expect(await coin(cleo)).toBe(BigInt(before.coin) + 9_750_000n);
  expect(await coin(ada)).toBe(had - 2_250_000n);

  const until = Math.floor(Date.now() / 60_000) * 60_000 + 48 * HOUR;
  const lend = card(page, "Let them stake your REP");
  await lend.getByLabel("How much REP at one time").fill("12");
  await lend.getByLabel("Until").fill(local(until));
  position = await sign(page, review(lend));
  const entry = (await (await fetch(`${body.url}/v1/journal/${position}`)).json()) as { events: string };
  const allowed = readEvents(fromBase64(entry.events)!).value!.filter(({ name }) => name === "allowance.set");
  expect(allowed.map(({ fields }) => [fields.amount, fields.until])).toEqual([[12_000_000n, BigInt(until)]]);

  const { redeemed } = await body.view<{ redeemed: string }>("body");
  await open(page, `${body.url}/u/${ada.handle}?tab=dealings`);
  const redeem = card(page, "Redeem coin");
  await redeem.getByLabel("How much coin").fill("1.5");
  await redeem.getByLabel("Reference of the payout").fill("payout 7");
  position = await sign(page, review(redeem));
  expect(await coin(ada)).toBe(had - 3_750_000n);
  expect((await body.view<{ redeemed: string }>("body", position)).redeemed).toBe(String(BigInt(redeemed) + 1_500_000n));
  await expect(page.locator("section.card").first()).toContainText("coin");
  const types = [...(await sheets.checked(body.url)), ...(await issuing.checked(body.url))];
  expect([...new Set(types)].sort()).toEqual([...SIGNED.coin]);
});

test("an offer is made, changed and withdrawn", async ({ page, context, board, watch }) => {
  const { body, ada } = board;
  watch.allow(body.url);
  const sheets = await Sheets.over(context);
  const skill = `valves${process.pid}`;
  type Offer = { id: string; amount: string; active: boolean; skills: string[] };
  const mine = async (position: number): Promise<Offer> => {
    const { data } = await body.view<{ data: Offer[] }>(`offers?member=${ada.handle}&limit=100`, position);
    return data.find(({ skills }) => skills.includes(skill))!;
  };
  await ada.bring(page);
  await open(page, `${body.url}/availability`);
  await page.getByLabel("Skills").fill(skill);
  await page.getByLabel("REP to stake on it").fill("5");
  expect(await mine(await sign(page, review(page)))).toMatchObject({ amount: "5000000", active: true });
  const own = page.locator("section.card, li.card, article").filter({ has: page.getByRole("heading", { name: skill }) });
  await own.getByText("Change", { exact: true }).click();
  await own.getByLabel("REP in all").fill("4");
  expect(await mine(await sign(page, review(own)))).toMatchObject({ amount: "4000000", active: true });
  const { staked } = await memberAt(body, ada, 0);
  const position = await sign(page, own.getByRole("button", { name: "Withdraw" }));
  expect(await mine(position)).toMatchObject({ active: false });
  const after = await memberAt(body, ada, position);
  expect(BigInt(after.staked.offers)).toBe(BigInt(staked.offers) - 4_000_000n);
  await expect(page.getByRole("heading", { name: skill })).toHaveCount(0);
  expect(await sheets.checked(body.url)).toEqual([...SIGNED.offer]);
});

test("an expert declines, gives back, and hands in what was written for the request", async ({ page, context, board, watch }) => {
  const { body, ada } = board;
  watch.allow(body.url);
  const sheets = await Sheets.over(context);
  const skill = `pumps${process.pid}`;
  await offer(ada, skill);
  await ada.bring(page);

  const declined = await file(board, skill, ada);
  await open(page, body.url + path(declined));
  let position = await sign(page, page.getByRole("button", { name: "Decline" }));
  expect((await requestAt(body, declined.id, position)).state).toBe("expired");

  const given = await file(board, skill, ada);
  await ada.act("request.accept", { request: given.id });
  await open(page, body.url + path(given));
  await page.locator("summary", { hasText: "Give it back" }).click();
  position = await sign(page, page.getByRole("button", { name: "Give it back" }));
  expect((await requestAt(body, given.id, position)).state).toBe("expired");

  await offer(ada, skill); // Giving back has ended the other one.
  const worked = await file(board, skill, ada);
  await ada.act("request.accept", { request: worked.id });
  await open(page, body.url + path(worked));
  await page.getByRole("link", { name: "Write the evidence" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(/^Test a valve/);
  await expect(page.locator("main")).toContainText("you come back there to hand it in");
  await page.getByRole("textbox", { name: "Text", exact: true }).fill("It closes, at 4 degrees too.");
  await sign(page, review(page));
  await expect(page).toHaveURL(new RegExp(`${path(worked)}\\?evidence=[0-9a-f]{64}$`));
  const post = new URL(page.url()).searchParams.get("evidence");
  position = await sign(page, page.getByRole("button", { name: "Hand in the evidence" }));
  const judged = await requestAt(body, worked.id, position);
  expect([judged.state, judged.post?.id]).toEqual(["judged", post]);
  expect(await sheets.checked(body.url)).toEqual([...SIGNED.expert]);
});

test("a requester gives more time, says whether the evidence is what was needed, and cancels", async ({ page, context, board, watch }) => {
  const { body, ada, ben } = board;
  watch.allow(body.url);
  const sheets = await Sheets.over(context);
  const skill = `seals${process.pid}`;
  await offer(ada, skill);
  const request = await file(board, skill, ada);
  const { position: accepted } = await ada.act("request.accept", { request: request.id });
  const { deadline } = await requestAt(body, request.id, accepted);
  await ben.bring(page);
  await open(page, body.url + path(request));
  const until = Math.ceil(deadline / 60_000) * 60_000 + HOUR;
  await page.getByLabel("New deadline").fill(local(until));
  let position = await sign(page, review(page.getByRole("region", { name: "Your turn" })));
  expect((await requestAt(body, request.id, position)).deadline).toBe(until);

  const post = await ada.write(named("The seal, tested"));
  await ada.act("request.submit", { request: request.id, post });
  await page.getByLabel("satisfied", { exact: true }).check();
  await page.getByLabel("What they should know").fill("It holds.");
  position = await sign(page, review(page.getByRole("region", { name: "Your turn" })));
  type Happened = { what: string; satisfied: boolean | null; text: string };
  const { data } = await body.view<{ data: Happened[] }>(`requests/${request.id}/timeline?limit=100`, position);
  expect(data.filter(({ what }) => what === "commented")).toMatchObject([{ satisfied: true, text: "It holds." }]);
  await page.getByRole("tab", { name: /^Evidence/ }).click();
  await expect(page.getByRole("tabpanel").locator("blockquote")).toContainText("It holds.");

  const before = BigInt((await memberAt(body, ben, position)).coin);
  const unwanted = await file(board, named("nobody"));
  await open(page, body.url + path(unwanted));
  position = await sign(page, page.getByRole("button", { name: "Cancel the request" }));
  expect((await requestAt(body, unwanted.id, position)).state).toBe("cancelled");
  expect(BigInt((await memberAt(body, ben, position)).coin)).toBe(before);
  expect(await sheets.checked(body.url)).toEqual([...SIGNED.requester]);
});

test("a proposal is written, submitted and attested", async ({ page, context, board, watch }) => {
  const { body, ada } = board;
  watch.allow(body.url);
  const sheets = await Sheets.over(context);
  await ada.bring(page);
  await open(page, `${body.url}/compose?kind=proposal&set=pool.quorum`);
  const title = named("Judge with fewer");
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("textbox", { name: "Text", exact: true }).fill("A tenth is too many.");
  await page.getByLabel("pool.quorum", { exact: true }).fill("5 %");
  await page.getByLabel("Takes effect after").fill("2 d");
  await sign(page, review(page));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const post = new URL(page.url()).pathname.replace("/p/", "");
  let position = await sign(page, page.getByRole("button", { name: "Submit as a proposal" }));
  type Proposal = { id: string; post: { id: string }; attested: string; state: string };
  const { data } = await body.view<{ data: Proposal[] }>("proposals?limit=50", position);
  const proposal = data.find((one) => one.post.id === post)!;
  expect(proposal).toMatchObject({ state: "attesting", attested: "0" });

  await page.locator("main").getByRole("link", { name: /proposal/i }).last().click();
  const attest = card(page, "Attest");
  await attest.getByLabel("How much REP").fill("0.5");
  position = await sign(page, review(attest));
  expect((await body.view<Proposal>(`proposals/${proposal.id}`, position)).attested).toBe("500000");
  const told = await body.view<{ data: { member: { id: string }; amount: string }[] }>(`proposals/${proposal.id}/attestations`, position);
  expect(told.data).toMatchObject([{ member: { id: ada.member }, amount: "500000" }]);
  await expect(page.getByRole("row").filter({ hasText: ada.handle })).toContainText("0.50");
  expect(await sheets.checked(body.url)).toEqual([...SIGNED.proposal]);
});

test("who lost all keys comes back with the recovery key, and their old key ends", async ({ page, context, board, watch }) => {
  const { body } = board;
  watch.allow(body.url);
  const sheets = await Sheets.over(context);
  const lost = await generateKey();
  const recovery = await generateKey();
  const hilda = await Person.of(body, named("hilda"), lost);
  const recoveryHash = await sha256Hex(keyBytes(recovery.publicKey)!);
  await body.deliver(hilda, "member.register", { handle: hilda.handle, key: lost.publicKey, recoveryHash }, undefined, []);

  await open(page, `${body.url}/me`);
  await makeKey(page);
  await page.getByLabel("I lost my keys and have a recovery key").check();
  await page.getByRole("textbox", { name: "Your handle" }).first().fill(hilda.handle);
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  const { file: text } = must(await backUp(recovery, PASSPHRASE));
  const place = page.locator("main section").filter({ has: page.getByRole("heading", { name: "This key speaks for nobody yet" }) });
  await place.getByLabel("Key file", { exact: true }).setInputFiles({ name: "recovery.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await place.getByLabel("Passphrase of the key file").fill(PASSPHRASE);
  await place.getByRole("button", { name: "Open the key file" }).click();
  await place.getByLabel("Passphrase for the key file").fill(PASSPHRASE);
  await place.getByLabel("The same passphrase again").fill(PASSPHRASE);
  await place.getByRole("button", { name: "Make the key and save its file" }).click();
  await place.getByRole("button", { name: "Go on without checking" }).click();
  const position = await sign(page, page.getByRole("button", { name: "Review and recover" }));
  const { keys } = await memberAt(body, hilda, position);
  expect(keys.find(({ key }) => key === lost.publicKey)!.ended).toBe(position);
  expect(keys.filter(({ ended }) => ended === null)).toHaveLength(1);
  await expect(page.locator("header.top .me")).toHaveText(hilda.handle);

  await open(page, `${body.url}/compose`);
  await page.getByRole("textbox", { name: "Title" }).fill("Here again");
  await page.getByRole("textbox", { name: "Text", exact: true }).fill("With a new key.");
  await sign(page, review(page));
  const post = { kind: "evidence", title: "x", body: await contentOf(utf8("x")), authors: [{ member: hilda.member, weight: 1_000_000 }] } as const;
  await expect(hilda.act("post.publish", post, [utf8("x")])).rejects.toThrow(/key-revoked/);
  expect(await sheets.checked(body.url)).toEqual([...SIGNED.recovery]);
});

test("every command that the page can sign is carried to its receipt in one of these tests", () => {
  const source = fileURLToPath(new URL("../../page/src", import.meta.url));
  const text = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => readFileSync(join(source, name), "utf8"))
    .join("\n");
  const signed = [...text.matchAll(/(?:sign\(\{\s*type: |act\(\s*known,\s*)"([a-z]+\.[a-zA-Z]+)"/g)].map(([, type]) => type);
  expect(signed.length).toBeGreaterThan(20);
  expect([...new Set(Object.values(SIGNED).flat())].sort()).toEqual([...new Set(signed)].sort());
});
