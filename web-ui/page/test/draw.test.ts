import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Odds } from "../src/data/contract.js";
import { drawnFrom, rangeOf } from "../src/pages/requests/draw.js";

const SEED = "c9fa42999b05604b6c6de8e745c259b028304ba288ba03f2638cab629d3ff1a3";

describe("the number that a seed gives", () => {
  it("is that which a node recorded", async () => {
    // Draw 0 of entry 3292 of the demonstration with the seed 1.
    expect(await drawnFrom(SEED, 0, 13_814_141n)).toBe(2_223_540n);
  });

  it("differs by the number of the draw, and lies below the total", async () => {
    const values = await Promise.all([0, 1, 2, 3].map((number) => drawnFrom(SEED, number, 1_000_003n)));
    expect(new Set(values).size).toBe(4);
    expect(values.every((value) => value >= 0n && value < 1_000_003n)).toBe(true);
  });

  it("skips blocks that would favour small numbers", async () => {
    // About half of all blocks lie above the only multiple of this total below 2^64.
    const total = (1n << 63n) + 1n;
    const firsts = [0, 1, 2, 3, 4, 5, 6, 7].map((number) => blocks(number));
    expect(firsts.some(([first]) => first! >= total)).toBe(true);
    for (const [number, all] of firsts.entries()) {
      const fitting = all.find((block) => block < total);
      if (fitting !== undefined) {
        expect(await drawnFrom(SEED, number, total)).toBe(fitting);
      }
    }
  });
});

/** The first four blocks of a draw, by another implementation. */
function blocks(number: number): readonly bigint[] {
  const place = Buffer.alloc(4);
  place.writeUInt32BE(number);
  const digest = createHash("sha256").update(Buffer.from(SEED, "hex")).update(place).digest();
  return [0, 8, 16, 24].map((at) => digest.readBigUInt64BE(at));
}

describe("the numbers of an offer", () => {
  const member = (handle: string) => ({ id: `m_${handle}`, handle });
  const odd = (offer: string, handle: string, price: string, weight: string): Odds => ({
    offer,
    member: member(handle),
    price,
    weight,
    share: 0,
  });
  const request = { fee: "100", requester: member("orla"), only: null };
  const odds = [
    odd("offer_1", "ada", "1", "10"),
    odd("offer_2", "orla", "1", "99"),
    odd("offer_3", "bo", "1", "20"),
    odd("offer_4", "cy", "5", "30"),
    odd("offer_5", "dee", "101", "99"),
  ];

  it("leave out the requester and who is too dear", () => {
    expect(rangeOf({ offer: "offer_4" }, request, odds, [])).toEqual({
      before: 30n,
      after: 60n,
      total: 60n,
      candidates: 3,
    });
  });

  it("leave out who was drawn before", () => {
    const drawn = [{ member: member("ada") }];
    expect(rangeOf({ offer: "offer_3" }, request, odds, drawn)).toMatchObject({ before: 0n, after: 20n, total: 50n });
  });

  it("are one for each when nobody weighs anything", () => {
    const light = odds.map((one) => ({ ...one, weight: "0" }));
    expect(rangeOf({ offer: "offer_3" }, request, light, [])).toMatchObject({ before: 1n, after: 2n, total: 3n });
  });

  it("are the only ones when the expert was named", () => {
    const direct = { ...request, only: member("bo") };
    expect(rangeOf({ offer: "offer_3" }, direct, odds, [])).toMatchObject({ before: 0n, after: 20n, total: 20n });
    expect(rangeOf({ offer: "offer_1" }, direct, odds, [])).toBeUndefined();
  });
});
