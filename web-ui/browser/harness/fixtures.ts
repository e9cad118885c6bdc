import { test as base, expect, type BrowserContext, type BrowserContextOptions } from "@playwright/test";

import { ARGUMENTS } from "./chromium.ts";
import { dataFolder, WitanNode } from "./node.ts";
import { Body, type Person } from "./people.ts";
import { Wire } from "./proxy.ts";
import { Watch } from "./watch.ts";

/** A node without a body, and the word of the link with which its operator founds one. */
export interface EmptyNode {
  readonly url: string;
  readonly word: string;
}

/** A founded body on a node of its own, and three who hold REP there. */
export interface Board {
  readonly body: Body;
  readonly ada: Person;
  readonly ben: Person;
  readonly cleo: Person;
}

interface Shared {
  /** Shared by the tests of a worker: each brings its own posts and pools. */
  readonly board: Board;
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

  board: [
    async ({}, use) => {
      const folder = dataFolder();
      const node = await WitanNode.start("--data", folder.path);
      await use(await board({ url: node.url, word: await node.setupWord() }));
      await node.stop();
      folder.remove();
    },
    { scope: "worker" },
  ],

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

  empty: async ({ watch, context }, use) => {
    const folder = dataFolder();
    const node = await WitanNode.start("--data", folder.path);
    watch.allow(node.url);
    await use({ url: node.url, word: await node.setupWord() });
    await Promise.all(context.pages().map((page) => page.close())); // They would miss the node.
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

async function board(node: EmptyNode): Promise<Board> {
  const body = await Body.found(node);
  const ada = await body.join("ada", "900000000");
  const ben = await body.join("ben", "500000000");
  const cleo = await body.join("cleo");
  await body.firstWork([ada, ben, cleo], "600000000");
  return { body, ada, ben, cleo };
}

export { expect };
