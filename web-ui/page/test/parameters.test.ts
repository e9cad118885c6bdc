import { PARAMETER_DEFAULTS } from "@witan/client";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isWithin, PARAMETERS, typeableValue, typedDuration, typedValue, valueText } from "../src/words/parameters.js";

function number(text: string): number {
  const plain = text.replace(/\(.*\)/, "").trim();
  return plain.startsWith("10^") ? 10 ** Number(plain.slice(3)) : Number(plain);
}

describe("the bounds of section 8 of the rules", () => {
  const rules = readFileSync(new URL("../../../docs/rules.md", import.meta.url), "utf8");
  const rows = [...rules.matchAll(/^\| `([a-z]+\.\w+)` \|[^|]+\|[^|]+\|([^|]+ to [^|]+)\|/gm)];

  test("stand here for every parameter", () => {
    expect(Object.keys(PARAMETERS).sort()).toEqual(Object.keys(PARAMETER_DEFAULTS).sort());
    expect(rows.length).toBe(Object.keys(PARAMETERS).length - 1);
  });

  test.each(rows.map(([, name, bounds]) => [name!, bounds!]))("%s: %s", (name, bounds) => {
    const [least, most] = bounds.split(" to ");
    expect(PARAMETERS[name]).toMatchObject({ least: number(least!), most: number(most!) });
  });
});

test("a value reads back as it is written for people who type", () => {
  for (const [name, value] of Object.entries(PARAMETER_DEFAULTS)) {
    expect(typedValue(name, typeableValue(name, value))).toBe(value);
    expect(isWithin(name, value)).toBe(true);
  }
});

test.each([
  ["3 d", 259_200_000],
  ["1.5 h", 5_400_000],
  ["36h", 129_600_000],
  ["2 T", 172_800_000],
  ["90 min", 5_400_000],
  ["0.001 s", 1],
])("%s is a length of time", (text, milliseconds) => {
  expect(typedDuration(text)).toBe(milliseconds);
});

test.each(["3", "d", "-1 d", "1 y", "1e3 s", ""])("%s is none", (text) => {
  expect(typedDuration(text)).toBeUndefined();
});

test("values have their units", () => {
  expect(valueText("pool.quorum", 100_000)).toBe("10.0\u202f%");
  expect(valueText("pool.quorum", 123_456)).toBe("12.3456\u202f%");
  expect(valueText("pool.duration", 259_200_000)).toBe("3\u202fd");
  expect(valueText("pool.minFee", 1_000_000)).toBe("1.00\u202fcoin");
  expect(valueText("pool.redistribute", true)).toBe("yes");
});

test("what a proposal may not set", () => {
  expect(isWithin("pool.quorum", 500_001)).toBe(false);
  expect(isWithin("pool.winRatio", 499_999)).toBe(false);
  expect(typedValue("pool.quorum", "12.34567")).toBeUndefined();
  expect(typedValue("forum.maxCitations", "1.5")).toBeUndefined();
});
