import type { Page } from "@playwright/test";

import { open, settled } from "../harness/checks.ts";
import { expect, test } from "../harness/fixtures.ts";
import { Body, type Person } from "../harness/people.ts";
import { things } from "../urls.ts";

/**
 * Goal: what the page says is what the node says, to the unit (checks 23, 28, 32 and 33). Method: the
 * same numbers are made out here once more, from /v1, and held against what stands on the page.
 */

interface Listed<T> {
  data: T[];
  page: { next: string | null };
}

interface Pool {
  id: string;
  for: string;
  against: string;
  eligible: string | null;
  supply: string;
  quorum: number;
  winRatio: number;
  state: string;
}

interface Member {
  id: string;
  handle: string;
  rep: string;
  coin: string;
}

async function get<T>(url: string, path: string): Promise<T> {
  const response = await fetch(`${url}/v1/${path}`);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

/** All rows of a list, page by page. */
async function all<T>(url: string, path: string): Promise<T[]> {
  const rows: T[] = [];
  for (let more = ""; ; ) {
    const { data, page }: Listed<T> = await get(url, `${path}?limit=200${more}`);
    rows.push(...data);
    if (page.next === null) return rows;
    more = `&after=${page.next}`;
  }
}

/** Micro-units with their decimals, in English; all of them when `decimals` is left out, two at least. */
function units(micro: bigint, decimals?: number): string {
  const size = micro < 0n ? -micro : micro;
  const whole = String(size / 1_000_000n).replace(/\B(?=(\d{3})+$)/g, ",");
  const part = String(size % 1_000_000n).padStart(6, "0");
  const shown = decimals === undefined ? part.replace(/0{1,4}$/, "") : part.slice(0, decimals);
  return `${micro < 0n ? "−" : ""}${whole}.${shown}`;
}

/** Parts of a million as percent, cut to one decimal. */
function percent(ppm: bigint): string {
  return `${ppm / 10_000n}.${(ppm / 1_000n) % 10n}`;
}

const plain = (text: string | null): string => (text ?? "").replace(/[\u202f\u00a0]/g, " ").trim();

const rows = (page: Page) =>
  page.locator("main .list tbody tr th a:first-of-type").evaluateAll((links) => links.map((link) => link.getAttribute("href")));

const FILTERS = [
  { path: "/forum", label: "Kind", name: "kind", value: "review", view: "posts", page: (id: string) => `/p/${id}` },
  { path: "/forum", label: "Judgement", name: "status", value: "rejected", view: "posts", page: (id: string) => `/p/${id}` },
  { path: "/pools", label: "State", name: "state", value: "inconclusive", view: "pools", page: (id: string) => `/pools/${id.slice(5)}` },
  { path: "/requests", label: "State", name: "state", value: "ratified", view: "requests", page: (id: string) => `/r/${id.slice(8)}` },
];

for (const { path, label, name, value, view, page: pageOf } of FILTERS) {
  test(`${path} with ${name}=${value} shows what the node gives, after a reload and at its address too (23)`, async ({ page, demo }) => {
    const query = `${name}=${value}`;
    const { data } = await get<Listed<{ id: string }>>(demo, `${view}?limit=25&${query}`);
    const expected = data.map(({ id }) => pageOf(id));
    await open(page, path);
    const filter = page.locator("main .filters").getByRole("combobox", { name: label, exact: true });
    await filter.selectOption(value);
    await expect(page).toHaveURL(`${demo}${path}?${query}`);
    await settled(page);
    await expect.poll(() => rows(page)).toEqual(expected);
    await page.reload();
    await expect.poll(() => rows(page)).toEqual(expected);
    await expect(filter).toHaveValue(value);
  });
}

test("a second page of a list has an address, and Back leads to the first (23)", async ({ page, demo }) => {
  await open(page, "/forum?status=accepted");
  const first = await rows(page);
  expect(first).toHaveLength(25);
  await page.getByRole("link", { name: "Next page" }).click();
  const answer = await get<Listed<{ id: string }>>(demo, "posts?status=accepted&limit=50");
  const both = answer.data.map(({ id }) => `/p/${id}`);
  expect(first).toEqual(both.slice(0, 25));
  const second = both.slice(25);
  await expect.poll(() => rows(page)).toEqual(second);
  await page.reload();
  await expect.poll(() => rows(page)).toEqual(second);
  await page.goBack();
  await expect.poll(() => rows(page)).toEqual(first);
});

test("a filter that nothing passes says so, with the way back (23)", async ({ page }) => {
  await open(page, "/forum?author=nobody-of-this-name");
  await expect(page.getByText("No post is like that.")).toBeVisible();
  await page.locator(".empty").getByRole("link", { name: "Show all posts" }).click();
  await expect.poll(async () => (await rows(page)).length).toBe(25);
});

test("bar, labels and quorum of twenty open pools are those of /v1/pools (28)", async ({ page, demo }) => {
  const { data } = await get<Listed<Pool>>(demo, "pools?state=open&limit=200");
  const staked = ({ for: f, against }: Pool): bigint => BigInt(f) + BigInt(against);
  const busiest = data.sort((one, other) => Number(staked(other) - staked(one))).slice(0, 20);
  expect(busiest).toHaveLength(20);
  expect(busiest.filter((pool) => pool.for !== "0" && pool.against !== "0").length).toBeGreaterThan(0);
  for (const { id } of busiest) {
    await open(page, `/pools/${id.slice(5)}`);
    const pool = await get<Pool>(demo, `pools/${id}`);
    const sum = staked(pool);
    const share = sum === 0n ? 0n : (BigInt(pool.for) * 1_000_000n) / sum;
    const rest = sum === 0n ? 0n : (BigInt(pool.against) * 1_000_000n) / sum;
    const bar = page.locator(".stake-bar");
    const sides = bar.locator("div.sides .number");
    expect([plain(await sides.nth(0).textContent()), plain(await sides.nth(1).textContent())], id).toEqual([
      `${units(BigInt(pool.for), 2)} REP`,
      `${units(BigInt(pool.against), 2)} REP`,
    ]);
    expect([plain(await sides.nth(0).getAttribute("title")), plain(await sides.nth(1).getAttribute("title"))], id).toEqual([
      `${units(BigInt(pool.for))} REP`,
      `${units(BigInt(pool.against))} REP`,
    ]);
    const caption = plain(await bar.locator("figcaption").innerText());
    expect(caption, id).toContain(`needs ${percent(BigInt(pool.winRatio))} %`);
    if (sum > 0n) {
      expect(caption, id).toContain(`${percent(share)} %`);
      expect(caption, id).toContain(`${percent(rest)} %`);
      expect(Number(await bar.locator(".bar-for").getAttribute("width")), id).toBe(Number(share) / 1000);
      expect(Number(await bar.locator(".bar-against").getAttribute("x")), id).toBe(Number(share) / 1000);
      expect(Number(await bar.locator(".bar-against").getAttribute("width")), id).toBeCloseTo(1000 - Number(share) / 1000, 6);
    } else {
      expect(caption, id).toContain("Nobody has staked yet");
    }
    expect(Number(await bar.locator(".bar-mark").getAttribute("x1")), id).toBe(pool.winRatio / 1000);
    const needed = (BigInt(pool.eligible ?? pool.supply) * BigInt(pool.quorum) + 999_999n) / 1_000_000n;
    const quorum = plain(await page.locator(".quorum").innerText());
    expect(quorum, id).toContain(`${units(sum, 2)} REP of ${units(needed, 2)} REP needed`);
    expect(quorum.includes("reached"), id).toBe(sum >= needed);
    const filled = needed === 0n ? 1 : Math.min(1, Number((sum * 1000n) / needed) / 1000);
    expect(Number(await page.locator(".quorum meter").getAttribute("value")), id).toBeCloseTo(filled, 6);
  }
});

type Outcomes = Record<"accepted" | "rejected" | "inconclusive", string>;

/** Stakes everything through the page, and gives what the page and the node said before it. */
async function stakeAll(page: Page, body: Body, pool: string, side: string): Promise<{ shown: string[]; told: Outcomes }> {
  await open(page, `${body.url}/pools/${pool}`);
  await page.getByLabel(side).check();
  const previewed = page.waitForResponse((response) => response.url().endsWith("/v1/commands/preview"));
  await page.getByRole("button", { name: "All of it" }).click();
  const { outcomes } = (await (await previewed).json()) as { outcomes: Outcomes };
  const amounts = page.locator("form [role=status] dd .number");
  await expect(amounts).toHaveCount(3);
  const shown = await amounts.evaluateAll((all) => all.map((one) => one.getAttribute("title")!));
  await page.getByRole("button", { name: "Review and sign" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign and send" }).click();
  await expect(page.locator(".toast")).toContainText("Recorded as entry");
  return { shown: shown.map(plain), told: outcomes };
}

/** What a stake gains by the rules when its side wins, give or take the units that cannot be split (POOL-8, POOL-9, NUM-3). */
function gain(of: { stake: bigint; side: bigint; lost: bigint; voters: bigint }): bigint {
  return ((of.voters + of.lost) * of.stake) / of.side;
}

test("the calculator says what the node says, and what the settlement then brings, to the unit (28)", async ({ page, empty }) => {
  const body = await Body.found(empty, { "pool.bindingRatio": 123_457 });
  const [ada, ben, cleo, dora] = [
    await body.join("ada", "900000000"),
    await body.join("ben", "500000000"),
    await body.join("cleo"),
    await body.join("dora"),
  ] as [Person, Person, Person, Person];
  await body.firstWork([ada, ben, cleo, dora], "700000001");
  await ada.bring(page);
  const member = async ({ member }: Person, position = 0): Promise<Member & { free: string }> =>
    body.view(`members/${member}`, position);

  for (const [side, other, outcome] of [
    ["For: accept it", "for", "accepted"],
    ["Against: reject it", "against", "rejected"],
  ] as const) {
    const pool = await ben.openPool(`Work that is ${outcome}`, "13000007");
    const stakes: Record<string, bigint> = { for: 0n, against: 0n };
    for (const [who, on] of [[dora, other], [cleo, other === "for" ? "against" : "for"]] as const) {
      const { free } = await member(who);
      await who.act("pool.stake", { pool: `pool_${pool}`, side: on, amount: free });
      stakes[on] = BigInt(free);
    }
    const before = await member(ada);
    const { shown, told } = await stakeAll(page, body, pool, side);
    expect(shown).toEqual([told.accepted, told.rejected, told.inconclusive].map((micro) => `${units(BigInt(micro))} REP`));
    expect(told.inconclusive).toBe("0");

    // All who may stake have staked everything, so it settles at once (POOL-6).
    type Settled = Pool & { position: number; mintingRatio: string; authorShare: string };
    const judged = (): Promise<Settled> => body.view(`pools/pool_${pool}`);
    await expect.poll(async () => (await judged()).state).toBe(outcome);
    const settledPool = await judged();
    const after = await member(ada, settledPool.position);
    expect(String(BigInt(after.rep) - BigInt(before.rep))).toBe(told[outcome]);

    const mine = BigInt(before.free);
    const losers = stakes[other === "for" ? "against" : "for"]!;
    const fee = 13_000_007n;
    const [minting, toAuthors] = [BigInt(settledPool.mintingRatio), BigInt(settledPool.authorShare)];
    const share = (all: bigint, ppm: bigint): bigint => (all * ppm) / 1_000_000n;
    const voters =
      outcome === "accepted"
        ? share(fee, minting) - share(share(fee, minting), toAuthors)
        : share(fee - share(fee, toAuthors), minting);
    const expected = gain({ stake: mine, side: mine + stakes[other]!, lost: share(losers, 123_457n), voters });
    expect(expected).toBeGreaterThan(0n);
    expect(Math.abs(Number(BigInt(told[outcome]) - expected)), "as the rules have it").toBeLessThanOrEqual(2);
  }
});

interface LedgerLine {
  asset: "rep" | "coin";
  amount: string;
}

interface BalancePoint {
  time: number;
  rep: string;
}

test("a member's ledger adds up to the balance, line by line and on the page (32)", async ({ page, demo }) => {
  const { member: handle } = await things(demo);
  const member = await get<Member>(demo, `members/${handle}`);
  const lines = await all<LedgerLine>(demo, `members/${member.id}/ledger`);
  const sum = (asset: string): bigint =>
    lines.filter((line) => line.asset === asset).reduce((whole, { amount }) => whole + BigInt(amount), 0n);
  expect([String(sum("rep")), String(sum("coin"))]).toEqual([member.rep, member.coin]);
  await open(page, `/u/${handle}`);
  await page.getByRole("button", { name: "Add up all lines" }).click();
  const said = page.locator("[role=status]", { hasText: "add up to" });
  await expect(said).toContainText("That is exactly the balance.");
  expect(plain(await said.innerText())).toContain(
    `All ${new Intl.NumberFormat("en").format(lines.length)} lines add up to ${units(sum("rep"))} REP and ${units(sum("coin"))} coin.`,
  );
});

test("a ledger from which a line is missing is said to contradict the balance (32)", async ({ page, demo }) => {
  const { member: handle } = await things(demo);
  await page.route("**/v1/members/*/ledger?*", async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as Listed<LedgerLine>;
    await route.fulfill({ response, json: { ...answer, data: answer.data.slice(1) } });
  });
  await open(page, `/u/${handle}`);
  await page.getByRole("button", { name: "Add up all lines" }).click();
  await expect(page.getByText("the node contradicts itself")).toBeVisible();
});

test("the plot of a member's REP and the table under it hold the same points, those of the node (32)", async ({ page, demo }) => {
  const { member: handle } = await things(demo);
  const member = await get<Member>(demo, `members/${handle}`);
  const balances = (await all<BalancePoint>(demo, `members/${member.id}/balances`)).reverse();
  const last = balances.filter(({ time }, at) => balances[at + 1]?.time !== time); // What a moment ended with.
  const steps = last.filter(({ rep }, at) => rep !== last[at - 1]?.rep); // Coin alone is no step.
  expect(steps.length).toBeGreaterThan(3);
  await open(page, `/u/${handle}`);
  const plot = page.locator(".rep-plot");
  const line = (await plot.locator(".plot-line").getAttribute("d"))!;
  const area = (await plot.locator(".plot-area").getAttribute("d"))!;
  const base = Number(/V([\d.]+)H[\d.]+Z$/.exec(area)![1]);
  const heights = [...line.matchAll(/(?:^M[\d.]+ |V)([\d.]+)/g)].map((found) => base - Number(found[1]));
  expect(heights).toHaveLength(steps.length);
  const marks = await plot.locator(".plot-values span").allTextContents();
  expect(plain(marks.at(-1)!)).toBe("0 REP");
  const highest = Number(plain(marks[0]!).replace(/,| REP/g, "")) * 1_000_000;
  expect(highest, "the axis holds all of the line").toBeGreaterThanOrEqual(Math.max(...steps.map(({ rep }) => Number(rep))));
  const full = base - Number(/^M0 ([\d.]+)H/.exec((await plot.locator(".plot-grid").last().getAttribute("d"))!)![1]);
  expect(heights[0]! / full, "the line is drawn by the marks of its axis").toBeCloseTo(Number(steps[0]!.rep) / highest, 6);
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  expect(await plot.locator(".plot-times span").first().textContent()).toBe(day.format(steps[0]!.time));
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const size = await plot.locator(".plot-values span").first().evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    expect(size, `marks can be read at ${width} px`).toBeGreaterThanOrEqual(12);
    expect((await plot.locator("svg").boundingBox())!.width, `${width} px`).toBeGreaterThan(width / 2);
  }
  const top = Math.max(...heights);
  const most = Math.max(...steps.map(({ rep }) => Number(rep)));
  heights.forEach((height, at) => expect(height / top).toBeCloseTo(Number(steps[at]!.rep) / most, 6));

  await plot.getByRole("button", { name: "Table" }).click();
  const cells = plot.locator("tbody tr");
  await expect(cells).toHaveCount(steps.length);
  const shown = await cells.evaluateAll((all) =>
    all.map((row) => [row.querySelector("time")!.dateTime, row.querySelector("td")!.textContent!]),
  );
  expect(shown.map(([at, rep]) => [Date.parse(at!), plain(rep!)])).toEqual(
    steps.map(({ time, rep }) => [time, `${units(BigInt(rep), 2)} REP`]),
  );
});

test("at home a member sees the last 90 days of their REP as a line and as a table (32)", async ({ page, board, watch }) => {
  watch.allow(board.body.url);
  await board.cleo.bring(page);
  await open(page, board.body.url);
  const plot = page.locator("section.card .rep-plot");
  await expect(plot).toContainText("The last 90 days");
  const { data } = await get<Listed<BalancePoint>>(board.body.url, `members/${board.cleo.member}/balances?limit=200`);
  await plot.getByRole("button", { name: "Table" }).click();
  const newest = plot.locator("tbody tr").last().locator("td");
  await expect.poll(async () => plain(await newest.textContent())).toBe(`${units(BigInt(data[0]!.rep), 2)} REP`);
});

interface Parameter {
  name: string;
  value: number;
  position: number;
  source: string;
}

/** Milliseconds in the words that the page uses for whole days. */
const days = (milliseconds: number): string => `${milliseconds / 86_400_000} d`;

test("a parameter's history is that of the node, each value behind the one that it replaced (33)", async ({ page, demo }) => {
  const { data } = await get<Listed<Parameter>>(demo, "params/pool.duration/history?limit=200");
  expect(data.length).toBeGreaterThan(1);
  await open(page, "/params/pool.duration");
  const items = page.locator("ol.diff > li");
  await expect(items).toHaveCount(data.length);
  const shown = await items.evaluateAll((all) =>
    all.map((item) => ({
      set: item.querySelector("ins")!.textContent!,
      replaced: item.querySelector("del")?.textContent,
      entry: item.querySelector("a.entry")!.getAttribute("href"),
    })),
  );
  expect(shown.map((one) => ({ ...one, set: plain(one.set), replaced: one.replaced && plain(one.replaced) }))).toEqual(
    data.map(({ value, position }, at) => ({
      set: days(value),
      replaced: data[at + 1] && days(data[at + 1]!.value),
      entry: `/audit?entry=${position}`,
    })),
  );
  const now = await get<Parameter>(demo, "params/pool.duration");
  expect(plain(await page.locator("dd.large").innerText())).toBe(days(now.value));
});

test("the browser derives the same value from the journal alone (33)", async ({ page, demo }) => {
  const now = await get<Parameter>(demo, "params/pool.duration");
  await open(page, "/params/pool.duration");
  await page.getByRole("button", { name: "Check with the record" }).click();
  const card = page.locator(".derived");
  await expect(card).toContainText("The node says the same.", { timeout: 60_000 });
  expect(plain(await card.innerText())).toMatch(new RegExp(`Derived from the journal up to entry [\\d,]+: ${days(now.value)}\\.`));
});

test("a node that says another value than its journal is caught (33)", async ({ page }) => {
  await page.route("**/v1/params?*", async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as Listed<Parameter>;
    const data = answer.data.map((one) => (one.name === "pool.duration" ? { ...one, value: one.value + 86_400_000 } : one));
    await route.fulfill({ response, json: { ...answer, data } });
  });
  await open(page, "/params/pool.duration");
  await page.getByRole("button", { name: "Check with the record" }).click();
  await expect(page.locator(".derived")).toContainText("One of the two is wrong", { timeout: 60_000 });
});
