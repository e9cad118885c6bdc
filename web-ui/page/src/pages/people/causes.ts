import type { LedgerLine } from "../../data/contract.js";
import { causeWords } from "./cause-words.js";

/**
 * Why an amount came or went, as one sentence. Each clause of the rules by which REP or coin moves
 * has one; what is new to this page stays the clause itself rather than a guess.
 */
export function causeOf(line: LedgerLine): string {
  const words: Readonly<Record<string, string>> = causeWords();
  return words[wordOf(line)] ?? words[line.clause] ?? line.clause;
}

/** Which sentence a line has: most clauses mean different things by direction and counterpart. */
export function wordOf(line: LedgerLine): string {
  const isGain = BigInt(line.amount) > 0n;
  const { clause } = line;
  const direction = isGain ? "in" : "out";
  switch (clause) {
    case "COIN-1":
    case "POOL-8":
    case "POOL-9":
      return `${clause} ${line.asset} ${line.with} ${direction}`;
    case "FORUM-4":
      return `${clause} ${line.citing === null ? "own" : direction}`;
    case "MEMBER-1":
    case "BUS-1":
      return `${clause} ${direction}`;
    default:
      return clause;
  }
}

/** Where the help tells more of the part of the rules that a clause belongs to. */
export function helpOf(clause: string): string {
  const topics: Readonly<Record<string, string>> = {
    AVAIL: "requests",
    BUS: "requests",
    FORUM: "citations",
    GOV: "proposals",
    POOL: "pools",
  };
  return `/help/${topics[clause.slice(0, clause.indexOf("-"))] ?? "coin"}`;
}
