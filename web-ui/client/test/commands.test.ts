import { describe, expect, it, test } from "vitest";
import { sha256Hex, utf8, utf8Text, fromBase64url } from "../src/bytes.js";
import { canonical, parse, type Json, type JsonObject } from "../src/canonical.js";
import { COMMANDS, readBody, type CommandBody, type CommandType } from "../src/catalogue.js";
import { contentOf, prepare, type Intent } from "../src/commands.js";
import { PreparedConsent } from "../src/countersignatures.js";
import {
  commandId,
  parseCanonicalEnvelope,
  parseEnvelope,
  parseSignedEnvelope,
} from "../src/envelope.js";
import { bodyId, keyBytes, keyText, memberId } from "../src/ids.js";
import { fromHex } from "../src/bytes.js";
import { signedBytes, type Payload } from "../src/payload.js";
import { postId } from "../src/posts.js";
import { must } from "../src/read.js";
import { verify } from "../src/verify.js";
import { golden, goldenLines, keyOf, linesOf, vectors } from "./shared.js";

const ADA = vectors("key").find(({ name }) => name === "ada")!;
const BOB = vectors("key").find(({ name }) => name === "bob")!;
const BODY = "wtn_o4mcjxscfb3ef6qpxyfvnc4azqzjbyu3";

function stake(changes: Partial<Intent<"pool.stake">> = {}): Intent<"pool.stake"> {
  return {
    type: "pool.stake",
    body: { pool: "pool_81", side: "for", amount: "25000000" },
    audience: BODY,
    actor: ADA.member!,
    key: ADA.text!,
    issuedAt: 1_795_252_502_113,
    nonce: "AAECAwQFBgcICQoLDA0ODw",
    ...changes,
  };
}

describe("the shared vectors", () => {
  test.each(vectors("command"))("command: $name", async (vector) => {
    const read = await parseSignedEnvelope(utf8(vector.envelope!));
    if (!vector.valid) {
      expect(read.problem?.code).toBe(vector.code);
      return;
    }
    const envelope = must(read);
    expect(utf8Text(envelope.signedBytes)).toBe(`witan-command-v1\n${vector.canonical}`);
    expect(await sha256Hex(envelope.signedBytes)).toBe(vector.signedSha256);
    expect(await commandId(envelope)).toBe(vector.id);
    expect([...envelope.signature]).toEqual([...fromBase64url(vector.signature!)!]);
    const key = await keyOf(vector.seedHex!);
    expect(key.publicKey).toBe(envelope.payload.key);
  });

  test.each(vectors("key"))("key: $name", async (vector) => {
    const bytes = keyBytes(vector.text!);
    expect(bytes !== undefined).toBe(vector.valid);
    if (vector.valid) {
      expect([...bytes!]).toEqual([...fromHex(vector.keyHex!)!]);
      expect(keyText(bytes!)).toBe(vector.text);
      expect(await memberId(bytes!)).toBe(vector.member);
      const key = await keyOf(vector.seedHex!);
      expect(key.publicKey).toBe(vector.text);
      expect(await key.memberId()).toBe(vector.member);
    }
  });

  test.each(vectors("body"))("body: $name", async (vector) => {
    const founding = must(await parseSignedEnvelope(utf8(vector.envelope!)));
    expect(await commandId(founding)).toBe(vector.id);
    expect(await bodyId(founding.signedBytes)).toBe(vector.body);
  });

  test.each(vectors("countersignature"))("countersignature: $name", async (vector) => {
    const [word, body, ...rest] = vector.signed!.split("\n") as [string, string, ...string[]];
    const consent = {
      "witan-coauthor-v1": () => undefined,
      "witan-sponsor-v1": () => PreparedConsent.asSponsor(body, rest[0]!, rest[1]!, rest[2]!),
      "witan-key-v1": () => PreparedConsent.asAddedKey(body, rest[0]!, rest[1]!),
    }[word]!();
    if (consent) {
      expect(utf8Text(consent.signedBytes)).toBe(vector.signed);
      expect(await consent.sign(await keyOf(vector.seedHex!))).toBe(vector.signature);
    }
  });
});

describe("the catalogue", () => {
  const files = goldenLines("commands");

  it("should have the words of Java's", () => {
    expect(Object.keys(COMMANDS).sort()).toEqual(files.map(([name]) => name).sort());
  });

  test.each(files)("should write %s as Java does", (type, lines) => {
    for (const line of lines) {
      const body = must(readBody(type as CommandType, must(parse(utf8(line)))));
      expect(canonical(body as unknown as Json)).toBe(line);
    }
  });

  test.each(files)("should refuse %s with a field more, less or of another kind", (type, lines) => {
    const known = must(parse(utf8(lines.at(-1)!))) as JsonObject;
    expect(readBody(type as CommandType, { ...known, other: 1 }).problem?.path).toBe(
      "/payload/body/other",
    );
    for (const name of Object.keys(known)) {
      const other = { ...known, [name]: [{ a: 1 }] };
      expect(readBody(type as CommandType, other).problem?.path, name).toMatch(
        `/payload/body/${name}`,
      );
      const { [name]: value, ...less } = known;
      const read = readBody(type as CommandType, less);
      const isStandIn = value === "" || canonical(value!) === "[]";
      const isSame = canonical((read.value ?? null) as unknown as Json) === canonical(known);
      expect(isSame && !isStandIn, name).toBe(false);
    }
  });

  it.each([
    ["pool.stake", { pool: "pool_01", side: "for", amount: "1" }],
    ["pool.stake", { pool: "pool_1", side: "both", amount: "1" }],
    ["pool.stake", { pool: "pool_1", side: "for", amount: "9223372036854775808" }],
    ["pool.stake", { pool: "pool_1", side: "for", amount: "01" }],
    ["pool.open", { post: "0".repeat(64), fee: "1", duration: null }],
    ["coin.transfer", { to: "treasury", amount: "1" }],
    [
      "body.found",
      { imported: false, name: "b", nodeKey: ADA.text!, parameters: { "pool.fee": 1 } },
    ],
    [
      "body.found",
      { imported: false, name: "b", nodeKey: ADA.text!, parameters: { "pool.minFee": true } },
    ],
    [
      "body.found",
      { imported: false, name: "b", nodeKey: ADA.text!, parameters: { "pool.redistribute": 1 } },
    ],
  ])("should refuse %s %o", (type, body) => {
    expect(readBody(type as CommandType, body as Json).problem?.code).toBe("malformed");
  });

  it("should write what was left out as every node does", () => {
    const body = { bytes: 0, hash: "0".repeat(64) };
    const read = (post: Json): string =>
      canonical(must(readBody("post.publish", post)) as unknown as Json);
    expect(read({ kind: "review", body, replyTo: null })).toBe(
      `{"attachments":[],"authors":[],"body":{"bytes":0,"hash":"${"0".repeat(64)}"},"citations":[],"kind":"review","title":""}`,
    );
    expect(read({ kind: "proposal", body, set: {} })).toContain(
      '"delay":0,"kind":"proposal","payments":[],"set":{},"title":"","treasurers":[]',
    );
    expect(read({ kind: "artifact", body, name: "n" })).toContain(
      '"name":"n","title":"","version":""',
    );
  });
});

describe("signed bytes", () => {
  const lines = linesOf(golden("payloads.txt"));
  const payloads = Array.from({ length: lines.length / 3 }, (_, at) =>
    lines.slice(3 * at, 3 * at + 3),
  );

  it("should be Java's, for every sample of every command", async () => {
    expect(payloads.length).toBeGreaterThan(40);
    for (const [id, word, json] of payloads) {
      const payload = must(parse(utf8(json!))) as unknown as Payload;
      const body = must(
        readBody(payload.type as CommandType, payload.body),
      ) as unknown as JsonObject;
      const bytes = signedBytes({ ...payload, body });
      expect(utf8Text(bytes)).toBe(`${word}\n${json}`);
      expect(await sha256Hex(bytes)).toBe(id);
    }
  });

  it("should be those of the sentence, whatever becomes of the fields that were given, for every command", async () => {
    const seen = new Set<string>();
    for (const [, , json] of payloads) {
      const { type, body } = must(parse(utf8(json!))) as unknown as Payload & { type: CommandType };
      if ((type as string) === "tick") continue; // Nobody signs it.
      const given = structuredClone(body) as Record<string, unknown>;
      const isFounding = type === "body.found";
      const signer = type === "member.register" ? body.key : type === "key.recover" ? body.recoveryKey : ADA.text!;
      const intent = {
        ...{ type, key: signer as string, issuedAt: 1_795_252_502_113 },
        ...(isFounding ? {} : { audience: BODY }),
        ...(isFounding || type === "member.register" ? {} : { actor: ADA.member! }),
      };
      const prepared = must(await prepare({ ...intent, body: given as never }));
      const { sentence } = prepared;
      const before = utf8Text(prepared.signedBytes);
      for (const field of Object.keys(body)) {
        given[field] = "changed";
        expect(() => Object.assign(prepared.payload.body, { [field]: "changed" }), type).toThrow(TypeError);
      }
      expect(() => Object.assign(prepared, { sentence: "changed" }), type).toThrow(TypeError);
      expect([utf8Text(prepared.signedBytes), prepared.sentence], type).toEqual([before, sentence]);
      expect(before, type).toContain(`"body":${canonical(must(readBody(type, body)) as unknown as Json)}`);
      const unknown = { ...body, unheardOf: "1" };
      expect((await prepare({ ...intent, body: unknown as never })).problem?.path, type).toMatch(/^\/payload\/body/);
      seen.add(type);
    }
    expect([...seen].sort()).toEqual(Object.keys(COMMANDS).filter((type) => type !== "tick").sort());
  });

  it("should be those of the shared vector, and so should the signature", async () => {
    const vector =
      vectors("command").find(({ name, valid }) => valid && name === "stake") ??
      vectors("command")[0]!;
    const prepared = must(await prepare(stake()));
    expect(prepared.id).toBe(vector.id);
    const signed = await prepared.sign(await keyOf(ADA.seedHex!));
    expect(signed.id).toBe(vector.id);
    expect(utf8Text(signed.envelope)).toBe(vector.envelope);
    expect(parseCanonicalEnvelope(signed.envelope).problem).toBeUndefined();
  });
});

describe("prepare", () => {
  it("should sign nothing of an unknown kind", async () => {
    for (const type of ["pool.unstake", "tick", "toString", "__proto__"]) {
      const intent = stake({ type: type as "pool.stake" });
      expect((await prepare(intent)).problem?.path, type).toBe("/payload/type");
    }
  });

  it.each([
    ["aud", { audience: "" }],
    ["actor", { actor: "m_x" }],
    ["expiresAt", { expiresAt: 1_795_252_502_113 }],
    ["expiresAt", { expiresAt: 1_795_252_502_114 + 7 * 86_400_000 }],
    ["issuedAt", { issuedAt: -1 }],
    ["body/amount", { body: { pool: "pool_1", side: "for", amount: "1.5" } }],
  ] as const)("should refuse a wrong %s", async (path, changes) => {
    expect((await prepare(stake(changes))).problem?.path).toBe(`/payload/${path}`);
  });

  it("should let a registration be signed by its own key only, and for nobody", async () => {
    const body = { handle: "bob", key: BOB.text! };
    const register = { type: "member.register", body, audience: BODY, issuedAt: 5 } as const;
    expect((await prepare({ ...register, key: BOB.text! })).problem).toBeUndefined();
    expect((await prepare({ ...register, key: ADA.text! })).problem?.path).toBe("/payload/key");
    const named = { ...register, key: BOB.text!, actor: BOB.member! };
    expect((await prepare(named)).problem?.path).toBe("/payload/actor");
  });

  it("should give what cannot be changed any more", async () => {
    const body = { pool: "pool_81", side: "for" as const, amount: "25000000" };
    const prepared = must(await prepare(stake({ body })));
    body.amount = "99";
    prepared.signedBytes.fill(0);
    expect(() => Object.assign(prepared.payload, { type: "tick" })).toThrow(TypeError);
    expect(() => Object.assign(prepared.payload.body, { amount: "99" })).toThrow(TypeError);
    expect(() => Object.assign(prepared, { payload: {} })).toThrow(TypeError);
    const { envelope } = await prepared.sign(await keyOf(ADA.seedHex!));
    expect((await parseSignedEnvelope(envelope)).value?.payload.body.amount).toBe("25000000");
  });

  it("should not be signed by another key", async () => {
    const prepared = must(await prepare(stake()));
    await expect(prepared.sign(await keyOf(BOB.seedHex!))).rejects.toThrow("prepared for the key");
  });

  it("should make equal commands differ", async () => {
    const { nonce: _, ...intent } = stake();
    expect(must(await prepare(intent)).id).not.toBe(must(await prepare(intent)).id);
  });
});

describe("countersignatures", () => {
  it("should let a coauthor sign what the author publishes", async () => {
    const body = await contentOf("The text of the post.");
    const authors = [ADA, BOB].map(({ member }) => ({ member: member!, weight: 500_000 }));
    const post: CommandBody<"post.publish"> = { kind: "evidence", title: "T", body, authors };
    const consent = must(await PreparedConsent.asCoauthor(BODY, BOB.member!, post));
    const sig = await consent.sign(await keyOf(BOB.seedHex!));
    const signed = { ...post, authors: [authors[0]!, { ...authors[1]!, key: BOB.text!, sig }] };
    const id = await postId(must(readBody("post.publish", signed as unknown as Json)));
    expect(utf8Text(consent.signedBytes)).toBe(`witan-coauthor-v1\n${BODY}\n${id}`);
    const bytes = consent.signedBytes;
    expect(await verify(keyBytes(BOB.text!)!, bytes, fromBase64url(sig)!)).toBe(true);
    const stranger = await PreparedConsent.asCoauthor(BODY, "m_" + "a".repeat(32), post);
    expect(stranger.problem?.code).toBe("malformed");
  });
});

describe("an envelope", () => {
  it("should be read in any order of fields, and refused when it is too long", () => {
    const vector = vectors("command").find(({ valid }) => valid)!;
    const { payload, sig } = JSON.parse(vector.envelope!) as { payload: object; sig: string };
    const spaced = utf8(JSON.stringify({ sig, payload }, null, 2));
    expect(must(parseEnvelope(spaced)).signedBytes.length).toBeGreaterThan(100);
    expect(parseCanonicalEnvelope(spaced).problem?.code).toBe("not-canonical");
    const long = utf8(`{"payload":${" ".repeat(1024 * 1024)}}`);
    expect(parseEnvelope(long).problem?.code).toBe("too-large");
  });
});
