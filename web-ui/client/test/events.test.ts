import { describe, expect, it, test } from "vitest";
import { fromHex } from "../src/bytes.js";
import { eventNames, readEvents, type BodyEvent } from "../src/events.js";
import { must } from "../src/read.js";
import { madeJournal } from "./data.js";
import { golden, goldenLines, linesOf } from "./shared.js";

/** Pairs of lines: what Java calls the event, and its bytes. */
const SAMPLES = goldenLines("events").flatMap(([name, lines]) =>
  Array.from(
    { length: lines.length / 2 },
    (_, at) => [name, lines[2 * at]!, lines[2 * at + 1]!] as const,
  ),
);

describe("events", () => {
  it("should have the numbers and names of Java's", () => {
    const java = linesOf(golden("events.txt")).map((line) => line.split(" ").slice(0, 2));
    expect(eventNames().map(([number, name]) => [String(number), name])).toEqual(java);
    expect(new Set(SAMPLES.map(([name]) => name)).size).toBe(java.length);
  });

  test.each(SAMPLES)("should be read as %s: %s", (name, java, bytes) => {
    const [event, ...others] = must(readEvents(fromHex(bytes)!));
    expect(others).toEqual([]);
    expect(event!.name).toBe(name);
    expect(values(event!)).toEqual(javaValues(java));
  });

  test.each(SAMPLES)("should be refused when %s is cut short: %s", (_, __, digits) => {
    const bytes = fromHex(digits)!;
    for (let length = 1; length < bytes.length; length++) {
      const read = readEvents(bytes.slice(0, length));
      expect(read.problem?.code, `${length} bytes`).toBe("malformed");
    }
  });

  it.each([
    "7f",
    "8000",
    "488000",
    "1900ff",
    "02000002",
    "0200000200",
    "48ffffffffffffffffffff01",
    "488080808010",
  ])("should be refused as %s", (digits) => {
    expect(readEvents(fromHex(digits)!).problem?.code).toBe("malformed");
  });

  it("should all be read in a whole journal", () => {
    const names = madeJournal().entries.flatMap(({ events }) =>
      must(readEvents(events)).map(({ name }) => name),
    );
    expect(names.filter((name) => name === "proposal.took-effect")).toHaveLength(2);
    expect(names).toContain("body.founded");
  });
});

/** All plain values in an event, in order, as Java's records print them. */
function values(event: BodyEvent): readonly string[] {
  return Object.values(event.fields).flatMap(plain);
}

function plain(value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap(plain);
  }
  if (typeof value === "object" && value !== null) {
    const fields = value as Record<string, unknown>;
    return "fields" in fields ? values(value as BodyEvent) : Object.values(fields).flatMap(plain);
  }
  return value === undefined || value === "" ? [] : [word(String(value))];
}

/**
 * The values of Java's text of a record: what stands behind `=` or between commas, without the names
 * of records and fields.
 */
function javaValues(text: string): readonly string[] {
  return text
    .replace(/\{[^}]*\}/g, (entries) => entries.replaceAll("=", ","))
    .replace(/version (\d+) \[/, "$1, [")
    .replace(/Optional\.empty|Optional/g, "")
    .replace(/\b[A-Z][a-z][A-Za-z]*(?=\[)/g, "")
    .replace(/[A-Za-z]+=/g, "")
    .split(/[[\]{},=]+/)
    .map((value) => word(value.trim()))
    .filter((value) => value !== "");
}

/** Names of constants and parameters are written in different ways. */
function word(text: string): string {
  return /^[A-Z][A-Z0-9_]+$|^[a-z]+([.-][a-zA-Z]+)+$|^[A-Z]+-[0-9]+$/.test(text)
    ? text.toLowerCase().replace(/[^a-z0-9]/g, "")
    : text.toLowerCase();
}
