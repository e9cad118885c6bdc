import { isObject, type Json, type JsonObject } from "./canonical.js";
import { isHash, isMemberId, keyBytes } from "./ids.js";
import { fromBase64url, base64url } from "./bytes.js";
import type { Problem } from "./read.js";

const LONG_MAX = 2n ** 63n - 1n;

/** Keeps the first problem of a reading. */
export class Reading {
  problem: Problem | undefined;

  fail(path: string, sentence: string): undefined {
    this.problem ??= { code: "malformed", path, sentence };
    return undefined;
  }
}

/** What the value of a field may be. Gives the value in its one form, or notes the problem. */
export type Kind<T> = (value: Json, path: string, reading: Reading) => T | undefined;

/** A field of an object: its kind, whether it may be left out, and what stands for it then. */
export interface Field<T, Optional extends boolean> {
  readonly kind: Kind<T>;
  readonly isOptional: Optional;
  /** Whether null means that it is left out. */
  readonly isNullable: boolean;
  /** What is written when it is left out; undefined: nothing. */
  readonly absent: Json | undefined;
}

/** The fields of an object by their names. */
export type Shape = Readonly<Record<string, Field<any, boolean>>>;

type ValueOf<F> = F extends Field<infer T, boolean> ? T : never;
type Needed<S> = { [K in keyof S]: S[K] extends Field<unknown, false> ? K : never }[keyof S];
type Optional<S> = Exclude<keyof S, Needed<S>>;

/** The object that a shape describes. */
export type Shaped<S> = { readonly [K in Needed<S>]: ValueOf<S[K]> } & {
  readonly [K in Optional<S>]?: ValueOf<S[K]>;
};

/** A field that must be there. */
export function needed<T>(kind: Kind<T>): Field<T, false> {
  return { kind, isOptional: false, isNullable: false, absent: undefined };
}

/** A field that may be left out. */
export function optional<T>(kind: Kind<T>): Field<T, true> {
  return { kind, isOptional: true, isNullable: false, absent: undefined };
}

/** A field that may be left out, or be null, which is the same. */
export function nullable<T>(kind: Kind<T>): Field<T, true> {
  return { kind, isOptional: true, isNullable: true, absent: undefined };
}

/** A field for which this value stands when it is left out. */
export function orElse<T>(kind: Kind<T>, absent: Json): Field<T, true> {
  return { kind, isOptional: true, isNullable: false, absent };
}

/** Reads an object of this shape; what was left out gets its stand-in, an unknown field is a problem. */
export function readShape<S extends Shape>(
  shape: S,
  value: Json,
  path: string,
  reading: Reading,
): Shaped<S> | undefined {
  if (!isObject(value)) {
    return reading.fail(path, "expected an object");
  }
  const read = Object.create(null) as Record<string, Json>;
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shape, name) && value[name] !== undefined) {
      reading.fail(`${path}/${name}`, "unknown field");
    }
  }
  for (const [name, field] of Object.entries(shape)) {
    const given = readField(field, value, name, path, reading);
    if (given !== undefined) {
      read[name] = given;
    }
  }
  return read as unknown as Shaped<S>;
}

function readField(
  field: Field<unknown, boolean>,
  from: JsonObject,
  name: string,
  path: string,
  reading: Reading,
): Json | undefined {
  const value = Object.hasOwn(from, name) ? from[name] : undefined;
  if (value === undefined || (value === null && field.isNullable)) {
    return field.isOptional ? field.absent : reading.fail(`${path}/${name}`, "missing");
  }
  return field.kind(value, `${path}/${name}`, reading) as Json | undefined;
}

/** A text, as typed. */
export const text: Kind<string> = (value, path, reading) => {
  if (typeof value !== "string") {
    return reading.fail(path, "expected a string");
  }
  return /\p{Cs}/u.test(value) ? reading.fail(path, "half a surrogate pair") : value;
};

/** An amount: a string of micro-units without sign or leading zeros. */
export const amount: Kind<string> = (value, path, reading) =>
  typeof value === "string" && /^(0|[1-9][0-9]{0,18})$/.test(value) && BigInt(value) <= LONG_MAX
    ? value
    : reading.fail(path, 'expected a string of micro-units, such as "1000000"');

/** An integer, which may be negative: a weight. */
export const integer: Kind<number> = (value, path, reading) =>
  typeof value === "number" && Number.isSafeInteger(value)
    ? value
    : reading.fail(path, "expected an integer");

/** A time, length, number or ratio: an integer of at least 0. */
export const count: Kind<number> = (value, path, reading) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? value
    : reading.fail(path, "expected an integer of at least 0");

/** True or false. */
export const truth: Kind<boolean> = (value, path, reading) =>
  typeof value === "boolean" ? value : reading.fail(path, "expected true or false");

/** The id of a member. */
export const member = matching(isMemberId, "a member");

/** The id of a post, or the hash of a content. */
export const hash = matching(isHash, "64 lower-case hexadecimal digits");

/** A public key. */
export const key = matching((given) => keyBytes(given) !== undefined, "a key");

/** A signature. */
export const signature = matching((given) => {
  const bytes = fromBase64url(given);
  return bytes?.length === 64 && base64url(bytes) === given;
}, "64 bytes in base64url");

/** The name of a pool, offer, request or proposal: a prefix and its number. */
export function numbered(prefix: "pool_" | "offer_" | "request_" | "proposal_"): Kind<string> {
  const digits = /^(0|[1-9][0-9]{0,8})$/;
  return matching(
    (given) => given.startsWith(prefix) && digits.test(given.slice(prefix.length)),
    `${prefix} and a number`,
  );
}

/** One of these words. */
export function oneOf<const W extends string>(...words: readonly W[]): Kind<W> {
  return matching(
    (given) => (words as readonly string[]).includes(given),
    words.join(" or "),
  ) as Kind<W>;
}

/** One of these words, or what another kind allows. */
export function wordOr<const W extends string, T>(word: W, kind: Kind<T>): Kind<W | T> {
  return (value, path, reading) => (value === word ? word : kind(value, path, reading));
}

/** A list whose items are of one kind. */
export function list<T>(kind: Kind<T>): Kind<readonly T[]> {
  return (value, path, reading) => {
    if (!Array.isArray(value)) {
      return reading.fail(path, "expected a list");
    }
    return value.map((item: Json, at) => kind(item, `${path}/${at}`, reading)) as T[];
  };
}

/** An object of this shape. */
export function object<S extends Shape>(shape: S): Kind<Shaped<S>> {
  return (value, path, reading) => readShape(shape, value, path, reading);
}

function matching(accepts: (text: string) => boolean, words: string): Kind<string> {
  return (value, path, reading) =>
    typeof value === "string" && accepts(value) ? value : reading.fail(path, `expected ${words}`);
}
