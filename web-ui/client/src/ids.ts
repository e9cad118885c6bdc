import { fromHex, sha256, type Bytes } from "./bytes.js";

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
const KEY_LENGTH = 48;
const KEY_PREFIX = 0xed01n << 256n;

/**
 * The text of a public key of 32 bytes: the multibase form of did:key, `z6Mk...` (base58btc of the
 * bytes 0xed 0x01 and the key).
 */
export function keyText(key: Uint8Array): string {
  if (key.length !== 32) {
    throw new RangeError(`a public key has 32 bytes, not ${key.length}`);
  }
  let number = KEY_PREFIX;
  key.forEach((byte, at) => {
    number |= BigInt(byte) << BigInt(8 * (31 - at));
  });
  let digits = "";
  while (digits.length < KEY_LENGTH - 1) {
    digits = BASE58[Number(number % 58n)]! + digits;
    number /= 58n;
  }
  return `z${digits}`;
}

/** The 32 bytes of a public key from its text; undefined for anything else. */
export function keyBytes(text: string): Bytes | undefined {
  if (text.length !== KEY_LENGTH || text[0] !== "z") {
    return undefined;
  }
  let number = 0n;
  for (const digit of text.slice(1)) {
    const value = BASE58.indexOf(digit);
    if (value < 0) {
      return undefined;
    }
    number = number * 58n + BigInt(value);
  }
  const key = number - KEY_PREFIX;
  return key < 0n || key >> 256n !== 0n ? undefined : fromHex(key.toString(16).padStart(64, "0"));
}

/** The id for life of the member who registers with this key of 32 bytes (MEMBER-1). */
export async function memberId(firstKey: Uint8Array): Promise<string> {
  return shortId("m_", await sha256(firstKey));
}

/** The id of the body that a founding with these signed bytes founds. */
export async function bodyId(foundingSignedBytes: Uint8Array): Promise<string> {
  return shortId("wtn_", await sha256(foundingSignedBytes));
}

/** Whether this is the text of a member's id. */
export function isMemberId(text: string): boolean {
  return /^m_[a-z2-7]{32}$/.test(text);
}

/** Whether this is the text of a body's id. */
export function isBodyId(text: string): boolean {
  return /^wtn_[a-z2-7]{32}$/.test(text);
}

/** Whether this is a hash: 64 lower-case hexadecimal digits. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** A prefix, and base32 of the first 20 bytes in lower case without padding. */
export function shortId(prefix: "m_" | "wtn_", bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, 20)) {
    bits = (bits << 8n) | BigInt(byte);
  }
  const digit = (at: number): string => BASE32[Number((bits >> BigInt(155 - 5 * at)) & 31n)]!;
  return prefix + Array.from({ length: 32 }, (_, at) => digit(at)).join("");
}
