import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { open } from "../harness/checks.ts";
import { INSECURE_HOST } from "../harness/chromium.ts";
import { expect, test } from "../harness/fixtures.ts";
import { makeKey, PASSPHRASE, type Body, type Person } from "../harness/people.ts";
import { Sheets } from "../harness/sheet.ts";
import { SIGNED } from "../harness/signed.ts";

/**
 * Goal: keys stay where they are, come back from their file, and end when they are revoked (checks 12,
 * 13 and 15). Method: members of a body of the test's own, in browsers whose storage is emptied.
 */

let number = 0;

const newcomer = (body: Body, name: string): Promise<Person> => body.join(`${name}-${process.pid}-${++number}`);

const me = (page: Page) => page.locator("header.top .me");

/** Fills in a post and shows it as it would be signed. */
async function write(page: Page, url: string, title: string): Promise<void> {
  await open(page, `${url}/compose`);
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("textbox", { name: "Text", exact: true }).fill(`${title}.`);
  await page.getByRole("button", { name: "Review and sign" }).click();
  await expect(page.locator("dialog .sentence")).toContainText(title);
}

const send = (page: Page) => page.getByRole("button", { name: "Sign and send" }).click();

/** Publishes, and gives the member who signed for it. */
async function publish(page: Page, body: Body, title: string): Promise<string> {
  await write(page, body.url, title);
  await send(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const id = new URL(page.url()).pathname.replace("/p/", "");
  return (await body.view<{ signer: { id: string } }>(`posts/${id}`)).signer.id;
}

test("on an origin that is not secure everything can be read, and no key be held (12)", async ({ page, board, watch }) => {
  const nearby = board.body.url.replace("127.0.0.1", INSECURE_HOST);
  watch.allow(nearby);
  watch.expect(/Cross-Origin-Opener-Policy header has been ignored/); // The browser says so itself.
  const pool = await board.ben.openPool("Valves that are read about only");
  for (const path of ["/", "/me", "/audit", "/setup"]) {
    if (path === "/setup") watch.expect(/Failed to load resource.* 410 /);
    await open(page, `${nearby}${path}`);
    const banner = page.getByRole("region", { name: "Notices" });
    await expect(banner, path).toContainText("This connection is not secure: you can read everything and sign nothing.");
    await expect(banner.getByRole("link", { name: "Why, and what to do" })).toHaveAttribute("href", "/help/insecure");
    await expect(page.locator("main input[type=password]"), path).toHaveCount(0);
    await expect(page.locator("main input[type=file][accept*=json]"), path).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Make the key and save its file" }), path).toHaveCount(0);
  }
  await open(page, `${nearby}/me`);
  await expect(page.locator("main")).toContainText("your browser gives pages no cryptography, so no key can be kept here");
  for (const path of [`/pools/${pool}`, "/compose", "/requests/new"]) {
    await open(page, `${nearby}${path}`);
    await expect(page.getByRole("button", { name: "Review and sign" }), path).toBeDisabled();
  }
});

test("a key comes back from its file after all storage is gone, as the same member (13)", async ({ page, board, watch }) => {
  const { body } = board;
  watch.allow(body.url);
  const handle = `dora-${process.pid}-${++number}`;
  await open(page, `${body.url}/me`);
  await page.getByLabel("Passphrase for the key file").fill(PASSPHRASE);
  await page.getByLabel("The same passphrase again").fill(PASSPHRASE);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Make the key and save its file" }).click();
  const name = (await saving).suggestedFilename();
  const file = { name, mimeType: "application/json", buffer: readFileSync(await (await saving).path()) };
  await page.getByLabel("Choose the saved file").setInputFiles(file);
  await page.getByLabel("Handle", { exact: true }).fill(handle);
  await expect(page.getByText("This handle is free.")).toBeVisible();
  await page.getByRole("button", { name: "Review and register" }).click();
  await send(page);
  await expect(me(page)).toHaveText(handle);
  const { id } = await body.view<{ id: string }>(`members/${handle}`);

  await open(page, `${body.url}/api`, true); // A page that holds the database open would keep it.
  await page.context().clearCookies();
  await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve, reject) => {
        Object.assign(indexedDB.deleteDatabase(name!), { onsuccess: resolve, onerror: reject, onblocked: reject });
      });
    }
  });
  await open(page, `${body.url}/me`);
  await expect(page.getByText("There is no key on this device.")).toBeVisible();
  await page.getByLabel("Key file", { exact: true }).setInputFiles(file);
  await page.getByLabel("Passphrase of the key file").fill("not the passphrase");
  await page.getByRole("button", { name: "Open the key file" }).click();
  await expect(page.getByText("This is not the passphrase, or the file was altered.")).toBeVisible();
  await page.getByLabel("Passphrase of the key file").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Open the key file" }).click();
  await expect(me(page)).toHaveText(handle);
  expect(await publish(page, body, `Written by ${handle}`)).toBe(id);
});

test("the key that is kept cannot be read out (13)", async ({ page, board, watch }) => {
  watch.allow(board.body.url);
  await (await newcomer(board.body, "finn")).bring(page);
  const tried = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("witan");
      Object.assign(opening, { onsuccess: () => resolve(opening.result), onerror: reject });
    });
    const rows = await new Promise<{ stored: { kind: string; secret: CryptoKey } }[]>((resolve, reject) => {
      const reading = database.transaction("keys").objectStore("keys").getAll();
      Object.assign(reading, { onsuccess: () => resolve(reading.result), onerror: reject });
    });
    database.close();
    const [{ stored }] = rows as [(typeof rows)[0]];
    const ends = (["pkcs8", "jwk", "raw"] as const).map((format) =>
      crypto.subtle.exportKey(format, stored.secret).then(
        () => `${format} was read out`,
        (error: Error) => error.name,
      ),
    );
    return { kind: stored.kind, type: stored.secret.type, ends: await Promise.all(ends) };
  });
  expect(tried).toMatchObject({ kind: "platform", type: "private" });
  expect(tried.ends).toEqual(["InvalidAccessError", "InvalidAccessError", "InvalidAccessError"]);
});

test("a second device is added, signs, and is revoked, which it is told with what to do (15)", async ({
  page: phone,
  context,
  board,
  watch,
  another,
}) => {
  const { body } = board;
  watch.allow(body.url);
  const gina = await newcomer(body, "gina");
  const other = await another({ baseURL: body.url });
  const sheets = [await Sheets.over(context), await Sheets.over(other)];
  const desk = await other.newPage();
  await gina.bring(desk);
  await open(phone, `${body.url}/me`);
  await makeKey(phone);
  await phone.getByLabel("I am a member, and this is another device").check();
  await phone.getByRole("textbox", { name: "Your handle" }).fill(gina.handle);
  await phone.getByRole("button", { name: "Go on" }).click();
  await phone.getByRole("button", { name: "Sign this proof" }).click();
  const proof = await phone.getByLabel("Text to send").inputValue();

  await desk.getByText("Add a device", { exact: true }).click();
  await desk.getByLabel("Text from the new device").fill(proof);
  await desk.getByRole("button", { name: "Review and add" }).click();
  await send(desk);
  await expect(me(phone)).toHaveText(gina.handle); // Without a touch of that device.
  expect(await publish(phone, body, "From the phone")).toBe(gina.member);
  expect(await publish(desk, body, "From the desk")).toBe(gina.member);

  await write(phone, body.url, "From the phone that is lost");
  await open(desk, "/me");
  const { key } = JSON.parse(proof) as { key: string };
  const row = desk.getByRole("row").filter({ hasText: key.slice(-4) });
  await row.getByRole("button", { name: "Revoke" }).click();
  await send(desk);
  await expect(row).toContainText("ended");

  const signed = await Promise.all(sheets.map((one) => one.checked(body.url)));
  expect([...new Set(signed.flat())].sort()).toEqual([...SIGNED.devices]);

  watch.expect(/Failed to load resource.* 403 /);
  await send(phone);
  const sheet = phone.getByRole("dialog");
  await expect(sheet).toContainText("This key no longer speaks for anybody. Use another of yours.");
  await expect(sheet).toContainText("nothing was recorded");
  await sheet.getByRole("link", { name: "key-revoked" }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("This key no longer speaks for anybody");
  await expect(phone.locator("main")).toContainText("Look at your keys");
  expect(await publish(desk, body, "From the desk again")).toBe(gina.member);
});

test("the address for another device stands as a link and as a QR code, and leads where the device is added (15)", async ({ page, board, watch, another }) => {
  const { body } = board;
  watch.allow(body.url);
  const iris = await newcomer(body, "iris");
  await iris.bring(page);
  await page.getByText("Add a device", { exact: true }).click();
  const address = `${body.url}/me?way=device&handle=${iris.handle}`;
  await expect(page.getByRole("link", { name: address })).toHaveAttribute("href", address);
  await expect(page.getByText("This node serves this machine only")).toBeVisible();
  const code = page.getByRole("img", { name: "QR code of the address below" });
  // What its boxes say, a test of the page reads as a camera would.
  expect(await code.locator("path").getAttribute("d")).toMatch(/^(M\d+ \d+h\d+v1h-\d+z){100,}$/);
  const { width, height } = (await code.boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThan(150);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const fill = (selector: string) => code.locator(selector).evaluate((one) => getComputedStyle(one).fill);
    expect([await fill(".qr-light"), await fill(".qr-dark")]).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  }

  const phone = await (await another({ baseURL: body.url })).newPage();
  await open(phone, address);
  await makeKey(phone);
  await expect(phone.getByLabel("I am a member, and this is another device")).toBeChecked();
  await expect(phone.getByRole("textbox", { name: "Your handle" }).first()).toHaveValue(iris.handle);
});

test("who was sent for a key comes back to the filing, with what was typed", async ({ page, board, watch }) => {
  const { body } = board;
  watch.allow(body.url);
  await open(page, `${body.url}/requests/new`);
  await page.getByLabel("In one line").fill("A valve that leaks");
  await page.getByRole("link", { name: "Make a key and come back" }).click();
  await expect(page.getByText("As soon as your key speaks for you, you go on where you were.")).toBeVisible();
  await makeKey(page);
  await page.getByLabel("Handle", { exact: true }).fill(`kai-${process.pid}-${++number}`);
  await expect(page.getByText("This handle is free.")).toBeVisible();
  await page.getByRole("button", { name: "Review and register" }).click();
  await send(page);
  await expect(page).toHaveURL(`${body.url}/requests/new`);
  await expect(page.getByLabel("In one line")).toHaveValue("A valve that leaks");
  await open(page, `${body.url}/me?return=/requests/new`);
  await expect(page.getByRole("link", { name: "Go on where you were" })).toHaveAttribute("href", "/requests/new");
  await open(page, `${body.url}/me?return=//evil.example/`);
  await expect(page.getByRole("link", { name: "Go on where you were" })).toHaveCount(0);
});
