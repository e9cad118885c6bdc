import { axeFindings, cutTexts, overhang, smallTargets } from "../harness/checks.ts";
import { INSECURE_HOST } from "../harness/chromium.ts";
import { expect, test } from "../harness/fixtures.ts";
import { Watch } from "../harness/watch.ts";

/** Goal: what the other tests rest on is so. Method: each check is shown something bad. */

test("this browser signs with Ed25519, on an origin that it trusts only", async ({ page, demo, watch }) => {
  const sign = async (): Promise<string> => {
    if (!isSecureContext) return "insecure";
    const key = await crypto.subtle.generateKey({ name: "Ed25519" }, false, ["sign", "verify"]);
    const bytes = new Uint8Array([1, 2, 3]);
    const signature = await crypto.subtle.sign("Ed25519", key.privateKey, bytes);
    return String(await crypto.subtle.verify("Ed25519", key.publicKey, signature, bytes));
  };
  await page.goto("/api");
  expect(await page.evaluate(sign)).toBe("true");
  const nearby = demo.replace("127.0.0.1", INSECURE_HOST);
  watch.allow(nearby);
  await page.goto(`${nearby}/api`);
  expect(await page.evaluate(sign)).toBe("insecure");
});

test("no name is looked up, and asking another host is noticed", async ({ page, watch }) => {
  watch.expect(/asked another host: http:\/\/example\.org\//);
  await expect(page.goto("http://example.org/")).rejects.toThrow("ERR_NAME_NOT_RESOLVED");
  expect(watch.findings()).toEqual([]);
});

test("a page that misbehaves is found", async ({ browser, demo }) => {
  const context = await browser.newContext({ baseURL: demo });
  const watch = await Watch.over(context, demo);
  const page = await context.newPage();
  await page.goto("/api");
  expect(watch.findings()).toEqual([]);
  await page.evaluate(() => {
    console.error("said an error");
    console.warn("said a warning");
    setTimeout(() => {
      throw new Error("threw");
    });
    document.body.append(Object.assign(document.createElement("img"), { src: "http://127.0.0.1:9/x.png" }));
  });
  for (const what of [/said an error/, /said a warning/, /threw/, /policy broken: img-src/]) {
    await expect.poll(() => watch.findings().filter((one) => what.test(one)).length, String(what)).toBeGreaterThan(0);
  }
  const tab = await context.newPage();
  await tab.goto("/v1/head");
  await tab.evaluate(() => console.error("in another tab"));
  await expect.poll(() => watch.findings().join()).toContain("in another tab");
  watch.expect(/./);
  expect(watch.findings()).toEqual([]);
  await context.close();
});

test("checks of a page find what is bad", async ({ page }) => {
  await page.goto("/api");
  expect([await overhang(page), await cutTexts(page), await smallTargets(page)]).toEqual([[], [], []]);
  await page.evaluate(() => {
    const add = (tag: string, text: string, style: Partial<CSSStyleDeclaration>): void => {
      const one = document.createElement(tag);
      one.textContent = text;
      Object.assign(one.style, style);
      document.querySelector("main")!.append(one);
    };
    add("p", "wide", { width: "3000px" });
    add("p", "far too long for its box", { width: "30px", overflow: "hidden", whiteSpace: "nowrap" });
    add("p", "hard to read", { color: "#ccc", background: "#fff" });
    add("button", "x", { width: "9px", height: "9px", padding: "0" });
    add("img", "", {});
  });
  expect(await overhang(page)).toEqual([expect.stringContaining("px in 1280: p.")]);
  expect(await cutTexts(page)).toEqual(["p: far too long for its box"]);
  expect(await smallTargets(page)).toEqual([expect.stringContaining("9 x 9")]);
  const found = (await axeFindings(page)).join();
  expect(found).toContain("color-contrast");
  expect(found).toContain("image-alt");
});

test("a wire can be cut, frozen and slowed", async ({ wire }) => {
  const ask = (ms: number): Promise<string> =>
    fetch(`${wire.url}/v1/head`, { signal: AbortSignal.timeout(ms), headers: { connection: "close" } }).then(
      (response) => String(response.status),
      (error: Error) => (error.name === "TimeoutError" ? "late" : "lost"),
    );
  expect(await ask(5_000)).toBe("200");
  const stream = await fetch(`${wire.url}/v1/events`, { headers: { accept: "text/event-stream" } });
  const reader = stream.body!.getReader();
  await reader.read();
  expect(wire.connections).toBeGreaterThan(0);
  wire.cut();
  await expect(reader.read().then((read) => (read.done ? Promise.reject(new Error("ended")) : read))).rejects.toThrow();
  expect(await ask(5_000)).toBe("lost");
  wire.mend();
  expect(await ask(5_000)).toBe("200");
  wire.freeze();
  expect(await ask(1_000)).toBe("late");
  wire.thaw();
  expect(await ask(5_000)).toBe("200");
  wire.delay(400);
  const before = Date.now();
  expect(await ask(5_000)).toBe("200");
  expect(Date.now() - before).toBeGreaterThanOrEqual(750);
});
