import { describe, expect, it, test } from "vitest";
import { joined, utf8 } from "../src/bytes.js";
import { canonical, canonicalBytes, type Json, type JsonObject } from "../src/canonical.js";
import { RememberedHeads, type Shelf } from "../src/heads.js";
import { signBytes } from "../src/keys.js";
import { must } from "../src/read.js";
import { checkReceipt, isReceiptOf, parseReceipt } from "../src/receipts.js";
import { keyOf, vectors } from "./shared.js";

const GOOD = vectors("receipt").find(({ valid }) => valid)!;
const FIELDS = JSON.parse(GOOD.receipt!) as Record<string, Json>;
const COMMAND = FIELDS.command as string;

function shelf(): Shelf & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
  };
}

function place(position: number, digit = "a"): { position: number; hash: string } {
  return { position, hash: digit.repeat(64) };
}

describe("a receipt", () => {
  test.each(vectors("receipt"))("$name", async (vector) => {
    const receipt = must(parseReceipt(utf8(vector.receipt!)));
    expect(await isReceiptOf(receipt, vector.node!)).toBe(vector.valid);
    expect(canonical(receipt as unknown as Json)).toBe(vector.receipt);
  });

  it("should be for the command that was sent", async () => {
    const bytes = utf8(GOOD.receipt!);
    expect(must(await checkReceipt(bytes, COMMAND, GOOD.node!)).position).toBe(81);
    const other = await checkReceipt(bytes, "0".repeat(64), GOOD.node!);
    expect(other.problem?.code).toBe("wrong-receipt");
  });

  it("should not be good with a field changed", async () => {
    for (const name of Object.keys(FIELDS)) {
      const value = FIELDS[name];
      const changed =
        typeof value === "number"
          ? value + 1
          : String(value).replace(/.$/, (last) => (last === "e" ? "f" : "e"));
      const bytes = utf8(JSON.stringify({ ...FIELDS, [name]: changed }));
      const command = name === "command" ? String(changed) : COMMAND;
      expect((await checkReceipt(bytes, command, GOOD.node!)).problem, name).toBeDefined();
    }
  });

  it("should name the node that signed it", async () => {
    const { nodeSig: _, ...facts }: Record<string, Json> = {
      ...FIELDS,
      nodeKey: vectors("key")[1]!.text!,
    };
    const node = await keyOf(vectors("key")[0]!.seedHex!);
    const signed = joined(utf8("witan-receipt-v1\n"), canonicalBytes(facts as JsonObject));
    const nodeSig = await signBytes(node, signed);
    const receipt = must(parseReceipt(utf8(JSON.stringify({ ...facts, nodeSig }))));
    expect(await isReceiptOf(receipt, node.publicKey)).toBe(false);
  });

  it.each([
    ["position", 0],
    ["outcome", "rejected"],
    ["nodeSig", "AAAA"],
    ["other", 1],
  ])("should be malformed with %s %s", (name, value) => {
    const { problem } = parseReceipt(utf8(JSON.stringify({ ...FIELDS, [name]: value })));
    expect(problem).toMatchObject({ code: "malformed", path: `/${name}` });
  });
});

describe("remembered heads", () => {
  it("should find out a journal that forks or becomes shorter, also after a restart", () => {
    const kept = shelf();
    expect(new RememberedHeads(kept, "wtn_x").remember(place(5))).toBeUndefined();
    const heads = new RememberedHeads(kept, "wtn_x");
    expect(heads.last()).toEqual(place(5));
    expect(heads.remember(place(5))).toBeUndefined();
    expect(heads.remember(place(5, "b"))?.code).toBe("forked");
    expect(heads.last()).toEqual(place(5));
    expect(heads.shortened(place(4))?.code).toBe("shortened");
    expect(heads.shortened(place(5, "b"))?.code).toBe("forked");
    expect(heads.shortened(place(5))).toBeUndefined();
    expect(heads.shortened(place(6))).toBeUndefined();
  });

  it("should keep bodies apart", () => {
    const kept = shelf();
    new RememberedHeads(kept, "wtn_x").remember(place(5));
    expect(new RememberedHeads(kept, "wtn_y").all()).toEqual([]);
  });

  it("should forget the oldest, but not the first and the last", () => {
    const heads = new RememberedHeads(shelf(), "wtn_x");
    for (let position = 1; position <= 300; position++) {
      heads.remember(place(position));
    }
    const positions = heads.all().map((one) => one.position);
    expect(positions).toHaveLength(256);
    expect([positions[0], positions[1], positions.at(-1)]).toEqual([1, 46, 300]);
  });

  it("should begin anew when what is kept cannot be read", () => {
    for (const text of ["", "{}", "[1]", '[{"position":"1","hash":"x"}]']) {
      const kept = shelf();
      kept.setItem("witan-heads wtn_x", text);
      expect(new RememberedHeads(kept, "wtn_x").all()).toEqual([]);
    }
  });
});
