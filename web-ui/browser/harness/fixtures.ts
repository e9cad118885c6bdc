import { test as base, expect, type BrowserContext, type BrowserContextOptions } from "@playwright/test";

import { ARGUMENTS } from "./chromium.ts";
import { dataFolder, WitanNode } from "./node.ts";
import { Wire } from "./proxy.ts";
import { Watch } from "./watch.ts";

/** A node without a body, and the word of the link with which its operator founds one. */
export interface EmptyNode {
  readonly url: string;
  readonly word: string;
}

interface Shared {
  /** Where the demonstration is served. */
  readonly demo: string;
}

interface Own {
  /** What the pages of this test may not do; it fails when they did. */
  readonly watch: Watch;
  /** A node of this test's own, on which nothing has happened. */
  readonly empty: EmptyNode;
  /** A wire to the demonstration. */
  readonly wire: Wire;
  /** Another person's browser, watched like the first. */
  readonly another: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

export const test = base.extend<Own, Shared>({
  launchOptions: [
    async ({}, use) => {
      await use({ executablePath: process.env.WITAN_CHROMIUM!, args: ARGUMENTS });
    },
    { scope: "worker" },
  ],

  demo: [async ({}, use) => use(process.env.WITAN_URL!), { scope: "worker" }],

  baseURL: async ({ demo }, use) => use(demo),

  watch: async ({ context, demo }, use) => {
    const watch = await Watch.over(context, demo);
    await use(watch);
    expect(watch.findings(), "what no page may do").toEqual([]);
  },

  page: async ({ watch, page }, use) => {
    void watch;
    await use(page);
  },

  another: async ({ browser, demo }, use) => {
    const made: [BrowserContext, Watch][] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: demo, ...options });
      const hosts = options?.baseURL ? [demo, options.baseURL] : [demo];
      made.push([context, await Watch.over(context, ...hosts)]);
      return context;
    });
    for (const [context, watch] of made) {
      expect(watch.findings(), "what no page may do").toEqual([]);
      await context.close();
    }
  },

  empty: async ({ watch }, use) => {
    const folder = dataFolder();
    const node = await WitanNode.start("--data", folder.path);
    watch.allow(node.url);
    await use({ url: node.url, word: await node.setupWord() });
    await node.stop();
    folder.remove();
  },

  wire: async ({ demo, watch }, use) => {
    const wire = await Wire.to(demo);
    watch.allow(wire.url);
    await use(wire);
    await wire.close();
  },
});

export { expect };
