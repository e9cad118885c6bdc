import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { utf8 } from "../src/bytes.js";
import { canonical, isObject, parse, type Json, type JsonObject } from "../src/canonical.js";
import { COMMANDS, readBody, type CommandType } from "../src/catalogue.js";
import { keyText } from "../src/ids.js";
import { must } from "../src/read.js";
import { consentSentence, sentenceOf, type ConsentKind, type Names } from "../src/sentence.js";
import { PARAMETER_DEFAULTS } from "../src/parameter-names.js";
import { goldenLines, text } from "./shared.js";

/** One example: Java's preview must say the same of the same. */
interface Example {
  readonly type: CommandType;
  readonly body: JsonObject;
  readonly names?: Readonly<Record<string, string>>;
  readonly sentence: string;
}

interface ConsentExample {
  readonly kind: ConsentKind;
  readonly facts: JsonObject;
  readonly sentence: string;
}

interface Examples {
  readonly v: 1;
  readonly commands: readonly Example[];
  readonly consents: readonly ConsentExample[];
}

const FILE = new URL("../sentences-golden.json", import.meta.url);
const EXAMPLES = JSON.parse(readFileSync(FILE, "utf8")) as Examples;
const TEMPLATES = JSON.parse(text("web-ui/client/sentences.json")) as {
  readonly commands: Readonly<Record<string, readonly Json[]>>;
  readonly parameters: Readonly<Record<string, string>>;
};
const SAMPLES = goldenLines("commands")
  .filter(([type]) => type !== "tick")
  .flatMap(([type, lines]) => lines.map((line) => [type as CommandType, line] as const));

function named(names: Readonly<Record<string, string>> = {}): Names {
  const name = (id: string): string | undefined => names[id];
  return { member: name, post: name, thing: name };
}

function said(type: CommandType, body: Json, names?: Readonly<Record<string, string>>): string {
  return must(sentenceOf(type, must(readBody(type, body)) as unknown as Json, named(names)));
}

// WITAN_GOLDEN=write writes the sentences of the examples anew and fails, as Java's golden tests do.
if (process.env.WITAN_GOLDEN === "write") {
  const known = new Set(EXAMPLES.commands.map(({ type, body }) => `${type} ${canonical(body)}`));
  const missing = SAMPLES.filter(([type, line]) => !known.has(`${type} ${line}`));
  const all = [
    ...EXAMPLES.commands,
    ...missing.map(([type, line]) => ({ type, body: JSON.parse(line) as JsonObject })),
  ];
  const commands = all.map((one) => ({
    ...one,
    sentence: said(one.type, one.body, (one as Example).names),
  }));
  const consents = EXAMPLES.consents.map((one) => ({
    ...one,
    sentence: consentSentence(one.kind, one.facts),
  }));
  const lines = (items: readonly object[]): string =>
    items.map((item) => `  ${JSON.stringify(item)}`).join(",\n");
  writeFileSync(
    FILE,
    `{"v":1,\n"commands":[\n${lines(commands)}\n],\n"consents":[\n${lines(consents)}\n]}\n`,
  );
  test("look at sentences-golden.json and run again without the switch", () =>
    expect.fail("written"));
}

describe("sentences", () => {
  test.each(EXAMPLES.commands)("$type: $sentence", ({ type, body, names, sentence }) => {
    expect(said(type, body, names)).toBe(sentence);
  });

  test.each(EXAMPLES.consents)("$kind: $sentence", ({ kind, facts, sentence }) => {
    expect(consentSentence(kind, facts)).toBe(sentence);
  });

  it("should be there for every command that somebody signs, and for each an example of each sample", () => {
    const signed = Object.keys(COMMANDS).filter((type) => type !== "tick");
    expect(Object.keys(TEMPLATES.commands).sort()).toEqual(signed.sort());
    const known = EXAMPLES.commands.map(({ type, body }) => `${type} ${canonical(body)}`);
    expect(known).toEqual(expect.arrayContaining(SAMPLES.map(([type, line]) => `${type} ${line}`)));
    expect(sentenceOf("tick", {}).problem?.sentence).toContain("no sentence");
  });

  it("should know how to write every parameter", () => {
    expect(Object.keys(TEMPLATES.parameters)).toEqual(Object.keys(PARAMETER_DEFAULTS));
  });

  it("should be narrow JSON, which Java's strict reader takes", () => {
    expect(parse(utf8(text("web-ui/client/sentences.json"))).problem).toBeUndefined();
    expect(parse(utf8(text("web-ui/client/sentences-golden.json"))).problem).toBeUndefined();
  });

  test.each(SAMPLES)("should differ when anything in %s differs: %s", (type, line) => {
    const body = must(parse(utf8(line))) as JsonObject;
    const sentence = said(type, body);
    let tried = 0;
    for (const changed of variants(body, "") as readonly JsonObject[]) {
      const read = readBody(type, changed);
      if (read.value !== undefined && canonical(read.value as unknown as Json) !== line) {
        tried++;
        expect(said(type, changed), canonical(changed)).not.toBe(sentence);
      }
    }
    expect(tried).toBeGreaterThan(0);
  });

  it("should not let a text pass for more than it is", () => {
    const sentence = said("coin.redeem", { amount: "1", reference: "a” \u202eb\n\u200b\\” c" });
    expect(sentence).toBe(
      "Redeem 0.000001 coin: it leaves the body, with the reference “a\\u{201d} \\u{202e}b\\u{a}\\u{200b}\\u{5c}\\u{201d} c”.",
    );
  });
});

/** The same with one thing changed: a leaf, an item or field more or less. Signatures may differ unseen. */
function variants(value: Json, name: string): readonly Json[] {
  if (name === "sig" || name === "proof") {
    return [];
  }
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    const more = items.length > 0 ? [[...items, items[0]!]] : [];
    const less = items.map((_, at) => items.toSpliced(at, 1));
    const changed = items.flatMap((item, at) =>
      variants(item, name).map((one) => items.with(at, one)),
    );
    return [...more, ...less, ...changed, items.toReversed()];
  }
  if (!isObject(value)) {
    return leaves(value);
  }
  const fields = Object.entries(value);
  const less = fields.map(([gone]) =>
    Object.fromEntries(fields.filter(([field]) => field !== gone)),
  );
  const changed = fields.flatMap(([field, old]) =>
    variants(old, field).map((one) => ({ ...value, [field]: one })),
  );
  return [...less, ...changed];
}

function leaves(value: Json): readonly Json[] {
  switch (typeof value) {
    case "boolean":
      return [!value];
    case "number":
      return [value + 1, value - 1, -value].filter((one) => Number.isSafeInteger(one));
    case "string":
      return others(value);
    default:
      return [];
  }
}

/** What may stand in place of a text, whatever it names; what does not fit is left out later. */
function others(value: string): readonly string[] {
  const digit = (text: string): string => (text === "0" ? "1" : "0");
  return [
    `${value}x`,
    ` ${value}`,
    value.replace(/^[0-9a-f]/, digit),
    value.replace(/_[0-9]+$/, "_77"),
    value.replace(/^m_./, value.startsWith("m_a") ? "m_b" : "m_a"),
    keyText(new Uint8Array(32).fill(5)),
    /^[0-9]+$/.test(value) ? String(BigInt(value) - 1n) : value,
    "treasury",
    "incinerator",
    "for",
    "against",
    "draw",
    "direct",
    "review",
    "evidence",
  ].filter((one) => one !== value);
}
