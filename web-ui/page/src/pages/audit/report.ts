import { totalsOf } from "./rep-sum.js";
import type { Reached } from "./told.js";
import type { Audit } from "./use-audit.js";

/** An audit as a file that others can read: what was looked at, when, and what was found. */
export function reportOf(
  audit: Extract<Audit, { at: "sound" | "broken" }>,
  body: string,
  node: string,
  at: number,
): object {
  const { reached } = audit;
  return {
    type: "witan-audit",
    body,
    node,
    madeAt: new Date(at).toISOString(),
    by: "the page that the node sent",
    verifiedTo: reached ? { position: reached.head.position, hash: reached.head.hash } : null,
    signatures: reached?.signatures ?? 0,
    rep: reached ? repOf(reached) : null,
    result: audit.at,
    ...(audit.at === "broken" ? { problem: audit.problem } : { contained: audit.contained ?? null }),
    checked: ["the chain of hashes", "the form and audience of commands", "signatures", "the sum of all REP", "places seen before"],
    notChecked: ["whether the rules led to these events: witan verify does"],
  };
}

/** In micro-units, as texts. */
function repOf({ rep }: Reached): object {
  const { members, held } = totalsOf(rep);
  return { members, held: String(held), minted: rep.minted, destroyed: rep.destroyed };
}
