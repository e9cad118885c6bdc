import { describe, expect, test } from "vitest";
import { amountText, exactText, percentText, sharePpm, typeable, typedAmount } from "../src/words/numbers.js";
import { language } from "../src/words/catalogue.js";

describe("amounts", () => {
  test.each([
    ["0", "0.00\u202fREP"],
    ["1", "0.00\u202fREP"],
    ["999999", "0.99\u202fREP"],
    ["1240500000", "1,240.50\u202fREP"],
    ["-100000", "\u22120.10\u202fREP"],
    ["9007199254740993000001", "9,007,199,254,740,993.00\u202fREP"],
  ])("%s is shown cut, never rounded up: %s", (micro, text) => {
    language.value = "en";
    expect(amountText(micro, "rep")).toBe(text);
  });

  test("gains have a plus where both directions stand side by side", () => {
    expect(amountText("1749423", "rep", "always")).toBe("+1.74\u202fREP");
  });

  test("German has a comma before the decimals and points between thousands", () => {
    language.value = "de";
    expect(amountText("1240500000", "coin")).toBe("1.240,50\u202fcoin");
    language.value = "en";
  });

  test.each([
    ["1000000", "1.00\u202fREP"],
    ["1500001", "1.500001\u202fREP"],
    ["-1", "\u22120.000001\u202fREP"],
  ])("%s has all of its decimals: %s", (micro, text) => {
    expect(exactText(micro, "rep")).toBe(text);
  });
});

describe("what people type", () => {
  test.each([
    ["25", 25_000_000n],
    ["2.5", 2_500_000n],
    ["2,5", 2_500_000n],
    [" 1 000 ", 1_000_000_000n],
    ["0.000001", 1n],
    ["7.", 7_000_000n],
  ])("%s is an amount", (text, micro) => {
    expect(typedAmount(text)).toBe(micro);
  });

  test.each(["", "-1", "1e3", "0.0000001", "1.2.3", "NaN", "１２", "99999999999999"])("%s is none", (text) => {
    expect(typedAmount(text)).toBeUndefined();
  });

  test("what is written for them reads back", () => {
    for (const micro of [0n, 1n, 999_999n, 1_000_000n, 1_500_000n, 123_456_789n]) {
      expect(typedAmount(typeable(micro))).toBe(micro);
    }
  });
});

test("percents are cut", () => {
  expect(percentText(999_999)).toBe("99.9\u202f%");
  expect(percentText(333_333)).toBe("33.3\u202f%");
  expect(sharePpm("1", "3")).toBe(333_333);
  expect(sharePpm("0", "0")).toBe(0);
});
