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
    result: audit.at,
    ...(audit.at === "broken" ? { problem: audit.problem } : { contained: audit.contained ?? null }),
    checked: ["the chain of hashes", "the form and audience of commands", "signatures", "places seen before"],
    notChecked: ["whether the rules led to these events: witan verify does"],
  };
}
