import { getPublicKeyAsync, signAsync } from "@noble/ed25519";
import { base64url, fromBase64url, fromHex, isSame, joined, type Bytes } from "./bytes.js";
import { keyBytes, keyText, memberId } from "./ids.js";

/** All that PKCS #8 puts before the 32 bytes of a seed: that a private key of Ed25519 follows. */
const PKCS8_HEADER = fromHex("302e020100300506032b657004220420")!;

/** What a browser's database keeps of a key; `CryptoKey` survives a structured clone. */
export type StoredKey =
  | { readonly publicKey: string; readonly kind: "platform"; readonly secret: CryptoKey }
  | { readonly publicKey: string; readonly kind: "software"; readonly secret: Bytes };

/**
 * A key that signs. What it signs are prepared commands and countersignatures only (see
 * `PreparedCommand`), for a key never signs what cannot be said.
 */
export class SigningKey {
  /** The public key, `z6Mk...`. */
  readonly publicKey: string;

  private constructor(private readonly stored: StoredKey) {
    this.publicKey = stored.publicKey;
  }

  /**
   * Whether the key is in reach of this page's script, since the platform has no Ed25519. Pages say
   * so: "software key".
   */
  get isSoftware(): boolean {
    return this.stored.kind === "software";
  }

  /** Whether the seed can be read out, as it must be until it was backed up. */
  get isExtractable(): boolean {
    return this.stored.kind === "software" || this.stored.secret.extractable;
  }

  /** The id of the member whose first key this is (MEMBER-1). */
  memberId(): Promise<string> {
    return memberId(keyBytes(this.publicKey)!);
  }

  /** What to put into IndexedDB. */
  toStored(): StoredKey {
    return this.stored;
  }

  /** The key that was put into IndexedDB. */
  static fromStored(stored: StoredKey): SigningKey {
    return new SigningKey(stored);
  }
}

/** A new key. It can be backed up, and should be before much depends on it. */
export async function generateKey(): Promise<SigningKey> {
  const seed = crypto.getRandomValues(new Uint8Array(32));
  return keyOfSeed(seed, { isExtractable: true });
}

/**
 * The key of a seed of 32 bytes.
 *
 * @param options `isExtractable`: whether it can be read out again, for a backup
 */
export async function keyOfSeed(
  seed: Bytes,
  options: { readonly isExtractable: boolean } = { isExtractable: false },
): Promise<SigningKey> {
  if (seed.length !== 32) {
    throw new RangeError(`a seed has 32 bytes, not ${seed.length}`);
  }
  if (!(await hasPlatformKeys())) {
    return softwareKey(seed);
  }
  const open = await importSeed(seed, true);
  const publicKey = keyText(fromBase64url((await crypto.subtle.exportKey("jwk", open)).x!)!);
  const secret = options.isExtractable ? open : await importSeed(seed, false);
  return SigningKey.fromStored({ publicKey, kind: "platform", secret });
}

/** The key of a seed where the platform has no Ed25519. */
export async function softwareKey(seed: Bytes): Promise<SigningKey> {
  const publicKey = keyText(await getPublicKeyAsync(seed));
  return SigningKey.fromStored({ publicKey, kind: "software", secret: joined(seed) });
}

/** The seed of an extractable key, or undefined: it left this device with its backup only. */
export async function seedOf(key: SigningKey): Promise<Bytes | undefined> {
  const stored = key.toStored();
  if (stored.kind === "software") {
    return joined(stored.secret);
  }
  if (!stored.secret.extractable) {
    return undefined;
  }
  const encoded = new Uint8Array(await crypto.subtle.exportKey("pkcs8", stored.secret));
  if (!isSame(encoded.subarray(0, -32), PKCS8_HEADER)) {
    throw new Error("the platform writes private keys in an unknown way");
  }
  return encoded.slice(-32);
}

/**
 * The signature of any bytes, in base64url. Not for the package's users: they prepare a command or a
 * countersignature, which comes with the sentence that says what is signed.
 */
export async function signBytes(key: SigningKey, bytes: Bytes): Promise<string> {
  const stored = key.toStored();
  return base64url(
    stored.kind === "software"
      ? await signAsync(bytes, stored.secret)
      : new Uint8Array(await crypto.subtle.sign("Ed25519", stored.secret, bytes)),
  );
}

function importSeed(seed: Bytes, isExtractable: boolean): Promise<CryptoKey> {
  const encoded = joined(PKCS8_HEADER, seed);
  return crypto.subtle.importKey("pkcs8", encoded, "Ed25519", isExtractable, ["sign"]);
}

let platformKeys: Promise<boolean> | undefined;

/** Whether the platform can hold keys of Ed25519; asked once. */
function hasPlatformKeys(): Promise<boolean> {
  platformKeys ??= importSeed(new Uint8Array(32), false).then(
    () => true,
    () => false,
  );
  return platformKeys;
}
