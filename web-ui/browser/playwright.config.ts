import { defineConfig } from "@playwright/test";

/** Where everything goes that a run writes. */
const OUT = "../target/browser";

export default defineConfig({
  testDir: "tests",
  outputDir: `${OUT}/traces`,
  globalSetup: "./harness/setup.ts",
  // A test that passes only sometimes has found something. On a build server it is tried once more
  // and named, so that what it found is looked at and holds up nothing else.
  retries: Number(process.env.WITAN_BROWSER_RETRIES ?? 0),
  // The node and two browsers share what is usually a small machine.
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["line"], ["junit", { outputFile: `${OUT}/tests.xml` }]],
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    trace: "retain-on-failure",
    locale: "en-GB",
    timezoneId: "UTC",
  },
});
