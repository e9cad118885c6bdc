import { base64url, fromBase64url, type Bytes } from "./bytes.js";
import { isObject, parse, type Json, type JsonObject } from "./canonical.js";
import { isHash, keyBytes } from "./ids.js";
import { good, type Problem, type Read } from "./read.js";

/**
 * Reads the fields of one JSON object strictly. The first problem is kept with the path of its
 * field; what is read after it is of no use. A field that nobody reads is unknown, and a problem.
 */
export class StrictFields {
  private readonly read = new Set<string>();
  private first: Problem | undefined;

  constructor(
    private readonly fields: JsonObject,
    private readonly path = "",
  ) {}

  /** Parses bytes that should be one object; what is not one has a problem from the start. */
  static parse(bytes: Uint8Array, limit: number): StrictFields {
    const none = new StrictFields({});
    if (bytes.length > limit) {
      none.note("too-large", "", `more than ${limit} bytes`);
      return none;
    }
    const parsed = parse(bytes);
    if (parsed.problem) {
      none.first = parsed.problem;
      return none;
    }
    if (isObject(parsed.value)) {
      return new StrictFields(parsed.value);
    }
    none.note("malformed", "", "expected an object");
    return none;
  }

  /** The first problem; fields that were not read count as one. */
  problem(): Problem | undefined {
    for (const name of Object.keys(this.fields).sort()) {
      if (!this.first && !this.read.has(name)) {
        this.note("malformed", name, "unknown field");
      }
    }
    return this.first;
  }

  /** This value, unless there was a problem. */
  result<T>(value: () => T): Read<T> {
    const problem = this.problem();
    return problem ? { problem } : good(value());
  }

  text(name: string): string {
    const value = this.take(name);
    return typeof value === "string" ? value : this.malformed(name, "expected a string", "");
  }

  /** An integer of at least 0: a time, a position. */
  count(name: string): number {
    const value = this.take(name);
    return typeof value === "number" && value >= 0
      ? value
      : this.malformed(name, "expected an integer of at least 0", 0);
  }

  object(name: string): JsonObject {
    const value = this.take(name);
    return isObject(value) ? value : this.malformed(name, "expected an object", {});
  }

  /** Whether the field is there and null; then it counts as read. */
  isNull(name: string): boolean {
    const isNull = this.fields[name] === null;
    if (isNull) {
      this.read.add(name);
    }
    return isNull;
  }

  /** Reads a field that has one possible value. */
  constant(name: string, value: string | number): void {
    if (this.take(name) !== value) {
      this.malformed(name, `expected ${JSON.stringify(value)}`, "");
    }
  }

  key(name: string): string {
    return this.matching(name, (text) => keyBytes(text) !== undefined, "a key");
  }

  hash(name: string): string {
    return this.matching(name, isHash, "64 lower-case digits");
  }

  matching(name: string, accepts: (text: string) => boolean, kind: string): string {
    const text = this.text(name);
    return accepts(text) ? text : this.malformed(name, `expected ${kind}`, "");
  }

  /** So many bytes in base64url without padding. */
  bytes(name: string, length: number): Bytes {
    const text = this.text(name);
    const bytes = fromBase64url(text);
    if (bytes?.length !== length) {
      return this.malformed(name, `expected ${length} bytes in base64url`, new Uint8Array(length));
    }
    if (base64url(bytes) !== text) {
      this.note("not-canonical", name, "padding or stray bits in base64url");
    }
    return bytes;
  }

  malformed<T>(name: string, sentence: string, instead: T): T {
    this.note("malformed", name, sentence);
    return instead;
  }

  private note(code: string, name: string, sentence: string): void {
    this.first ??= { code, path: name === "" ? this.path : `${this.path}/${name}`, sentence };
  }

  private take(name: string): Json {
    this.read.add(name);
    return (
      this.fields[name] ?? (name in this.fields ? null : this.malformed(name, "missing", null))
    );
  }
}
