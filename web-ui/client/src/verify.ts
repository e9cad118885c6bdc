import { Point } from "@noble/ed25519";
import { joined, utf8, type Bytes } from "./bytes.js";

/** The prime of the field, and the order of the group. */
const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The y coordinates of the eight points whose order divides 8; each y stands for two signs of x. */
const Y_OF_ORDER_8 = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n;
const SMALL_ORDER_Y: readonly bigint[] = [0n, 1n, P - 1n, Y_OF_ORDER_8, P - Y_OF_ORDER_8];

/** Whether S B = R + k A holds exactly, for encodings that were looked at before. */
type Equation = (key: Bytes, message: Bytes, signature: Bytes) => Promise<boolean>;

const IMPORTED_KEYS_MAX = 4096;
const importedKeys = new Map<string, Promise<CryptoKey>>();

let chosen: Promise<Equation> | undefined;

/**
 * Whether this is the key's signature over the message, strictly (RFC 8032): S is below the group's
 * order, key and R are canonical encodings and not points of small order, and S B = R + k A holds
 * without a cofactor. Browsers check the equation, and not all of them the encodings, so these are
 * looked at here: then the answer is the one of every Java node.
 *
 * @param key 32 bytes
 * @param signature 64 bytes; any other number is no signature
 */
export async function verify(
  key: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (
    key.length !== 32 ||
    signature.length !== 64 ||
    !isSoundEncoding(key) ||
    !isSoundEncoding(signature.subarray(0, 32)) ||
    littleEndian(signature.subarray(32)) >= L
  ) {
    return false;
  }
  chosen ??= choose();
  return (await chosen)(joined(key), joined(message), joined(signature));
}

/** Whether signatures of this key can prove anything: a canonical point, not of small order. */
export function isSound(key: Uint8Array): boolean {
  if (key.length !== 32 || !isSoundEncoding(key)) {
    return false;
  }
  try {
    Point.fromBytes(key, false);
    return true;
  } catch {
    return false; // The library throws for what is no point.
  }
}

/** The equation by @noble/ed25519, for platforms whose WebCrypto has no Ed25519. */
export async function verifyInSoftware(
  key: Bytes,
  message: Bytes,
  signature: Bytes,
): Promise<boolean> {
  const r = signature.subarray(0, 32);
  const hash = await crypto.subtle.digest("SHA-512", joined(r, key, message));
  const k = littleEndian(new Uint8Array(hash)) % L;
  const s = littleEndian(signature.subarray(32));
  try {
    const kA = Point.fromBytes(key, false).multiply(k, false);
    const expected = Point.BASE.multiply(s, false).add(kA.negate()).toBytes();
    return expected.every((byte, at) => byte === r[at]);
  } catch {
    return false; // The key is no point of the curve.
  }
}

async function verifyOnPlatform(key: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  try {
    return await crypto.subtle.verify("Ed25519", await imported(key), signature, message);
  } catch {
    return false; // The platform refuses to import what is no point of the curve.
  }
}

/** The platform's form of a key, remembered: in a journal the same members sign again and again. */
function imported(key: Bytes): Promise<CryptoKey> {
  const name = String.fromCharCode(...key);
  let known = importedKeys.get(name);
  if (known === undefined) {
    if (importedKeys.size === IMPORTED_KEYS_MAX) {
      importedKeys.clear();
    }
    known = crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
    importedKeys.set(name, known);
  }
  return known;
}

/** The platform's check, when it knows Ed25519: asked once, with a signature that it must accept. */
async function choose(): Promise<Equation> {
  const known = await knownSignature();
  return (await verifyOnPlatform(...known)) ? verifyOnPlatform : verifyInSoftware;
}

/** RFC 8032, section 7.1, test 1: the empty message. */
async function knownSignature(): Promise<[Bytes, Bytes, Bytes]> {
  const digits =
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a" +
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155" +
    "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
  const bytes = Uint8Array.from(digits.match(/../g)!, (pair) => Number.parseInt(pair, 16));
  return [bytes.slice(0, 32), utf8(""), bytes.slice(32)];
}

/** A canonical y that is none of the small points'; the highest bit is the sign of x. */
function isSoundEncoding(point: Uint8Array): boolean {
  const y = littleEndian(point) & (2n ** 255n - 1n);
  return y < P && !SMALL_ORDER_Y.includes(y);
}

function littleEndian(bytes: Uint8Array): bigint {
  let number = 0n;
  for (let at = bytes.length - 1; at >= 0; at--) {
    number = (number << 8n) | BigInt(bytes[at]!);
  }
  return number;
}
