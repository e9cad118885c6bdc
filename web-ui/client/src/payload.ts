import { base64url, joined, utf8, type Bytes } from "./bytes.js";
import { canonicalBytes, type JsonObject } from "./canonical.js";
import { isBodyId, isMemberId } from "./ids.js";
import type { Read } from "./read.js";
import { StrictFields } from "./strict-fields.js";

const NONCE_BYTES = 16;

/** What a member signs. The body is kept as JSON: what it means is for the catalogue to say. */
export interface Payload {
  /** The member in whose name it acts; null in a founding and a registration. */
  readonly actor: string | null;
  /** The body that it is for; empty in a founding. */
  readonly aud: string;
  readonly body: JsonObject;
  /** Versions of objects that the signer has seen. */
  readonly expect: Readonly<Record<string, number>>;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** Milliseconds since the epoch. */
  readonly issuedAt: number;
  /** The key that signs. */
  readonly key: string;
  /** 16 bytes in base64url: makes the same command at the same time another one. */
  readonly nonce: string;
  /** The word of the catalogue. */
  readonly type: string;
  readonly v: 1;
}

/** The bytes that are signed. Their SHA-256 is the command's id. */
export function signedBytes(payload: Payload): Bytes {
  return joined(utf8("witan-command-v1\n"), canonicalBytes(payload as unknown as JsonObject));
}

/** Reads the fields of a payload strictly; paths of problems begin with `/payload`. */
export function readPayload(fields: JsonObject): Read<Payload> {
  const reader = new StrictFields(fields, "/payload");
  reader.constant("v", 1);
  const type = reader.text("type");
  const aud = reader.matching(
    "aud",
    (text) => text === "" || isBodyId(text),
    "a body's id, or an empty string in a founding",
  );
  const actor = reader.isNull("actor")
    ? null
    : reader.matching("actor", isMemberId, "a member's id");
  const key = reader.key("key");
  const issuedAt = reader.count("issuedAt");
  const expiresAt = reader.count("expiresAt");
  const nonce = base64url(reader.bytes("nonce", NONCE_BYTES));
  const expect = readExpect(reader);
  const body = reader.object("body");
  return reader.result(() => ({
    actor,
    aud,
    body,
    expect,
    expiresAt,
    issuedAt,
    key,
    nonce,
    type,
    v: 1,
  }));
}

/** A fresh nonce. */
export function newNonce(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
}

function readExpect(reader: StrictFields): Readonly<Record<string, number>> {
  const expect = reader.object("expect");
  for (const [name, version] of Object.entries(expect)) {
    if (typeof version !== "number" || version < 0) {
      reader.malformed(`expect/${name}`, "expected a version, an integer of at least 0", undefined);
    }
  }
  return expect as Readonly<Record<string, number>>;
}
