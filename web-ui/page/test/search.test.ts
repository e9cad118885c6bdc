import { expect, test } from "vitest";
import { partsOf } from "../src/pages/search/marks.js";

const text = (marks: Parameters<typeof partsOf>[1]): string =>
  partsOf("a pump that stutters", marks)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join("");

test("what was looked for is marked", () => {
  expect(text([{ start: 2, end: 6 }, { start: 12, end: 20 }])).toBe("a [pump] that [stutters]");
  expect(text([])).toBe("a pump that stutters");
});

test("marks in any order, over each other or outside of the text lose no letter", () => {
  expect(text([{ start: 12, end: 99 }, { start: 2, end: 6 }])).toBe("a [pump] that [stutters]");
  expect(text([{ start: 2, end: 6 }, { start: 4, end: 11 }])).toBe("a [pump][ that] stutters");
  expect(text([{ start: 6, end: 2 }, { start: 50, end: 60 }])).toBe("a pump that stutters");
});
