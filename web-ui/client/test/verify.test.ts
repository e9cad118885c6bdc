import { afterAll, beforeAll, describe, expect, it, test, vi } from "vitest";
import { fromHex, hex, joined, utf8, type Bytes } from "../src/bytes.js";
import * as platformKeys from "../src/keys.js";
import * as platform from "../src/verify.js";
import { altered, keyOf, random, vectors } from "./shared.js";
import { keyBytes } from "../src/ids.js";

const SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

/** As on a platform that knows no Ed25519: then everything is done in software. */
async function withoutEd25519<T>(load: () => Promise<T>): Promise<T> {
  const { importKey } = crypto.subtle;
  vi.spyOn(crypto.subtle, "importKey").mockImplementation(((...parameters: unknown[]) =>
    parameters[2] === "Ed25519"
      ? Promise.reject(new DOMException("no Ed25519", "NotSupportedError"))
      : Reflect.apply(importKey, crypto.subtle, parameters)) as typeof importKey);
  vi.resetModules();
  return load();
}

describe.each(["platform", "software"])("signatures, checked by %s", (by) => {
  let verify: typeof platform.verify = platform.verify;
  let keys: typeof platformKeys = platformKeys;

  beforeAll(async () => {
    if (by === "software") {
      ({ verify } = await withoutEd25519(() => import("../src/verify.js")));
      keys = await import("../src/keys.js");
    }
  });
  afterAll(() => {
    vi.restoreAllMocks();
    vi.resetModules();
  });

  test.each(vectors("signature"))("$name", async (vector) => {
    const [key, message, signature] = [vector.keyHex, vector.messageHex, vector.signatureHex].map(
      (digits) => fromHex(digits!)!,
    );
    expect(await verify(key!, message!, signature!)).toBe(vector.valid);
  });

  it("should refuse whatever was altered", async () => {
    const key = await keys.keyOfSeed(fromHex(SEED)!);
    const publicKey = keyBytes(key.publicKey)!;
    const message = utf8("what is signed");
    const signature = fromBase64url(await keys.signBytes(key, message));
    expect(key.isSoftware).toBe(by === "software");
    expect(await verify(publicKey, message, signature)).toBe(true);
    const next = random(7);
    for (let i = 0; i < 12; i++) {
      expect(await verify(altered(publicKey, next(256)), message, signature)).toBe(false);
      expect(await verify(publicKey, altered(message, next(8 * 14)), signature)).toBe(false);
      expect(await verify(publicKey, message, altered(signature, next(512)))).toBe(false);
    }
  });

  it("should come to the same answer for keys with a part of small order", async () => {
    // What the shared vectors try with single keys, here with the exact equation and many nonces.
    for (const vector of vectors("signature").filter(({ name }) =>
      name.includes("part of small"),
    )) {
      const key = fromHex(vector.keyHex!)!;
      const signature = fromHex(vector.signatureHex!)!;
      for (let i = 0; i < 8; i++) {
        const message = joined(fromHex(vector.messageHex!)!, new Uint8Array(i));
        expect(await verify(key, message, signature)).toBe(i === 0 && vector.valid);
      }
    }
  });
});

describe("the choice of a check", () => {
  it("should use the software where the platform has no Ed25519", async () => {
    const software = await withoutEd25519(() => import("../src/keys.js"));
    const key = await software.generateKey();
    expect(key.isSoftware).toBe(true);
    const message = utf8("signed in software");
    const signature = fromBase64url(await software.signBytes(key, message));
    vi.restoreAllMocks();
    vi.resetModules();
    expect(await platform.verify(keyBytes(key.publicKey)!, message, signature)).toBe(true);
    expect((await keyOf(SEED)).isSoftware).toBe(false);
  });

  it("should know the sound keys", () => {
    for (const vector of vectors("key").filter(({ valid }) => valid)) {
      expect(platform.isSound(fromHex(vector.keyHex!)!)).toBe(true);
    }
    for (const vector of vectors("signature").filter(({ name }) => name.startsWith("a key "))) {
      const isSound = vector.name.includes("with a part");
      expect(platform.isSound(fromHex(vector.keyHex!)!), vector.name).toBe(isSound);
    }
    expect(platform.isSound(new Uint8Array(31))).toBe(false);
  });

  it("should know the points of small order in every spelling", () => {
    const small = vectors("signature").filter(({ name }) =>
      name.startsWith("a key of small order"),
    );
    expect(small.length).toBeGreaterThanOrEqual(11);
    for (const { keyHex } of small) {
      const mirrored = altered(fromHex(keyHex!)!, 255);
      expect(platform.isSound(mirrored), hex(mirrored)).toBe(false);
    }
  });
});

function fromBase64url(text: string): Bytes {
  return Uint8Array.from(Buffer.from(text, "base64url"));
}
