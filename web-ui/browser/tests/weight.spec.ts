import { gunzipSync, gzipSync } from "node:zlib";
import { get, type IncomingHttpHeaders } from "node:http";

import { open } from "../harness/checks.ts";
import { expect, test } from "../harness/fixtures.ts";

/**
 * Goal: the first page comes quickly on a slow connection (check 8). Method: what the browser asks for
 * is asked for once more, packed as gzip, and weighed; then it loads over a line made slow.
 */

/** What a browser without a better packing would be sent. */
function packed(url: string): Promise<{ bytes: Buffer; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "gzip" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ bytes: Buffer.concat(chunks), headers: response.headers }));
    }).on("error", reject);
  });
}

/** Bytes of script and style, packed by gzip. */
const FIRST_LOAD = 60_000;

test("the first load of the home page is under 60 KB of script and style as gzip (8)", async ({ page }) => {
  const wanted = new Set<string>();
  page.on("request", (request) => {
    if (["script", "stylesheet"].includes(request.resourceType())) wanted.add(request.url());
  });
  await open(page, "/");
  expect(wanted.size).toBeGreaterThanOrEqual(2);
  let all = 0;
  for (const url of wanted) {
    const { bytes, headers } = await packed(url);
    expect(headers["content-encoding"], url).toBe("gzip");
    expect(gzipSync(gunzipSync(bytes), { level: 9 }).length, `${url} is packed as well as can be`).toBeGreaterThan(bytes.length * 0.95);
    all += bytes.length;
  }
  // The styles stand in the document itself, and weigh what they add to it.
  const html = gunzipSync((await packed(page.url())).bytes).toString();
  const without = html.replace(/<style>[^]*<\/style>/, "");
  expect(without.length).toBeLessThan(html.length - 1000);
  const styles = gzipSync(html, { level: 9 }).length - gzipSync(without, { level: 9 }).length;
  console.log(`first load: ${wanted.size} scripts of ${all} bytes and styles of ${styles} bytes as gzip`);
  expect(all + styles).toBeLessThan(FIRST_LOAD);
});

test("over slow 3G the first text comes in 3 s, under 150 KB, and hardly moves (8)", async ({ page, context }) => {
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 400,
    downloadThroughput: 400_000 / 8,
    uploadThroughput: 400_000 / 8,
  });
  let transferred = 0;
  wire.on("Network.dataReceived", ({ encodedDataLength }) => (transferred += encodedDataLength));
  wire.on("Network.responseReceived", ({ response }) => (transferred += response.encodedDataLength));
  await page.addInitScript(() => {
    const seen = { text: 0, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) {
        if (name === "first-contentful-paint") seen.text = startTime;
      }
    }).observe({ type: "paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const began = Date.now();
  await open(page, "/");
  const whole = Date.now() - began;
  await page.waitForTimeout(500); // For what would still move.
  const { text, shift } = await page.evaluate(() => (window as unknown as { seen: { text: number; shift: number } }).seen);
  console.log(
    `slow 3G: first text after ${Math.round(text)} ms, whole page after ${whole} ms, ${transferred} bytes, layout shift ${shift.toFixed(4)}`,
  );
  expect(text).toBeGreaterThan(400); // The line was slow indeed.
  expect(text).toBeLessThan(3000);
  expect(transferred).toBeGreaterThan(20_000);
  expect(transferred).toBeLessThan(150_000);
  expect(shift).toBeLessThan(0.05);
});
