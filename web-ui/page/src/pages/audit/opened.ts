import {
  entryHash,
  isSigned,
  parseCanonicalEnvelope,
  readEntry,
  readEvents,
  sentenceOf,
  type BodyEvent,
  type CommandType,
  type Json,
  type Problem,
} from "@witan/client";
import type { Entry } from "../../data/contract.js";
import { canSign } from "../../data/node.js";

/** An entry taken apart on this device. */
export interface Opened {
  /** Undefined where the browser gives no cryptography. */
  readonly isHashGood: boolean | undefined;
  readonly command: OpenedCommand | undefined;
  readonly events: readonly BodyEvent[];
  /** What of it cannot be read. */
  readonly problem: Problem | undefined;
}

export interface OpenedCommand {
  readonly type: string;
  readonly sentence: string | undefined;
  readonly key: string;
  readonly isSigned: boolean | undefined;
  readonly payload: string;
}

/** Takes an entry apart and checks its own hash and signature; its place in the chain is the audit's. */
export async function opened(told: Entry): Promise<Opened> {
  const read = readEntry(told as unknown as Json);
  if (read.problem) {
    return { isHashGood: false, command: undefined, events: [], problem: read.problem };
  }
  const entry = read.value;
  const events = readEvents(entry.events);
  const isHashGood = canSign() ? (await entryHash(entry)) === entry.hash : undefined;
  if (entry.command.length === 0) {
    return { isHashGood, command: undefined, events: events.value ?? [], problem: events.problem };
  }
  const envelope = parseCanonicalEnvelope(entry.command);
  if (envelope.problem) {
    return { isHashGood, command: undefined, events: events.value ?? [], problem: envelope.problem };
  }
  const { payload } = envelope.value;
  const said = sentenceOf(payload.type as CommandType, payload.body);
  return {
    isHashGood,
    command: {
      type: payload.type,
      sentence: said.value,
      key: payload.key,
      isSigned: canSign() ? await isSigned(envelope.value) : undefined,
      payload: JSON.stringify(payload, null, 2),
    },
    events: events.value ?? [],
    problem: events.problem,
  };
}

/** An event's fields as JSON; amounts beyond what JSON numbers hold become texts. */
export function fieldsText(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(fields, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value), 1);
}
