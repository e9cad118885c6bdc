import { base64url, isSame, sha256Hex, type Bytes } from "./bytes.js";
import { canonicalBytes, type JsonObject } from "./canonical.js";
import { keyBytes } from "./ids.js";
import { readPayload, signedBytes, type Payload } from "./payload.js";
import { bad, good, type Read } from "./read.js";
import { StrictFields } from "./strict-fields.js";
import { verify } from "./verify.js";

/** Most bytes that are read, as many as an entry holds: 1 MiB. */
const BYTES_MAX = 1024 * 1024;

/** A payload with the signature of its key: the form in which commands travel and are kept. */
export interface Envelope {
  readonly payload: Payload;
  /** 64 bytes. */
  readonly signature: Bytes;
  /** What was signed. */
  readonly signedBytes: Bytes;
}

/** The canonical bytes of an envelope: what is sent and what a journal holds. */
export function envelopeBytes(payload: Payload, signature: string): Bytes {
  return canonicalBytes({ payload: payload as unknown as JsonObject, sig: signature });
}

/**
 * Reads an envelope that somebody sent, without looking at its signature. Spaces and the order of
 * fields do not matter: what was signed is the canonical form.
 */
export function parseEnvelope(bytes: Uint8Array): Read<Envelope> {
  const reader = StrictFields.parse(bytes, BYTES_MAX);
  const fields = reader.object("payload");
  const signature = reader.bytes("sig", 64);
  const problem = reader.problem();
  if (problem) {
    return { problem };
  }
  const payload = readPayload(fields);
  return payload.problem
    ? payload
    : good({ payload: payload.value, signature, signedBytes: signedBytes(payload.value) });
}

/** As {@link parseEnvelope}, and refuses every way of writing but that of a journal. */
export function parseCanonicalEnvelope(bytes: Uint8Array): Read<Envelope> {
  const read = parseEnvelope(bytes);
  return read.problem ||
    isSame(bytes, envelopeBytes(read.value.payload, base64url(read.value.signature)))
    ? read
    : bad("not-canonical", "", "not in canonical form");
}

/** As {@link parseEnvelope}, and refuses a signature that is not the key's. */
export async function parseSignedEnvelope(bytes: Uint8Array): Promise<Read<Envelope>> {
  const read = parseEnvelope(bytes);
  return read.problem || (await isSigned(read.value))
    ? read
    : bad("bad-signature", "/sig", "not this key's signature over this payload");
}

/** Whether the signature is that of the payload's key (MEMBER-2). */
export function isSigned(envelope: Envelope): Promise<boolean> {
  return verify(keyBytes(envelope.payload.key)!, envelope.signedBytes, envelope.signature);
}

/** The command's id. */
export function commandId(envelope: Envelope): Promise<string> {
  return sha256Hex(envelope.signedBytes);
}
