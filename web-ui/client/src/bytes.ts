/** Bytes that nobody shares: what the platform's cryptography takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Bytes {
  return encoder.encode(text) as Bytes;
}

/** The text of UTF-8 bytes, or undefined when they are not UTF-8. A byte order mark stays. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** These parts, one behind the other. */
export function joined(...parts: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Whether both hold the same bytes. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Lower-case hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The bytes of lower-case hexadecimal digits, or undefined for anything else. */
export function fromHex(text: string): Bytes | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) {
    return undefined;
  }
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
  );
}

/** Base64 with padding, as in JSON of the journal. */
export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
}

/** The bytes of base64; undefined for any other spelling than that of {@link base64}. */
export function fromBase64(text: string): Bytes | undefined {
  const bytes = decoded(text);
  return bytes !== undefined && base64(bytes) === text ? bytes : undefined;
}

/** Base64url without padding, as in everything that is signed. */
export function base64url(bytes: Uint8Array): string {
  return base64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * The bytes of base64url. Padding and stray bits are let pass, so that a reader can tell another
 * spelling from what is no base64url at all (undefined).
 */
export function fromBase64url(text: string): Bytes | undefined {
  return /^[A-Za-z0-9_-]*={0,2}$/.test(text)
    ? decoded(text.replaceAll("-", "+").replaceAll("_", "/"))
    : undefined;
}

function decoded(text: string): Bytes | undefined {
  const digits = text.replace(/=+$/, "");
  const isPadded = digits.length < text.length;
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || (isPadded && text.length % 4 !== 0)) {
    return undefined;
  }
  if (digits.length % 4 === 1) {
    return undefined;
  }
  return Uint8Array.from(atob(digits), (character) => character.charCodeAt(0));
}

/** SHA-256 by the platform, which every browser has on https and on localhost. */
export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Bytes));
}

/** SHA-256 as 64 lower-case digits: the form of command ids, post ids and entry hashes. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return hex(await sha256(bytes));
}
