import { expect, test } from "vitest";
import { ticks } from "../src/parts/ticks.js";

test.each([
  [1_000_000, [0, 200_000, 400_000, 600_000, 800_000, 1_000_000]],
  [1_240_500_000, [0, 500_000_000, 1_000_000_000, 1_500_000_000]],
  [200_140_000, [0, 50_000_000, 100_000_000, 150_000_000, 200_000_000, 250_000_000]],
  [90, [0, 20, 40, 60, 80, 100]],
  [7, [0, 2, 4, 6, 8]],
  [0, [0, 1, 2]],
])("an axis up to %i has round marks", (most, expected) => {
  expect(ticks(most)).toEqual(expected);
});

test("marks are three to six, evenly spread from 0, and hold what is drawn", () => {
  for (let most = 1; most < 1e13; most = most * 1.37 + 1) {
    const marks = ticks(most);
    expect(marks.length, String(most)).toBeGreaterThanOrEqual(3);
    expect(marks.length, String(most)).toBeLessThanOrEqual(6);
    expect(marks.at(-1), String(most)).toBeGreaterThanOrEqual(most);
    expect(marks.every((mark, at) => mark === at * marks[1]!), String(most)).toBe(true);
    expect(marks.at(-2), `${most} does not lie low`).toBeLessThanOrEqual(Math.max(1, most));
  }
});
