import { base64url, joined, utf8, utf8Text, type Bytes } from "./bytes.js";
import { canonical } from "./canonical.js";
import { keyBytes } from "./ids.js";
import { keyOfSeed, seedOf, type SigningKey } from "./keys.js";
import { bad, good, type Read } from "./read.js";
import { StrictFields } from "./strict-fields.js";

/** Steps of PBKDF2 in new files, and the fewest that are read. */
const ITERATIONS = 600_000;

/** The most steps that are read, so that a file cannot keep a machine busy for minutes. */
const ITERATIONS_MAX = 10_000_000;

const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const SEALED_BYTES = 32 + 16;
const FILE_BYTES_MAX = 4096;

/** A key that was backed up, and the file to keep. */
export interface BackedUp {
  /** The text of the key file; it tells whose it is, and nothing else without the passphrase. */
  readonly file: string;
  /** The same key, which cannot be read out any more: the one to keep on this device. */
  readonly key: SigningKey;
}

/**
 * Encrypts an extractable key into a key file, opens the file again to see that it works, and gives
 * the key back in a form that no script can read out (a software key stays as it is).
 *
 * @param passphrase as typed; at least one character
 */
export async function backUp(key: SigningKey, passphrase: string): Promise<Read<BackedUp>> {
  const seed = await seedOf(key);
  if (seed === undefined) {
    return bad("not-extractable", "", "this key was backed up before and cannot be read out");
  }
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = await sealKeyFile(key.publicKey, seed, passphrase, salt, nonce);
  seed.fill(0);
  if (sealed.problem) {
    return sealed;
  }
  const opened = await openKeyFile(sealed.value, passphrase);
  return opened.problem ? opened : good({ file: sealed.value, key: opened.value });
}

/** The text of a key file, for salt and nonce that were made for it. */
export async function sealKeyFile(
  publicKey: string,
  seed: Bytes,
  passphrase: string,
  salt: Bytes,
  nonce: Bytes,
): Promise<Read<string>> {
  if (!isPassphrase(passphrase)) {
    return bad("malformed", "", "a passphrase has at least one character");
  }
  const secret = await derived(passphrase, salt, ITERATIONS);
  const sealed = await crypto.subtle.encrypt(boundTo(publicKey, nonce), secret, seed);
  return good(
    canonical({
      cipher: "aes-256-gcm",
      iterations: ITERATIONS,
      kdf: "pbkdf2-hmac-sha256",
      key: publicKey,
      nonce: base64url(nonce),
      salt: base64url(salt),
      sealed: base64url(new Uint8Array(sealed)),
      type: "witan-key-file",
      v: 1,
    }),
  );
}

/**
 * The key in this file, in a form that no script can read out. A wrong passphrase and an altered
 * file cannot be told apart.
 */
export async function openKeyFile(file: string, passphrase: string): Promise<Read<SigningKey>> {
  const reader = StrictFields.parse(utf8(file), FILE_BYTES_MAX);
  reader.constant("type", "witan-key-file");
  reader.constant("v", 1);
  reader.constant("kdf", "pbkdf2-hmac-sha256");
  reader.constant("cipher", "aes-256-gcm");
  const iterations = reader.count("iterations");
  if (iterations < ITERATIONS || iterations > ITERATIONS_MAX) {
    reader.malformed("iterations", `from ${ITERATIONS} to ${ITERATIONS_MAX}`, undefined);
  }
  const publicKey = reader.key("key");
  const salt = reader.bytes("salt", SALT_BYTES);
  const nonce = reader.bytes("nonce", NONCE_BYTES);
  const sealed = reader.bytes("sealed", SEALED_BYTES);
  const problem = reader.problem();
  if (problem) {
    return { problem };
  }
  const seed = await opened(sealed, publicKey, passphrase, salt, nonce, iterations);
  const key = seed && (await keyOfSeed(seed));
  seed?.fill(0);
  return key?.publicKey === publicKey
    ? good(key)
    : bad("wrong-passphrase", "", "not the passphrase, or the file was altered");
}

async function opened(
  sealed: Bytes,
  publicKey: string,
  passphrase: string,
  salt: Bytes,
  nonce: Bytes,
  iterations: number,
): Promise<Bytes | undefined> {
  if (!isPassphrase(passphrase)) {
    return undefined;
  }
  const secret = await derived(passphrase, salt, iterations);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(boundTo(publicKey, nonce), secret, sealed));
  } catch {
    return undefined; // The tag is not that of this passphrase and key.
  }
}

/** Half a surrogate pair has no UTF-8 bytes, and would become another passphrase in silence. */
function isPassphrase(text: string): boolean {
  return text.length > 0 && utf8Text(utf8(text)) === text;
}

/** The public key stands beside the sealed seed in the clear and is bound to it. */
function boundTo(publicKey: string, nonce: Bytes): AesGcmParams {
  return { name: "AES-GCM", iv: nonce, additionalData: joined(keyBytes(publicKey)!) };
}

async function derived(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey("raw", utf8(passphrase), "PBKDF2", false, [
    "deriveKey",
  ]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    typed,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
