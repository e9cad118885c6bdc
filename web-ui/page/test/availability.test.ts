import { describe, expect, it } from "vitest";
import type { Odds } from "../src/data/contract.js";
import { chanceOf, typedSkills, weightOf } from "../src/pages/availability/odds.js";

function odd(handle: string, weight: string): Odds {
  return { offer: `offer_${handle}`, member: { id: `m_${handle}`, handle }, price: "0", weight, share: 0 };
}

describe("the chance of a draw", () => {
  it("is the share of all weights, the own old offer left out", () => {
    const odds = [odd("ada", "30"), odd("bo", "10")];
    expect(chanceOf(odds, "m_bo", 10n)).toEqual({ ppm: 250_000, others: 1 });
  });

  it("is nothing without REP beside somebody who stakes", () => {
    expect(chanceOf([odd("ada", "1")], "m_bo", 0n)).toEqual({ ppm: 0, others: 1 });
  });

  it("is alike for all when nobody stakes", () => {
    expect(chanceOf([odd("ada", "0"), odd("cy", "0")], "m_bo", 0n)).toEqual({ ppm: 333_333, others: 2 });
  });

  it("is certain for who stands alone", () => {
    expect(chanceOf([], "m_bo", 0n)).toEqual({ ppm: 1_000_000, others: 0 });
  });
});

it("weighs an offer by what one of its jobs would take", () => {
  expect(weightOf(10n, 3n)).toBe(3n);
});

describe("typed skills", () => {
  it("stand once each, in small letters", () => {
    expect(typedSkills("Valves, c++ valves  .net")).toEqual(["valves", "c++", ".net"]);
  });

  it.each(["", "straße", "a_b", "x".repeat(36), Array.from({ length: 17 }, (_, n) => `s${n}`).join(" ")])(
    "are none in %j",
    (text) => {
      expect(typedSkills(text)).toBeUndefined();
    },
  );
});
