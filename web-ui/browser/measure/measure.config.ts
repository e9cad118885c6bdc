import { defineConfig } from "@playwright/test";

import base from "../playwright.config.ts";

/** What is measured by hand on a quiet machine, and asserted nowhere. */
export default defineConfig({
  ...base,
  testDir: ".",
  outputDir: "../../target/browser/measured",
  globalSetup: "../harness/setup.ts",
  workers: 1,
  reporter: "line",
});
