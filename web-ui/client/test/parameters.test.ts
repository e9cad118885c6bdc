import { describe, expect, it } from "vitest";
import { PARAMETER_DEFAULTS, type ParameterValue } from "../src/parameter-names.js";
import { ParameterDerivation } from "../src/parameters.js";
import { altered, text } from "./shared.js";
import { madeJournal } from "./data.js";

const { entries, inForce } = madeJournal();

describe("the parameters of a body", () => {
  it("should have the defaults of the rules", () => {
    const row = /^\| `(?!artifact)([a-z]+\.[a-zA-Z0-9]+)` \| [^|]+ \| (\w+)[^|]* \|/gm;
    const rows = [...text("docs/rules.md").matchAll(row)].map(([, name, value]) => [name, value]);
    const known = Object.entries(PARAMETER_DEFAULTS).map(([name, value]) => [name, String(value)]);
    expect(known).toEqual(rows);
    expect(rows).toHaveLength(35);
  });

  it("should follow from the journal alone, at every entry", async () => {
    const derivation = new ParameterDerivation();
    let expected: Readonly<Record<string, ParameterValue>> = PARAMETER_DEFAULTS;
    for (const entry of entries) {
      expect(await derivation.add(entry)).toBeUndefined();
      expected = inForce.find(({ position }) => position === entry.position)?.values ?? expected;
      expect(Object.fromEntries(derivation.inForce()), `entry ${entry.position}`).toEqual(expected);
    }
    expect(inForce).toHaveLength(3);
  });

  it("should be told with their history, in the order of effect", async () => {
    const derivation = new ParameterDerivation();
    for (const entry of entries) {
      await derivation.add(entry);
    }
    const history = derivation.history();
    expect(history.map(({ proposal }) => proposal)).toEqual([undefined, 1, 0]);
    expect(history.map(({ position }) => position)).toEqual(
      inForce.map(({ position }) => position),
    );
    expect(history[1]!.set).toMatchObject({ "pool.quorum": 70_000, "pool.redistribute": true });
    expect(history[2]!.set).toEqual({ "pool.quorum": 50_000 });
  });

  it("should not follow from a journal that lacks an entry or has unreadable events", async () => {
    const published = entries.findIndex(({ command }) => Buffer.from(command).includes('"Sooner"'));
    const derivation = new ParameterDerivation();
    const problems: (string | undefined)[] = [];
    for (const entry of entries.toSpliced(published, 1)) {
      problems.push((await derivation.add(entry))?.sentence);
    }
    expect(problems.filter(Boolean)).toEqual(["no post of proposal 1"]);
    const founding = { ...entries[0]!, events: altered(entries[0]!.events, 1) };
    expect((await new ParameterDerivation().add(founding))?.path).toBe("/events");
  });
});
