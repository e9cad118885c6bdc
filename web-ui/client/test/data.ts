import { readFileSync } from "node:fs";
import type { Json } from "../src/canonical.js";
import { readEntry, type JournalEntry } from "../src/journal.js";
import type { ParameterValue } from "../src/parameter-names.js";
import { must } from "../src/read.js";

/** What the Java test `SharedFilesTest` has made. */
export function made(name: string): string {
  return readFileSync(new URL(`data/${name}`, import.meta.url), "utf8");
}

interface MadeJournal {
  readonly body: string;
  readonly nodeKey: string;
  readonly entries: readonly Json[];
  /** What was in force, at each entry that changed it. */
  readonly inForce: readonly {
    readonly position: number;
    readonly values: Readonly<Record<string, ParameterValue>>;
  }[];
  /** For the last command. */
  readonly receipt: Json;
}

/** The journal of a body in which proposals take effect. */
export function madeJournal(): Omit<MadeJournal, "entries"> & {
  readonly entries: readonly JournalEntry[];
} {
  const journal = JSON.parse(made("journal.json")) as MadeJournal;
  return { ...journal, entries: journal.entries.map((entry) => must(readEntry(entry))) };
}
