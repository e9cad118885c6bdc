import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from "node:fs";
import { delimiter, join } from "node:path";

import packed from "@sparticuz/chromium";

import { TARGET } from "./places.ts";

/** A name for the node that browsers do not trust over plain HTTP, as if it were a machine nearby. */
export const INSECURE_HOST = "witan.test";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/**
 * How any of them is started. The packed one comes with arguments of its own, which switch off what
 * keeps pages apart: they are not taken.
 */
export const ARGUMENTS = [
  "--no-sandbox", // Tests may run as root, and see no page but ours.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  // No name is looked up: whoever asks another host than the node gets an error, net or no net.
  `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
];

function inPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Unpacks into a folder of this version: half of one, or another version, is never taken for it. */
async function unpacked(): Promise<string> {
  const named = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const folder = join(TARGET, `chromium-${named.devDependencies["@sparticuz/chromium"]}`);
  if (!existsSync(folder)) {
    mkdirSync(TARGET, { recursive: true });
    const unfinished = mkdtempSync(join(TARGET, "chromium-"));
    const before = process.env.TMPDIR;
    process.env.TMPDIR = unfinished; // That is where the package unpacks to.
    await packed.executablePath();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    renameSync(unfinished, folder);
  }
  return join(folder, "chromium");
}

/** The browser of `WITAN_CHROMIUM`, else of this machine, else the one that npm brought. */
export async function findChromium(): Promise<string> {
  return process.env.WITAN_CHROMIUM || inPath() || unpacked();
}
