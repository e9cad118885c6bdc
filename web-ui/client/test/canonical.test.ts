import { describe, expect, it, test } from "vitest";
import { fromHex, sha256Hex, utf8, utf8Text } from "../src/bytes.js";
import { canonical, canonicalBytes, parse, parseCanonical, type Json } from "../src/canonical.js";
import { random, vectors, type Vector } from "./shared.js";

function bytesOf(vector: Vector & Record<string, string>): Uint8Array {
  return vector.inputHex === undefined ? utf8(vector.input!) : fromHex(vector.inputHex)!;
}

describe("the shared vectors of JSON", () => {
  test.each(vectors("json"))("$name", async (vector) => {
    const read = parse(bytesOf(vector));
    expect(read.problem === undefined).toBe(vector.valid);
    if (vector.valid) {
      const bytes = canonicalBytes(read.value!);
      expect(utf8Text(bytes)).toBe(vector.canonical);
      expect(await sha256Hex(bytes)).toBe(vector.sha256);
      expect(parseCanonical(bytes).problem).toBeUndefined();
    }
  });
});

describe("canonical", () => {
  it("should come back from its own form, whatever the value", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const value = anything(random(seed), 0);
      const written = canonical(value);
      const read = parseCanonical(utf8(written));
      expect(read.problem, `seed ${seed}: ${written}`).toBeUndefined();
      expect(canonical(read.value!), `seed ${seed}`).toBe(written);
    }
  });

  it.each([
    ["a fraction", 1.5],
    ["an integer of 2^53", 2 ** 53],
    ["no number", Number.NaN],
    ["half a surrogate pair", "\ud83d"],
    ["a name that is not ASCII", { é: 1 }],
    ["nothing at all", { a: undefined as unknown as Json }],
    ["a big integer", 1n as unknown as Json],
    ["seventeen levels below the first", nested(17)],
  ])("should throw for %s", (_, value) => {
    expect(() => canonical(value as Json)).toThrow(TypeError);
  });

  it("should refuse another form than the only one", () => {
    for (const text of ["{} ", '{"b":1,"a":1}', '["\\u0041"]', '["\\/"]', "[ ]"]) {
      expect(parse(utf8(text)).problem, text).toBeUndefined();
      expect(parseCanonical(utf8(text)).problem?.code, text).toBe("not-canonical");
    }
  });
});

function nested(levels: number): Json {
  return levels === 0 ? [] : [nested(levels - 1)];
}

function anything(next: (bound: number) => number, depth: number): Json {
  switch (next(depth < 4 ? 6 : 4)) {
    case 0:
      return [null, true, false][next(3)]!;
    case 1:
      return (next(2) === 0 ? -1 : 1) * next(2 ** 31) * next(2 ** 20) || 0;
    case 2:
    case 3:
      return Array.from({ length: next(8) }, () => anyCharacter(next)).join("");
    case 4:
      return Array.from({ length: next(4) }, () => anything(next, depth + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: next(5) }, () => [
          String.fromCharCode(next(128), next(128)),
          anything(next, depth + 1),
        ]),
      );
  }
}

function anyCharacter(next: (bound: number) => number): string {
  const code = [next(128), next(0xd800), 0xe000 + next(0x2000), 0x10000 + next(0x100000)][next(4)]!;
  return String.fromCodePoint(code);
}
