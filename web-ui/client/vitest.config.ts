import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // With a node's address only what is tried on a real node: see docs/client.md.
    include: [process.env.WITAN_URL ? "test/*.node.ts" : "test/*.test.ts"],
    // One process: starting more costs more than these tests take.
    pool: "threads",
    maxWorkers: 1,
    isolate: false,
    testTimeout: 20_000,
  },
});
