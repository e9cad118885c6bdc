import type { SigningKey } from "@witan/client";
import { get } from "../data/api.js";
import type { Member } from "../data/contract.js";
import { node } from "../data/node.js";
import type { HeldKey } from "./vault.js";

/** A key that was not registered in this body yet, as far as this device knows. */
export function isPending(held: HeldKey): boolean {
  return held.handle === "" || held.body !== (node.value?.body ?? "");
}

/** For whom a key speaks, as the node tells. */
export type Whose =
  | { readonly kind: "theirs"; readonly member: Member }
  /** It spoke for this member once. */
  | { readonly kind: "ended"; readonly member: Member }
  /** This member does not hold it. */
  | { readonly kind: "other"; readonly member: Member }
  | { readonly kind: "unknown" }
  | { readonly kind: "unreachable" };

/**
 * Asks for whom a key speaks. A member's first key tells the member's id by itself; for one that was
 * added later the reader has to say who they are.
 *
 * @param name a handle or id; empty: the member who registered with this key
 */
export async function whoseKey(key: SigningKey, name: string): Promise<Whose> {
  const found = await findMember(name.trim() || (await key.memberId()));
  if (found.kind !== "theirs") {
    return found;
  }
  const held = found.member.keys.find((one) => one.key === key.publicKey);
  if (held === undefined) {
    return { kind: "other", member: found.member };
  }
  return held.ended === null ? found : { kind: "ended", member: found.member };
}

/** A member by handle or id, as if the key were theirs; or why there is none. */
export async function findMember(name: string): Promise<Extract<Whose, { kind: "theirs" | "unknown" | "unreachable" }>> {
  const answer = await get<Member>(`/v1/members/${encodeURIComponent(name)}`);
  if (answer.kind === "ok") {
    return { kind: "theirs", member: answer.data };
  }
  const isUnknown = answer.kind === "refused" && answer.refusal.status === 404;
  return { kind: isUnknown ? "unknown" : "unreachable" };
}
