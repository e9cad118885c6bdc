import { fromBase64, fromHex, hex, joined, sha256, type Bytes } from "./bytes.js";
import { isObject, type Json } from "./canonical.js";
import { checkCountersignatures } from "./countersigned.js";
import { isSigned, parseCanonicalEnvelope, type Envelope } from "./envelope.js";
import type { RememberedHeads } from "./heads.js";
import { bodyId } from "./ids.js";
import type { Problem, Read } from "./read.js";
import { StrictFields } from "./strict-fields.js";

/** The hash before entry 1. */
const NO_HASH = "0".repeat(64);

/** One entry, as `GET /v1/journal` gives it. */
export interface JournalEntry {
  /** Its place, from 1. */
  readonly position: number;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** What its draws come from, 64 digits. */
  readonly seed: string;
  /** The signed envelope in canonical form; empty for a tick. */
  readonly command: Bytes;
  /** What it led to, in the binary form of events. */
  readonly events: Bytes;
  readonly hash: string;
  readonly previous: string;
}

/** Where a journal ends, as `GET /v1/head` gives it. */
export interface Head {
  readonly position: number;
  readonly hash: string;
  readonly time: number;
}

/** Before the founding. */
export const EMPTY_HEAD: Head = { position: 0, hash: NO_HASH, time: 0 };

/** Reads an entry. Fields that a later version adds do no harm: the hash does not cover them. */
export function readEntry(json: Json): Read<JournalEntry> {
  const names = ["position", "time", "seed", "command", "events", "hash", "previous"];
  const reader = new StrictFields(chosen(json, names));
  const entry: JournalEntry = {
    position: reader.count("position"),
    time: reader.count("time"),
    seed: reader.hash("seed"),
    command: bytesOf(reader, "command"),
    events: bytesOf(reader, "events"),
    hash: reader.hash("hash"),
    previous: reader.hash("previous"),
  };
  return reader.result(() => entry);
}

/** Reads a head; before the founding its time is null. */
export function readHead(json: Json): Read<Head> {
  const reader = new StrictFields(chosen(json, ["position", "hash", "time"]));
  const head = {
    position: reader.count("position"),
    hash: reader.hash("hash"),
    time: reader.isNull("time") ? 0 : reader.count("time"),
  };
  return reader.result(() => head);
}

/**
 * An entry's hash: SHA-256 of the previous hash, position (8 bytes), time (8), seed (32), length of
 * the command (4) and the command, length of the events (4) and the events; highest bytes first.
 */
export async function entryHash(entry: JournalEntry): Promise<string> {
  const numbers = new DataView(new ArrayBuffer(16));
  numbers.setBigUint64(0, BigInt(entry.position));
  numbers.setBigInt64(8, BigInt(entry.time));
  const bytes = joined(
    fromHex(entry.previous)!,
    new Uint8Array(numbers.buffer),
    fromHex(entry.seed)!,
    behindLength(entry.command),
    behindLength(entry.events),
  );
  return hex(await sha256(bytes));
}

/** What is known before a run of entries. */
export interface RunStart {
  /** The entry before the run; left out: the run begins with the founding. */
  readonly head?: Head;
  /** The body's id, if it is known; a run that does not begin with the founding needs it. */
  readonly body?: string;
  /** Places that were seen before; what was verified is remembered there. */
  readonly heads?: RememberedHeads;
}

/**
 * Verifies a run of entries, one after the other: the chain of hashes, the form, audience and
 * signature of every command, and every countersignature in it. Whether the rules led to these
 * events only a machine can say (`witan verify`); that the node shows everybody the same chain is
 * what remembered heads and receipts prove.
 */
export class JournalCheck {
  private last: Head;
  private body: string | undefined;
  private signed = 0;
  private readonly heads: RememberedHeads | undefined;

  constructor(start: RunStart = {}) {
    this.last = start.head ?? EMPTY_HEAD;
    this.body = start.body;
    this.heads = start.heads;
    if (this.last.position > 0 && this.body === undefined) {
      throw new TypeError("a run that does not begin with the founding needs the body's id");
    }
  }

  /** The last entry that was found good. */
  get head(): Head {
    return this.last;
  }

  /** How many signatures were found good, countersignatures included. */
  get signatures(): number {
    return this.signed;
  }

  /** The body's id, once the founding was seen. */
  get bodyId(): string | undefined {
    return this.body;
  }

  /** Takes the next entry. A problem names its place, and the head stays before it. */
  async add(entry: JournalEntry): Promise<Problem | undefined> {
    const problem = (await this.chainProblem(entry)) ?? (await this.commandProblem(entry));
    if (problem) {
      return { ...problem, path: `/${this.last.position + 1}${problem.path}` };
    }
    this.last = { position: entry.position, hash: entry.hash, time: entry.time };
    return this.heads?.remember(this.last);
  }

  private async chainProblem(entry: JournalEntry): Promise<Problem | undefined> {
    if (entry.position !== this.last.position + 1) {
      return broken("position", `expected entry ${this.last.position + 1}`);
    }
    if (entry.previous !== this.last.hash) {
      return broken("previous", "not the hash of the entry before");
    }
    if (entry.time < this.last.time) {
      return broken("time", "before that of the entry before");
    }
    return (await entryHash(entry)) === entry.hash
      ? this.heads?.contradiction(entry)
      : broken("hash", "not the hash of this entry");
  }

  private async commandProblem(entry: JournalEntry): Promise<Problem | undefined> {
    if (entry.command.length === 0) {
      return entry.position === 1
        ? broken("command", "a journal begins with a founding")
        : undefined;
    }
    const read = parseCanonicalEnvelope(entry.command);
    return read.problem ?? this.signatureProblem(entry, read.value!);
  }

  private async signatureProblem(
    entry: JournalEntry,
    envelope: Envelope,
  ): Promise<Problem | undefined> {
    const { aud, type } = envelope.payload;
    const isFounding = type === "body.found";
    if (isFounding !== (entry.position === 1)) {
      return broken("command", "the founding is entry 1, and no other is");
    }
    const founded = isFounding ? await bodyId(envelope.signedBytes) : undefined;
    if (founded !== undefined && this.body !== undefined && founded !== this.body) {
      return broken("command", `the journal is that of ${founded}`);
    }
    if (aud !== (isFounding ? "" : this.body)) {
      return broken("command", "signed for another body");
    }
    if (!(await isSigned(envelope))) {
      return { code: "bad-signature", path: "/command", sentence: "not its key's signature" };
    }
    const countersigned = await checkCountersignatures(envelope.payload);
    if (countersigned.problem) {
      return countersigned.problem;
    }
    this.signed += 1 + countersigned.value;
    this.body = founded ?? this.body;
    return undefined;
  }
}

function broken(path: string, sentence: string): Problem {
  return { code: "broken-chain", path: `/${path}`, sentence };
}

function behindLength(bytes: Bytes): Bytes {
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, bytes.length);
  return joined(new Uint8Array(length.buffer), bytes);
}

function bytesOf(reader: StrictFields, name: string): Bytes {
  return (
    fromBase64(reader.text(name)) ?? reader.malformed(name, "expected base64", new Uint8Array())
  );
}

function chosen(json: Json, names: readonly string[]): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const name of names) {
    if (isObject(json) && Object.hasOwn(json, name)) {
      fields[name] = json[name]!;
    }
  }
  return fields;
}
