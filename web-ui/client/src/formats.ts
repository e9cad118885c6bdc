import type { Json } from "./canonical.js";
import type { Names } from "./sentence.js";
import file from "../sentences.json" with { type: "json" };

/** The last millisecond of the year 9999: later times have no date that everybody writes alike. */
const LAST_DATE_MS = 253402300799999;

const DURATIONS: readonly (readonly [string, bigint])[] = [
  ["d", 86_400_000n],
  ["h", 3_600_000n],
  ["min", 60_000n],
  ["s", 1000n],
  ["ms", 1n],
];

/** Digits of a hash that are shown: so many that nobody can make another that begins alike. */
const HASH_DIGITS = 32;

/** A value as people read it. The same in Java, character by character, so no locale takes part. */
export function formatted(format: string, value: Json, names: Names): string {
  const text = String(value);
  switch (format) {
    case "rep":
      return `${decimal(BigInt(text), 6, 2)} REP`;
    case "coin":
      return `${decimal(BigInt(text), 6, 2)} coin`;
    case "ratio":
      return `${decimal(BigInt(text), 4, 0)} %`;
    case "share":
      return `${decimal(BigInt(text.replace("-", "")), 4, 0)} %`;
    case "count":
      return decimal(BigInt(text), 0, 0);
    case "truth":
      return value === true ? "yes" : "no";
    case "time":
      return time(value as number);
    case "duration":
      return duration(BigInt(text));
    case "text":
      return quoted(text);
    case "word":
    case "key":
      return text;
    case "hash":
      return shortHash(text);
    case "member":
      return named(names.member?.(text), text);
    case "post":
      return named(names.post?.(text), shortHash(text));
    case "thing":
      return thing(text, names.thing?.(text));
    default:
      throw new Error(`no format is called "${format}"`);
  }
}

/** A number of units of which each has so many decimals; at least so many are shown. */
function decimal(units: bigint, decimals: number, shown: number): string {
  const sign = units < 0n ? "-" : "";
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ",");
  let part = digits.slice(digits.length - decimals);
  while (part.length > shown && part.endsWith("0")) {
    part = part.slice(0, -1);
  }
  return sign + whole + (part === "" ? "" : `.${part}`);
}

function time(milliseconds: number): string {
  if (milliseconds > LAST_DATE_MS) {
    return `${decimal(BigInt(milliseconds), 0, 0)} ms after 1970`;
  }
  const date = new Date(milliseconds).toISOString().replace("T", " ");
  return `${date.slice(0, date.endsWith(".000Z") ? 19 : 23)} UTC`;
}

function duration(milliseconds: bigint): string {
  let rest = milliseconds;
  const parts: string[] = [];
  for (const [unit, length] of DURATIONS) {
    const number = rest / length;
    rest %= length;
    if (number > 0n) {
      parts.push(`${decimal(number, 0, 0)} ${unit}`);
    }
  }
  return parts.length === 0 ? "0 ms" : parts.join(" ");
}

/**
 * All of a text, in quotes that it cannot end, with what no eye can see written out, such as the
 * marks that turn the direction of writing.
 */
function quoted(text: string): string {
  return `“${Array.from(text, visible).join("")}”`;
}

function visible(character: string): string {
  const code = character.codePointAt(0)!;
  return file.hidden.some(([first, last]) => code >= first! && code <= last!)
    ? `\\u{${code.toString(16)}}`
    : character;
}

function shortHash(digits: string): string {
  return `${digits.slice(0, HASH_DIGITS)}…`;
}

function named(name: string | undefined, id: string): string {
  return name === undefined ? id : `${quoted(name)} (${id})`;
}

/** `pool_81` as `pool 81`. */
function thing(id: string, title: string | undefined): string {
  const words = id.replace("_", " ");
  return title === undefined ? words : `${words} ${quoted(title)}`;
}
