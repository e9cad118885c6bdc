import { readFileSync, readdirSync } from "node:fs";
import { fromHex, type Bytes } from "../src/bytes.js";
import { keyOfSeed, type SigningKey } from "../src/keys.js";
import type { Surroundings } from "../src/waiting.js";

/** The root of the repository: the vectors are Java's own files, so that there is one of each. */
const ROOT = new URL("../../../", import.meta.url);
const GOLDEN = "state-machine/src/test/resources/golden/";

export function text(path: string): string {
  return readFileSync(new URL(path, ROOT), "utf8");
}

/** One line of envelope/.../vectors.json; its README says which fields a kind has. */
export interface Vector {
  readonly kind: string;
  readonly name: string;
  readonly valid: boolean;
  readonly [field: string]: string | boolean | undefined;
}

export function vectors(kind: string): readonly (Vector & Record<string, string>)[] {
  const file = JSON.parse(text("envelope/src/main/resources/dev/witan/envelope/vectors.json")) as {
    readonly vectors: readonly (Vector & Record<string, string>)[];
  };
  const chosen = file.vectors.filter((vector) => vector.kind === kind);
  if (chosen.length === 0) {
    throw new Error(`no vector is of the kind ${kind}`);
  }
  return chosen;
}

/** Golden files of the state machine below this folder, without their ending, with their lines. */
export function goldenLines(folder: string): readonly (readonly [string, readonly string[]])[] {
  return readdirSync(new URL(`${GOLDEN}${folder}/`, ROOT))
    .sort()
    .map((file) => [
      file.replace(/(-1)?\.[a-z]+$/, ""),
      linesOf(text(`${GOLDEN}${folder}/${file}`)),
    ]);
}

export function golden(file: string): string {
  return text(`${GOLDEN}${file}`);
}

export function linesOf(file: string): readonly string[] {
  return file.split("\n").filter((line) => line !== "");
}

/** The key of a seed of 64 digits. */
export function keyOf(seedHex: string): Promise<SigningKey> {
  return keyOfSeed(fromHex(seedHex)!);
}

/** Numbers below these bounds that follow from a seed, for tests that try much. */
export function random(seed: number): (bound: number) => number {
  let state = BigInt(seed);
  return (bound) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & ((1n << 64n) - 1n);
    return Number((state >> 33n) % BigInt(bound));
  };
}

/** A copy with one bit turned. */
export function altered(bytes: Bytes, bit: number): Bytes {
  const copy = bytes.slice();
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
}

/** Surroundings that do not wait and note how long they would have. */
export function noWaiting(): Required<Pick<Surroundings, "sleep" | "random">> & {
  waits: number[];
} {
  const waits: number[] = [];
  const sleep = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return { sleep, random: () => 0, waits };
}
