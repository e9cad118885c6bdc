import { generateKey, prepare, send } from "../../client/src/index.ts";
import { must } from "../../client/src/read.ts";
import { open } from "../harness/checks.ts";
import { expect, test } from "../harness/fixtures.ts";
import { Body } from "../harness/people.ts";

/**
 * Goal: a list is of use with one row and with thousands (check 23; lists without any are in
 * truth.spec.ts). Method: people who register on a node of the test's own, as programs do.
 */

/** `WITAN_ROWS=10000` is the number of the check; registering so many takes minutes on a busy machine. */
const ALL = Number(process.env.WITAN_ROWS ?? 1000);

/** As many commands are on their way to the node at once. */
const AT_ONCE = 32;

const handleOf = (number: number): string => `member-${String(number).padStart(5, "0")}`;

/** Registers the members whose numbers come, each with a key of their own. */
async function register(body: Body, numbers: Iterator<number>): Promise<void> {
  for (let next = numbers.next(); !next.done; next = numbers.next()) {
    const key = await generateKey();
    const fields = { handle: handleOf(next.value), key: key.publicKey };
    const wanted = { type: "member.register", body: fields, audience: body.id, key: key.publicKey, issuedAt: Date.now() } as const;
    const signed = await must(await prepare(wanted)).sign(key);
    let sent = await send(body.url, signed);
    while (sent.outcome === "late") sent = await send(body.url, signed); // It counts once.
    if (sent.outcome !== "accepted") throw new Error(JSON.stringify(sent));
  }
}

function* upTo(count: number): Generator<number> {
  for (let number = 1; number <= count; number++) yield number;
}

test("a list of one row, and then of thousands, is shown a page at a time and led through (23)", async ({ page, empty }) => {
  test.slow();
  const body = await Body.found(empty);
  const rows = page.locator("main .list tbody tr");
  await open(page, `${body.url}/people?sort=handle`);
  await expect(rows).toHaveCount(1);
  await expect(page.getByRole("navigation", { name: "Pages" })).toHaveCount(0);

  const began = Date.now();
  const numbers = upTo(ALL - 1);
  await Promise.all(Array.from({ length: AT_ONCE }, () => register(body, numbers)));
  console.log(`${ALL - 1} members registered in ${Date.now() - began} ms`);
  await expect.poll(async () => (await body.view<{ members: number }>("body")).members).toBe(ALL);

  const loading = Date.now();
  await open(page, `${body.url}/people?sort=handle`);
  await expect(rows).toHaveCount(25);
  console.log(`first page of ${ALL} rows after ${Date.now() - loading} ms`);
  await expect(rows.first()).toContainText("bank");
  await expect(rows.last()).toContainText(handleOf(24));
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(rows.first()).toContainText(handleOf(25));
  await expect(rows).toHaveCount(25);
  await page.reload();
  await expect(rows.first()).toContainText(handleOf(25));
  await page.getByRole("link", { name: "First page" }).click();
  await expect(rows.first()).toContainText("bank");

  // The last page, as the node's own cursors lead there.
  let after = "";
  for (let left = ALL - 25; left > 0; ) {
    const limit = Math.min(200, left);
    const { page: more } = await body.view<{ page: { next: string } }>(`members?sort=handle&limit=${limit}${after && `&after=${after}`}`);
    after = more.next;
    left -= limit;
  }
  await open(page, `${body.url}/people?sort=handle&after=${after}`);
  await expect(rows).toHaveCount(25);
  await expect(rows.last()).toContainText(handleOf(ALL - 1));
  await expect(page.getByRole("link", { name: "Next page" })).toHaveCount(0);
});
