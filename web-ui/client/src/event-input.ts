import { hex, utf8Text } from "./bytes.js";
import { keyText, shortId } from "./ids.js";

/** The bytes are not what a node wrote. Never leaves `readEvents`. */
export class CorruptBytes extends Error {}

/**
 * Reads the binary form of events: integers of seven bits a byte, lowest first; texts behind their
 * length. Every value has one form only.
 */
export class EventInput {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  corrupt(sentence: string): CorruptBytes {
    return new CorruptBytes(`${sentence} at byte ${this.at}`);
  }

  /** An integer of at least 0 and below 2^63: an amount, a time. */
  count(): bigint {
    const value = this.variable();
    if (value >= 1n << 63n) {
      throw this.corrupt("a count is negative");
    }
    return value;
  }

  /** An integer of at least 0 and below 2^31: the number of something. */
  number(): number {
    const value = this.count();
    if (value >= 1n << 31n) {
      throw this.corrupt("a count is above its bound");
    }
    return Number(value);
  }

  /** The number of something that need not be there, or -1. */
  numberOrNone(): number {
    return this.number() - 1;
  }

  /** Any integer of 64 bits, as 0, -1, 1, -2 and so on. */
  integer(): bigint {
    const value = this.variable();
    return value & 1n ? -((value + 1n) >> 1n) : value >> 1n;
  }

  truth(): boolean {
    const byte = this.raw(1)[0]!;
    if (byte > 1) {
      throw this.corrupt("a truth value is neither 0 nor 1");
    }
    return byte === 1;
  }

  hash(): string {
    return hex(this.raw(32));
  }

  key(): string {
    return keyText(this.raw(32));
  }

  member(): string {
    return shortId("m_", this.raw(20));
  }

  body(): string {
    return shortId("wtn_", this.raw(20));
  }

  text(): string {
    const text = utf8Text(this.raw(this.number()));
    if (text === undefined) {
      throw this.corrupt("a text is not UTF-8");
    }
    return text;
  }

  /** An integer of at least 0 without bound, highest byte first. */
  big(): bigint {
    const bytes = this.raw(this.number());
    const isShortest = bytes[0] !== 0 || (bytes.length > 1 && bytes[1]! >= 128);
    if (bytes.length > 0 && (bytes[0]! >= 128 || !isShortest)) {
      throw this.corrupt("a big count has another form than it was written in");
    }
    return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
  }

  /** As many items as the number says that stands before them. */
  list<T>(item: () => T): readonly T[] {
    const size = this.number();
    if (size > this.bytes.length - this.at) {
      throw this.corrupt("a list is longer than the bytes");
    }
    return Array.from({ length: size }, item);
  }

  private raw(length: number): Uint8Array {
    if (length > this.bytes.length - this.at) {
      throw this.corrupt("the bytes end too early");
    }
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  private variable(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 64n; shift += 7n) {
      const next = this.raw(1)[0]!;
      value |= BigInt(next & 0x7f) << shift;
      if (next < 128) {
        if ((next === 0 && shift > 0n) || (shift === 63n && next > 1)) {
          throw this.corrupt("an integer has another form than it was written in");
        }
        return value;
      }
    }
    throw this.corrupt("an integer does not end");
  }
}
