import { fromHex, sha256Hex } from "@witan/client";
import type { Draw, Odds, Request } from "../../data/contract.js";

const BLOCKS = 1n << 64n;

/**
 * The number that a seed gives for a draw (RAND-1): the SHA-256 of seed and number is read in blocks
 * of 8 bytes, then the SHA-256 of it, and so on; the first block below the largest multiple of the
 * total decides.
 *
 * @param seed of the entry, in hexadecimal digits
 * @param number of the draw within its entry, from 0
 */
export async function drawnFrom(seed: string, number: number, total: bigint): Promise<bigint> {
  const limit = BLOCKS - (BLOCKS % total);
  let bytes = seed + number.toString(16).padStart(8, "0");
  for (;;) {
    bytes = await sha256Hex(fromHex(bytes)!);
    for (let at = 0; at < bytes.length; at += 16) {
      const block = BigInt(`0x${bytes.slice(at, at + 16)}`);
      if (block < limit) {
        return block % total;
      }
    }
  }
}

/** The numbers that belong to one offer. */
export interface Range {
  readonly before: bigint;
  readonly after: bigint;
  readonly total: bigint;
  /** How many offers stood in line. */
  readonly candidates: number;
}

/**
 * The numbers that belonged to the chosen offer when the candidates are lined up (AVAIL-2): the
 * offers whose price is at most the fee, of members who are neither the requester nor drawn before,
 * by price and age, each as long as its weight, or all alike when none weighs anything.
 *
 * @param odds all offers for the skill in their order, as they stood before the draw
 * @param drawn the draws for this request before this one
 * @return undefined when the offer is not among them
 */
export function rangeOf(
  draw: Pick<Draw, "offer">,
  request: Pick<Request, "fee" | "requester" | "only">,
  odds: readonly Odds[],
  drawn: readonly Pick<Draw, "member">[],
): Range | undefined {
  const without = new Set([request.requester.id, ...drawn.map(({ member }) => member.id)]);
  const candidates = odds.filter(
    ({ member, price }) =>
      BigInt(price) <= BigInt(request.fee) &&
      !without.has(member.id) &&
      (request.only === null || request.only.id === member.id),
  );
  const isEven = candidates.every(({ weight }) => weight === "0");
  let before = 0n;
  let found: Pick<Range, "before" | "after"> | undefined;
  for (const { offer, weight } of candidates) {
    const after = before + (isEven ? 1n : BigInt(weight));
    if (offer === draw.offer) {
      found = { before, after };
    }
    before = after;
  }
  return found && { ...found, total: before, candidates: candidates.length };
}
