import { isSame, utf8, utf8Text, type Bytes } from "./bytes.js";
import { bad, good, type Read } from "./read.js";

/**
 * Narrow JSON, the only JSON that is ever signed: objects with ASCII names, arrays, strings,
 * booleans, null and integers below 2^53 in size. There is one canonical way to write a value (RFC
 * 8785 without its floating point).
 */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** Names with values. What was read has no prototype, so that `__proto__` is a name like others. */
export interface JsonObject {
  readonly [name: string]: Json;
}

const DEPTH_MAX = 16;
const LONE_SURROGATE = /\p{Cs}/u;
const PLAIN_CHARACTERS = /[^"\\\0-\x1f]*/y;
const DIGITS = /-?[0-9]*/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  t: "\t",
  n: "\n",
  f: "\f",
  r: "\r",
};

/** Whether this is an object of JSON: no array, no null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The canonical text of a value: no space, names in ascending order, the shortest escapes. A value
 * that narrow JSON does not have is a bug of the caller and throws.
 */
export function canonical(value: Json): string {
  return written(value, 0);
}

/** The UTF-8 bytes of {@link canonical}. */
export function canonicalBytes(value: Json): Bytes {
  return utf8(canonical(value));
}

/** Reads one value of narrow JSON that takes up all of the bytes. */
export function parse(bytes: Uint8Array): Read<Json> {
  const text = utf8Text(bytes);
  return text === undefined ? bad("malformed", "", "not UTF-8") : new Parser(text).whole();
}

/** As {@link parse}, and refuses every way of writing but the canonical one. */
export function parseCanonical(bytes: Uint8Array): Read<Json> {
  const read = parse(bytes);
  return read.problem || isSame(canonicalBytes(read.value), bytes)
    ? read
    : bad("not-canonical", "", "not in canonical form");
}

function written(value: Json, depth: number): string {
  if (depth > DEPTH_MAX) {
    throw new TypeError("nested too deep");
  }
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "boolean":
      return String(value);
    case "number":
      if (!Number.isSafeInteger(value)) {
        throw new TypeError(`not an integer below 2^53: ${value}`);
      }
      return String(value);
    case "object":
      if (value === null) {
        return "null";
      }
      return isObject(value)
        ? `{${namesInOrder(value)
            .map((name) => writtenField(name, value, depth))
            .join(",")}}`
        : `[${value.map((item) => written(item, depth + 1)).join(",")}]`;
    default:
      throw new TypeError(`narrow JSON has no ${typeof value}`);
  }
}

function writtenField(name: string, value: JsonObject, depth: number): string {
  return `${quoted(name)}:${written(value[name]!, depth + 1)}`;
}

function namesInOrder(value: JsonObject): string[] {
  const names = Object.keys(value);
  if (names.some((name) => !isAscii(name))) {
    throw new TypeError("a name that is not ASCII");
  }
  return names.sort();
}

/** The platform escapes what RFC 8785 escapes, and lone surrogates, which are refused here. */
function quoted(text: string): string {
  if (LONE_SURROGATE.test(text)) {
    throw new TypeError("half a surrogate pair");
  }
  return JSON.stringify(text);
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** Ends the descent at the first problem; never leaves this file. */
class NotJson extends Error {}

class Parser {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): Read<Json> {
    try {
      const value = this.value(0);
      this.space();
      if (this.at < this.text.length) {
        throw this.problem("there is text behind the value");
      }
      return good(value);
    } catch (problem) {
      if (problem instanceof NotJson) {
        return bad("malformed", "", problem.message);
      }
      throw problem;
    }
  }

  private problem(sentence: string): NotJson {
    return new NotJson(`${sentence} at character ${this.at + 1}`);
  }

  private value(depth: number): Json {
    if (depth > DEPTH_MAX) {
      throw this.problem("nested too deep");
    }
    this.space();
    switch (this.peek()) {
      case "{":
        return this.object(depth);
      case "[":
        return this.array(depth);
      case '"':
        return this.string();
      case "t":
        return this.word("true", true);
      case "f":
        return this.word("false", false);
      case "n":
        return this.word("null", null);
      default:
        return this.integer();
    }
  }

  private object(depth: number): JsonObject {
    const values = Object.create(null) as Record<string, Json>;
    this.at++;
    this.space();
    if (this.take("}")) {
      return values;
    }
    do {
      this.space();
      const name = this.name();
      this.space();
      this.expect(":");
      const value = this.value(depth + 1);
      if (name in values) {
        throw this.problem(`the name "${name}" stands twice`);
      }
      values[name] = value;
      this.space();
    } while (this.take(","));
    this.expect("}");
    return values;
  }

  private name(): string {
    if (this.peek() !== '"') {
      throw this.problem("expected a name in quotes");
    }
    const name = this.string();
    if (!isAscii(name)) {
      throw this.problem("a name that is not ASCII");
    }
    return name;
  }

  private array(depth: number): readonly Json[] {
    const values: Json[] = [];
    this.at++;
    this.space();
    if (this.take("]")) {
      return values;
    }
    do {
      values.push(this.value(depth + 1));
      this.space();
    } while (this.take(","));
    this.expect("]");
    return values;
  }

  private string(): string {
    let string = "";
    this.at++;
    for (;;) {
      string += this.plainCharacters();
      const character = this.peek();
      this.at++;
      if (character === '"') {
        break;
      }
      if (character !== "\\") {
        throw this.problem("a control character that is not escaped");
      }
      string += this.escape();
    }
    if (LONE_SURROGATE.test(string)) {
      throw this.problem("half a surrogate pair");
    }
    return string;
  }

  private plainCharacters(): string {
    PLAIN_CHARACTERS.lastIndex = this.at;
    const plain = PLAIN_CHARACTERS.exec(this.text)![0];
    this.at += plain.length;
    return plain;
  }

  private escape(): string {
    const character = this.peek();
    this.at++;
    if (character === "u") {
      const digits = this.text.slice(this.at, this.at + 4);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        throw this.problem("expected four hexadecimal digits");
      }
      this.at += 4;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const meant = ESCAPES[character];
    if (meant === undefined) {
      throw this.problem("an unknown escape");
    }
    return meant;
  }

  private integer(): number {
    DIGITS.lastIndex = this.at;
    const number = DIGITS.exec(this.text)![0];
    this.at += number.length;
    if (!/[0-9]/.test(number)) {
      throw this.problem("expected a value");
    }
    if (!/^(0|-?[1-9][0-9]*)$/.test(number) || !Number.isSafeInteger(Number(number))) {
      throw this.problem("not a plain integer below 2^53");
    }
    if (/[.eE]/.test(this.text[this.at] ?? "")) {
      throw this.problem("numbers are integers");
    }
    return Number(number);
  }

  private word<T extends Json>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.at)) {
      throw this.problem("expected a value");
    }
    this.at += word.length;
    return value;
  }

  private space(): void {
    while (this.at < this.text.length && " \t\r\n".includes(this.text[this.at]!)) {
      this.at++;
    }
  }

  private peek(): string {
    const character = this.text[this.at];
    if (character === undefined) {
      throw this.problem("the text ends too early");
    }
    return character;
  }

  private take(character: string): boolean {
    const isThere = this.text[this.at] === character;
    if (isThere) {
      this.at++;
    }
    return isThere;
  }

  private expect(character: string): void {
    if (!this.take(character)) {
      throw this.problem(`expected '${character}'`);
    }
  }
}
