import { describe, expect, it } from "vitest";
import { fromHex, hex, joined, sha256Hex, utf8, utf8Text, base64 } from "../src/bytes.js";
import { canonicalBytes, type Json, type JsonObject } from "../src/canonical.js";
import { checkCountersignatures } from "../src/countersigned.js";
import { parseEnvelope } from "../src/envelope.js";
import { RememberedHeads } from "../src/heads.js";
import {
  EMPTY_HEAD,
  entryHash,
  JournalCheck,
  readEntry,
  readHead,
  type JournalEntry,
  type RunStart,
} from "../src/journal.js";
import { keyText } from "../src/ids.js";
import type { Payload } from "../src/payload.js";
import type { Problem, Read } from "../src/read.js";
import { checkReceipt } from "../src/receipts.js";
import { madeJournal } from "./data.js";
import { altered, random } from "./shared.js";

const JOURNAL = madeJournal();
const ENTRIES = JOURNAL.entries;

async function verified(
  entries: readonly JournalEntry[],
  start: RunStart = {},
): Promise<{ check: JournalCheck; problem: Problem | undefined }> {
  const check = new JournalCheck(start);
  for (const entry of entries) {
    const problem = await check.add(entry);
    if (problem) {
      return { check, problem };
    }
  }
  return { check, problem: undefined };
}

/** The entries with a change from this one on, and hashes that fit again: a node that rewrites. */
async function rewritten(
  position: number,
  change: (entry: JournalEntry) => Partial<JournalEntry>,
): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (const entry of ENTRIES) {
    const previous = entries.at(-1)?.hash ?? entry.previous;
    const changed = entry.position === position ? { ...entry, ...change(entry) } : entry;
    const linked = { ...changed, previous };
    entries.push({ ...linked, hash: await entryHash(linked) });
  }
  return entries;
}

describe("an entry", () => {
  it("should have the hash of the specification's example", async () => {
    const entry: JournalEntry = {
      position: 1,
      time: 0,
      seed: "92455441ecc6173cbc9570a344db883ba90acf560c1d4599153bc6fa93067f46",
      command: utf8("{}"),
      events: utf8(""),
      previous: "0".repeat(64),
      hash: "",
    };
    expect(await entryHash(entry)).toBe(
      "c37d2ef62a90449b52275b32ed3e391feaec7e2f5884ad8d29eac6d03dd12c99",
    );
  });

  it("should be read with fields that a later version adds, and refused when one is wrong", () => {
    const entry = ENTRIES[0]!;
    const json = {
      ...entry,
      command: base64(entry.command),
      events: base64(entry.events),
    } as unknown as Record<string, Json>;
    expect(readEntry({ ...json, later: 1 }).value).toEqual(entry);
    for (const name of Object.keys(json)) {
      expect(readEntry({ ...json, [name]: "?" }).problem?.path, name).toBe(`/${name}`);
    }
    const head = { position: 3, hash: "0".repeat(64), time: 5 };
    expect(readHead({ ...head, later: 1 }).value).toEqual(head);
    expect(readHead({ position: 0, hash: "0".repeat(64), time: null }).value).toEqual(EMPTY_HEAD);
    expect(readHead([]).problem?.code).toBe("malformed");
  });
});

describe("a run of entries", () => {
  it("should be good when Java has decided and signed it", async () => {
    const { check, problem } = await verified(ENTRIES);
    expect(problem).toBeUndefined();
    expect(check.head.position).toBe(ENTRIES.length);
    expect(check.bodyId).toBe(JOURNAL.body);
    const commands = ENTRIES.filter(({ command }) => command.length > 0).length;
    expect(check.signatures).toBe(commands + 3);
    expect(commands).toBeLessThan(ENTRIES.length);
  });

  it("should be good from any entry on", async () => {
    for (const first of [2, 7, ENTRIES.length]) {
      const head = ENTRIES[first - 2]!;
      const { problem } = await verified(ENTRIES.slice(first - 1), { head, body: JOURNAL.body });
      expect(problem, `from entry ${first}`).toBeUndefined();
    }
    expect(() => new JournalCheck({ head: ENTRIES[3]! })).toThrow("needs the body's id");
  });

  it("should name the entry of any flipped bit", async () => {
    const next = random(11);
    for (let i = 0; i < 40; i++) {
      const place = next(ENTRIES.length);
      const entry = ENTRIES[place]!;
      const [command, events] = [entry.command, entry.events];
      const flips: readonly Partial<JournalEntry>[] = [
        { position: entry.position + 1 },
        { time: entry.time + 1 },
        { seed: hex(altered(fromHex(entry.seed)!, next(256))) },
        { hash: hex(altered(fromHex(entry.hash)!, next(256))) },
        { previous: hex(altered(fromHex(entry.previous)!, next(256))) },
        command.length > 0
          ? { command: altered(command, next(8 * command.length)) }
          : { command: utf8("x") },
        events.length > 0
          ? { events: altered(events, next(8 * events.length)) }
          : { events: utf8("x") },
      ];
      const flip = flips[i % flips.length]!;
      const { check, problem } = await verified(ENTRIES.with(place, { ...entry, ...flip }));
      expect(problem?.path, `flip ${i}`).toMatch(new RegExp(`^/${entry.position}/`));
      expect(check.head.position).toBe(place);
    }
  });

  it("should not lack an entry, nor hold one twice", async () => {
    expect((await verified(ENTRIES.toSpliced(4, 1))).problem?.path).toBe("/5/position");
    expect((await verified(ENTRIES.toSpliced(4, 0, ENTRIES[4]!))).problem?.path).toBe(
      "/6/position",
    );
    expect((await verified(ENTRIES.slice(1))).problem?.path).toBe("/1/position");
  });

  it("should be found out when it was rewritten with hashes that fit", async () => {
    expect(utf8Text(ENTRIES[4]!.command)).toContain("coin.issue");
    const issue = await rewritten(5, (entry) => ({
      command: utf8(
        utf8Text(entry.command)!.replace('"amount":"100000000"', '"amount":"900000000"'),
      ),
    }));
    expect((await verified(issue)).problem).toMatchObject({
      code: "bad-signature",
      path: "/5/command",
    });
    const earlier = await rewritten(4, (entry) => ({ time: entry.time - 100 }));
    expect((await verified(earlier)).problem?.path).toBe("/4/time");
    const spaced = await rewritten(3, ({ command }) => ({ command: joined(utf8(" "), command) }));
    expect((await verified(spaced)).problem?.code).toBe("not-canonical");
    const tick = await rewritten(1, () => ({ command: utf8("") }));
    expect((await verified(tick)).problem?.path).toBe("/1/command");
  });

  it("should hang together", async () => {
    const other = await rewritten(8, ({ seed }) => ({
      seed: seed.replace(/^./, (d) => (d === "0" ? "1" : "0")),
    }));
    const spliced = [...ENTRIES.slice(0, 8), ...other.slice(8)];
    expect((await verified(spliced)).problem).toMatchObject({
      code: "broken-chain",
      path: "/9/previous",
    });
  });

  it("should be of one body", async () => {
    const body = `wtn_${"a".repeat(32)}`;
    const late = await verified(ENTRIES.slice(4), { head: ENTRIES[3]!, body });
    expect(late.problem).toMatchObject({ path: "/5/command", sentence: "signed for another body" });
    expect((await verified(ENTRIES, { body })).problem?.path).toBe("/1/command");
    const founding = await rewritten(2, () => ({ command: ENTRIES[0]!.command }));
    expect((await verified(founding)).problem?.path).toBe("/2/command");
  });

  it("should hold no countersignature that is not its key's", async () => {
    for (const [type, field] of [
      ["member.register", "sig"],
      ["key.add", "proof"],
      ["post.publish", "sig"],
    ]) {
      const at = ENTRIES.find(({ command }) => {
        const body = parseEnvelope(command).value?.payload;
        return body?.type === type && JSON.stringify(body?.body).includes(`"${field}"`);
      })!;
      const text = utf8Text(at.command)!;
      const signature = new RegExp(`"${field}":"(.)`).exec(text)!;
      const other = signature[1] === "A" ? "B" : "A";
      const forged = text.replace(signature[0], `"${field}":"${other}`);
      // The signer would sign it too, so the check of countersignatures is asked alone.
      const envelope = parseEnvelope(utf8(forged)).value!;
      expect((await checkCountersignatures(envelope.payload)).problem?.code, type).toBe(
        "countersignature-wrong",
      );
      expect((await checkCountersignatures(parseEnvelope(at.command).value!.payload)).value).toBe(
        1,
      );
    }
  });

  it("should lack no countersignature, and name no key that proves nothing", async () => {
    const payloads = ENTRIES.flatMap(({ command }) => parseEnvelope(command).value?.payload ?? []);
    const of = (type: string): Payload => payloads.findLast((one) => one.type === type)!;
    const without = (text: RegExp, payload: Payload): Promise<Read<number>> => {
      const body = JSON.stringify(payload.body).replace(text, "");
      expect(body).not.toBe(JSON.stringify(payload.body));
      return checkCountersignatures({ ...payload, body: JSON.parse(body) as JsonObject });
    };
    const evidence = payloads.find(({ type }) => type === "post.publish")!;
    const lacking = [
      await without(/"key":"[^"]*",(?=[^{}]*"sig")|"sig":"[^"]*",(?=[^{}]*"weight")/g, evidence),
      await without(/,"sig":"[^"]*"/, of("member.register")),
      await without(/,"proof":"[^"]*"/, of("key.add")),
    ];
    expect(lacking.map(({ problem }) => problem?.code)).toEqual(
      Array(3).fill("countersignature-missing"),
    );
    const small = keyText(new Uint8Array(32));
    const founding = of("body.found");
    for (const name of ["nodeKey", "treasurers"]) {
      const value = name === "nodeKey" ? small : [{ handle: "bank", key: small }];
      const body = { ...founding.body, [name]: value };
      expect((await checkCountersignatures({ ...founding, body })).problem?.code).toBe(
        "key-unsound",
      );
    }
    const recovery = { key: small, recoveryKey: founding.key, recoveryHash: "0".repeat(64) };
    const recover: Payload = { ...founding, type: "key.recover", body: recovery };
    expect((await checkCountersignatures(recover)).problem?.code).toBe("key-unsound");
  });

  it("should be found out by a head that was seen before", async () => {
    const texts = new Map<string, string>();
    const shelf = {
      getItem: (name: string) => texts.get(name) ?? null,
      setItem: (name: string, text: string) => void texts.set(name, text),
    };
    const heads = new RememberedHeads(shelf, JOURNAL.body);
    heads.remember({ position: 9, hash: ENTRIES[8]!.hash });
    expect((await verified(ENTRIES, { heads })).problem).toBeUndefined();
    const other = await rewritten(8, (entry) => ({
      seed: entry.seed.replace(/^./, (digit) => (digit === "0" ? "1" : "0")),
    }));
    expect((await verified(other)).problem).toBeUndefined();
    const { problem } = await verified(other, { heads: new RememberedHeads(shelf, JOURNAL.body) });
    expect(problem).toMatchObject({ code: "forked", path: "/8/8" });
  });

  it("should be vouched for by the receipt of its last command", async () => {
    const receipt = JOURNAL.receipt as {
      position: number;
      command: string;
      hash: string;
      events: string;
    };
    const bytes = canonicalBytes(JOURNAL.receipt);
    expect((await checkReceipt(bytes, receipt.command, JOURNAL.nodeKey)).problem).toBeUndefined();
    const entry = ENTRIES[receipt.position - 1]!;
    expect(entry.hash).toBe(receipt.hash);
    expect(await sha256Hex(entry.events)).toBe(receipt.events);
  });
});
