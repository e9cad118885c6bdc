import type { Member } from "../../data/contract.js";
import { reload } from "../../data/view.js";
import type { Signed } from "../../signing/signing.js";
import { words } from "./words.js";

export const REFERENCE_MAX = 128;

/** The page shows the member by handle or by id; both views show what was recorded. */
export async function after(signed: Signed, member: Member, clear: () => void): Promise<void> {
  if (signed.outcome === "accepted") {
    clear();
    const { position } = signed.receipt;
    await Promise.all(
      [member.id, member.handle].map((name) => reload(`/v1/members/${name}`, position)),
    );
  }
}

/** What is wrong with an amount that somebody typed. */
export function problemOf(typed: string, amount: bigint | undefined): string | undefined {
  if (typed === "") {
    return undefined;
  }
  if (amount === undefined) {
    return words().notAmount;
  }
  return amount === 0n ? words().nothing : undefined;
}
