import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** The program as it is shipped. */
export const JAR = process.env.WITAN_JAR || join(ROOT, "cli/target/witan.jar");

/** What a run writes, and what it may find there again. */
export const TARGET = join(ROOT, "web-ui/target/browser");

/** The pictures of all pages, to be looked at. */
export const SCREENSHOTS = join(ROOT, "web-ui/target/screenshots");
