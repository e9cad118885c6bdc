import { expect, test } from "vitest";
import { wordsOf } from "../src/pages/forum/near.js";

test("what is near is looked for by the two longest words, the longest at the end", () => {
  expect(wordsOf("A measurement of clay below the school")).toBe("school measurement");
  expect(wordsOf("Prüfung der Übergänge")).toBe("Prüfung Übergänge");
  expect(wordsOf("a an the 12")).toBe("");
});
