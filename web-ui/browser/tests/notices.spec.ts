import type { Page } from "@playwright/test";

import { open } from "../harness/checks.ts";
import { expect, test } from "../harness/fixtures.ts";

/**
 * Goal: the browser tells of what begins to wait for a member, only who has asked for it, and only while
 * they look elsewhere. Method: the browser's notices are written down instead of shown, and the tab is
 * said to be hidden; the answer to the question is the browser's own.
 */

interface Told {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
}

/** Counts how often the browser's user was asked, and keeps what they would have been shown. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = { asked: 0, told: [] as unknown[], hidden: false, clicks: [] as (() => void)[] };
    Object.assign(window, { kept });
    const Real = window.Notification;
    class Written {
      // A browser without a window answers as it was told, but always has "denied" standing here.
      static get permission(): NotificationPermission {
        return (sessionStorage.getItem("answered") ?? "default") as NotificationPermission;
      }
      static async requestPermission(): Promise<NotificationPermission> {
        kept.asked++;
        const answered = await Real.requestPermission();
        sessionStorage.setItem("answered", answered);
        return answered;
      }
      constructor(title: string, { body, tag }: NotificationOptions) {
        kept.told.push({ title, body, tag });
        kept.clicks.push(() => (this as unknown as { onclick: () => void }).onclick());
      }
      close(): void {}
    }
    Object.assign(window, { Notification: Written });
    Object.defineProperty(document, "hidden", { get: () => kept.hidden });
  });
}

const hide = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((is) => {
    (window as unknown as { kept: { hidden: boolean } }).kept.hidden = is;
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);

const kept = (page: Page): Promise<{ asked: number; told: Told[] }> =>
  page.evaluate(() => {
    const { asked, told } = (window as unknown as { kept: { asked: number; told: Told[] } }).kept;
    return { asked, told };
  });

test("notices come to who has asked for them, of what is new, while the tab is hidden", async ({ page, context, board, watch }) => {
  const { body, ada, ben } = board;
  watch.allow(body.url);
  await context.grantPermissions(["notifications"], { origin: body.url });
  await listen(page);
  await ada.bring(page);
  await expect(page.getByText("Off. The browser asks you before the first one.")).toBeVisible();
  expect((await kept(page)).asked, "nobody is asked by the page itself").toBe(0);
  await page.getByRole("button", { name: "Tell me when it is my turn" }).click();
  await expect(page.getByText("On, on this device.")).toBeVisible();
  expect((await kept(page)).asked).toBe(1);

  await open(page, `${body.url}/forum`);
  const seen = `Valve that is seen ${process.pid}`;
  await ben.openPool(seen);
  await expect(page.getByRole("button", { name: /new: show$/ })).toBeVisible(); // It has come to this tab.
  const asked = page.waitForResponse((response) => response.url().includes("/v1/proposals?state=attesting"));
  await hide(page, true);
  await asked;
  const title = `Valve that waits ${process.pid}`;
  const pool = await ben.openPool(title);
  await expect.poll(async () => (await kept(page)).told.length).toBe(1);
  expect((await kept(page)).told).toMatchObject([{ title, body: "Being judged, and you have REP to stake" }]);
  expect((await kept(page)).asked, "nobody is asked on another page again").toBe(0);

  await page.evaluate(() => (window as unknown as { kept: { clicks: (() => void)[] } }).kept.clicks[0]!());
  await expect(page).toHaveURL(`${body.url}/pools/${pool}`);
  await page.clock.install();
  await page.clock.resume();
  await open(page, `${body.url}/me`);
  await page.getByRole("button", { name: "Tell me nothing any more" }).click();
  await hide(page, true);
  await ben.openPool(`Valve for nobody ${process.pid}`);
  const { position } = (await (await fetch(`${body.url}/v1/head`)).json()) as { position: number };
  await expect(page.locator("footer")).toContainText(new Intl.NumberFormat("en").format(position));
  await page.clock.fastForward(5000);
  expect((await kept(page)).told).toEqual([]);
});

test("a browser that forbids notices is said to do so, and nobody is asked", async ({ page, board, watch }) => {
  watch.allow(board.body.url);
  await page.addInitScript(() => Object.defineProperty(Notification, "permission", { get: () => "denied" }));
  await board.cleo.bring(page);
  await expect(page.getByText("The browser does not let this page tell you anything.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Tell me when it is my turn" })).toHaveCount(0);
});
