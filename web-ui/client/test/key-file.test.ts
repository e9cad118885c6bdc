import { describe, expect, it } from "vitest";
import { fromHex } from "../src/bytes.js";
import { backUp, openKeyFile, sealKeyFile } from "../src/key-file.js";
import { generateKey, keyOfSeed, seedOf, SigningKey, softwareKey } from "../src/keys.js";
import { must } from "../src/read.js";
import { made } from "./data.js";
import { vectors } from "./shared.js";

const PASSPHRASE = "correct hörse 🐴";
const ADA = vectors("key").find(({ name }) => name === "ada")!;
const FILE = made("key-file.json");

describe("a key file", () => {
  it("should be opened when Java has made it", async () => {
    const key = must(await openKeyFile(FILE, PASSPHRASE));
    expect(key.publicKey).toBe(ADA.text);
    expect(key.isExtractable).toBe(false);
    expect(await seedOf(key)).toBeUndefined();
  });

  it("should be the very bytes that Java writes", async () => {
    const [salt, nonce] = [new Uint8Array(16).fill(7), new Uint8Array(12).fill(9)];
    const seed = fromHex(ADA.seedHex!)!;
    expect(must(await sealKeyFile(ADA.text!, seed, PASSPHRASE, salt, nonce))).toBe(FILE);
  });

  it.each(["correct hörse", "", "x", "\ud83d"])(
    "should not be opened by %j",
    async (passphrase) => {
      expect((await openKeyFile(FILE, passphrase)).problem?.code).toBe("wrong-passphrase");
    },
  );

  it.each([
    ["600000", "599999", "/iterations"],
    ["600000", "10000001", "/iterations"],
    ["600000", "6e5", ""],
    ["aes-256-gcm", "aes-128-gcm", "/cipher"],
    ["pbkdf2-hmac-sha256", "pbkdf2-hmac-sha1", "/kdf"],
    ["witan-key-file", "key-file", "/type"],
    ['"v":1', '"v":2', "/v"],
    ['"v":1', '"v":1,"w":1', "/w"],
    ['"sealed":"', '"sealed":"AAAA', "/sealed"],
    ['"key":"z', '"key":"y', "/key"],
  ])("should be malformed with %s made %s", async (from, to, path) => {
    expect(FILE).toContain(from);
    const { problem } = await openKeyFile(FILE.replace(from, to), PASSPHRASE);
    expect(problem).toMatchObject({ code: "malformed", path });
  });

  it("should not be opened when the key is another's or the seal was altered", async () => {
    const bob = vectors("key").find(({ name }) => name === "bob")!.text!;
    const other = FILE.replace(ADA.text!, bob);
    expect((await openKeyFile(other, PASSPHRASE)).problem?.code).toBe("wrong-passphrase");
    const sealed = /"sealed":"(.)/.exec(FILE)!;
    const altered = FILE.replace(sealed[0], `"sealed":"${sealed[1] === "A" ? "B" : "A"}`);
    expect((await openKeyFile(altered, PASSPHRASE)).problem?.code).toBe("wrong-passphrase");
  });
});

describe("a key file of a liar", () => {
  it("should not be opened when its seed is not that of its key", async () => {
    const bob = fromHex(vectors("key").find(({ name }) => name === "bob")!.seedHex!)!;
    const [salt, nonce] = [new Uint8Array(16), new Uint8Array(12)];
    const file = must(await sealKeyFile(ADA.text!, bob, PASSPHRASE, salt, nonce));
    expect((await openKeyFile(file, PASSPHRASE)).problem?.code).toBe("wrong-passphrase");
  });
});

describe("a new key", () => {
  it("should be backed up once, and then be out of every script's reach", async () => {
    const key = await generateKey();
    expect(key.isExtractable).toBe(true);
    const { file, key: kept } = must(await backUp(key, PASSPHRASE));
    expect(kept.publicKey).toBe(key.publicKey);
    expect(kept.isExtractable).toBe(false);
    const stored = kept.toStored();
    expect(stored.kind).toBe("platform");
    await expect(crypto.subtle.exportKey("pkcs8", stored.secret as CryptoKey)).rejects.toThrow();
    expect((await backUp(kept, PASSPHRASE)).problem?.code).toBe("not-extractable");
    expect(must(await openKeyFile(file, PASSPHRASE)).publicKey).toBe(key.publicKey);
    expect((await backUp(key, "")).problem?.code).toBe("malformed");
  });

  it("should survive what a browser's database does", async () => {
    const key = await generateKey();
    const copy = SigningKey.fromStored(structuredClone(key.toStored()));
    expect(copy.publicKey).toBe(key.publicKey);
    expect(await seedOf(copy)).toEqual(await seedOf(key));
  });

  it("should be another each time", async () => {
    expect((await generateKey()).publicKey).not.toBe((await generateKey()).publicKey);
    await expect(keyOfSeed(new Uint8Array(31))).rejects.toThrow("32 bytes");
  });

  it("should be the same in software", async () => {
    for (const vector of vectors("key").filter(({ valid }) => valid)) {
      const key = await softwareKey(fromHex(vector.seedHex!)!);
      expect(key.publicKey).toBe(vector.text);
      expect(key.isSoftware).toBe(true);
    }
  });
});
