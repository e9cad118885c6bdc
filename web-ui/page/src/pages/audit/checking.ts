import { JournalCheck, RememberedHeads, type Place, type Problem, type Shelf } from "@witan/client";
import { entriesAfter, type Entries } from "../../data/journal.js";
import { RepSum } from "./rep-sum.js";
import type { Reached, Start, Told } from "./told.js";

/** A worker has no shelf of its own: the page gives it the text and takes it back. */
class Slip implements Shelf {
  constructor(public text: string | null) {}

  getItem(): string | null {
    return this.text;
  }

  setItem(_: string, text: string): void {
    this.text = text;
  }
}

/**
 * Checks the journal from where it had come to where the node says that it ends, and holds it against
 * what this device remembers.
 *
 * @param read reads the entries behind a position
 */
export async function check(
  start: Start,
  tell: (told: Told) => void,
  read: (position: number) => Promise<Entries> = entriesAfter,
): Promise<void> {
  const slip = new Slip(start.remembered);
  const heads = new RememberedHeads(slip, start.body);
  const contained = heads.last();
  const shortened = heads.shortened(start.end);
  if (shortened) {
    tell({ kind: "broken", problem: shortened });
    return;
  }
  const journal = new JournalCheck({ body: start.body, ...(start.from ? { head: start.from.head } : {}) });
  const rep = new RepSum(start.from?.rep);
  const before = start.from?.signatures ?? 0;
  const reached = (): Reached => ({
    head: journal.head,
    body: start.body,
    signatures: before + journal.signatures,
    rep: rep.kept,
  });
  while (journal.head.position < start.end.position) {
    const entries = await read(journal.head.position);
    const ended = await take(entries, journal, heads, rep);
    if (ended) {
      tell(ended);
      return;
    }
    heads.remember(journal.head);
    tell({ kind: "reached", reached: reached(), remembered: slip.text });
  }
  const problem =
    heads.remember(journal.head) ?? otherEnd(journal, start.end) ?? otherSupply(rep, start);
  tell(
    problem
      ? { kind: "broken", problem }
      : { kind: "sound", reached: reached(), remembered: slip.text, contained },
  );
}

/** Takes some entries; what ends the check is given back. */
async function take(
  entries: Entries,
  journal: JournalCheck,
  heads: RememberedHeads,
  rep: RepSum,
): Promise<Told | undefined> {
  switch (entries.kind) {
    case "unreachable":
      return { kind: "unreachable", reason: entries.reason };
    case "malformed":
      return { kind: "broken", problem: entries.problem };
    case "end":
      return { kind: "broken", problem: missing(journal.head.position + 1) };
    case "entries":
      for (const entry of entries.entries) {
        const problem = (await journal.add(entry)) ?? heads.contradiction(entry) ?? rep.take(entry);
        if (problem) {
          return { kind: "broken", problem };
        }
      }
      return undefined;
  }
}

function missing(position: number): Problem {
  return {
    code: "missing",
    path: `/${position}`,
    sentence: `entry ${position} is missing, though the node says that the journal goes on`,
  };
}

/** The node's head must be an entry of the very journal that it gives out. */
function otherEnd(journal: JournalCheck, end: Place): Problem | undefined {
  return journal.head.position === end.position && journal.head.hash !== end.hash
    ? {
        code: "other-head",
        path: `/${end.position}`,
        sentence: `the node says that entry ${end.position} has the hash ${end.hash}, and gives one with another`,
      }
    : undefined;
}

/** What the node says to exist must be what the journal has brought into being. */
function otherSupply(rep: RepSum, { supply, end }: Start): Problem | undefined {
  const { held } = rep.totals;
  return supply === undefined || BigInt(supply) === held
    ? undefined
    : {
        code: "other-supply",
        path: `/${end.position}`,
        sentence: `by the journal ${held} micro-units of REP exist, and the node says ${supply}`,
      };
}
