import { expect, test } from "vitest";
import { progressOf, STATIONS } from "../src/pages/governance/course.js";
import { needed } from "../src/pages/governance/needed.js";

test.each([
  ["attesting", 0, false, "now next next next next"],
  ["referendum2", 2, false, "done done now next next"],
  ["accepted", 3, false, "done done done done now"],
  ["accepted", 3, true, "done done done done done"],
  ["rejected", 2, false, "done done failed next next"],
  ["lapsed", 0, false, "failed next next next next"],
  ["lapsed", 3, false, "done done done failed next"],
])("a proposal that is %s after %i referenda (effective: %s): %s", (state, count, effective, way) => {
  const referenda = Array.from({ length: count }, (_, index) => `pool_${index}`);
  const progress = progressOf({ state, effective, referenda });
  expect(STATIONS.map((station) => progress[station]).join(" ")).toBe(way);
});

test("what an attestation needs is rounded up, so that its share reaches the ratio (GOV-2)", () => {
  expect(needed("1000000", 100_000)).toBe(100_000n);
  expect(needed("1000001", 100_000)).toBe(100_001n);
  expect(needed("0", 100_000)).toBe(0n);
});
