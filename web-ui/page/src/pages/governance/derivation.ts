import { ParameterDerivation } from "@witan/client";
import { get, withQuery } from "../../data/api.js";
import type { Parameter } from "../../data/contract.js";
import { entriesAfter } from "../../data/journal.js";
import type { Listed } from "../../data/view.js";

/** What the journal alone says of the parameters, and what the node says of the same position. */
export interface Derived {
  readonly position: number;
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly name: string;
  readonly derived: Parameter["value"] | undefined;
  readonly told: Parameter["value"] | undefined;
}

export type Derivation =
  | { readonly kind: "derived"; readonly derived: Derived }
  | { readonly kind: "failed"; readonly why: string };

/**
 * Derives the parameters from the journal (GOV-5), and asks the node for those of the same position.
 *
 * @param until the last entry to read; undefined reads to the end
 * @param tell hears of each position that was reached
 */
export async function derive(
  until: number | undefined,
  signal: AbortSignal,
  tell: (position: number) => void,
): Promise<Derivation> {
  const derivation = new ParameterDerivation();
  let position = 0;
  while (until === undefined || position < until) {
    const read = await entriesAfter(position, signal);
    if (read.kind === "end") {
      break;
    }
    if (read.kind !== "entries") {
      return failed(read.kind === "malformed" ? read.problem.sentence : read.reason);
    }
    for (const entry of read.entries.filter((one) => until === undefined || one.position <= until)) {
      const problem = await derivation.add(entry);
      if (problem) {
        return failed(`${problem.path} ${problem.sentence}`);
      }
      position = entry.position;
    }
    tell(position);
  }
  return compared(derivation, position);
}

async function compared(derivation: ParameterDerivation, position: number): Promise<Derivation> {
  const answer = await get<Listed<Parameter>>(withQuery("/v1/params", { asOf: position }));
  if (answer.kind !== "ok") {
    return failed(answer.kind === "refused" ? answer.refusal.detail : answer.reason);
  }
  const told = new Map(answer.data.data.map(({ name, value }) => [name, value]));
  const derived = derivation.inForce();
  const names = [...new Set([...derived.keys(), ...told.keys()])].sort();
  const pairs = names.map((name) => ({ name, derived: derived.get(name), told: told.get(name) }));
  return { kind: "derived", derived: { position, pairs } };
}

function failed(why: string): Derivation {
  return { kind: "failed", why };
}
