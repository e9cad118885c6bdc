import { existsSync } from "node:fs";

import { findChromium } from "./chromium.ts";
import { WitanNode } from "./node.ts";
import { JAR } from "./places.ts";

/**
 * What all tests share: the browser, and a node with the demonstration. `WITAN_URL` names one that
 * runs already, which saves a run by hand half a minute.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  process.env.WITAN_CHROMIUM = await findChromium();
  if (process.env.WITAN_URL) return async () => {};
  if (!existsSync(JAR)) throw new Error(`there is no ${JAR}: mvn -Dmaven.test.skip=true -pl cli -am package`);
  const started = Date.now();
  const demo = await WitanNode.start("--demo", "--seed", "1");
  console.log(`the demonstration serves at ${demo.url} after ${Date.now() - started} ms`);
  process.env.WITAN_URL = demo.url;
  return () => demo.stop();
}
