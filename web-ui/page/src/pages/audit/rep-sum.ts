import { readEvents, type BodyEvent, type JournalEntry, type Problem } from "@witan/client";

/** REP by the journal alone, in micro-units as texts, so that it can be kept and gone on from. */
export interface KeptRep {
  /** What each member holds, by their number. */
  readonly balances: readonly string[];
  readonly minted: string;
  readonly destroyed: string;
}

/** What of it people are told, in micro-units. */
export interface RepTotals {
  readonly members: number;
  readonly held: bigint;
  readonly minted: bigint;
  readonly destroyed: bigint;
}

/** The account from which REP comes when it is made, and to which it goes when it is destroyed. */
const OUTSIDE = -1;

/**
 * Adds up REP from the movements in the journal (LEDGER-1): behind each entry what the members hold is
 * what was made less what was destroyed, nobody holds less than nothing, and only members hold any.
 */
export class RepSum {
  private readonly balances: bigint[];
  private minted: bigint;
  private destroyed: bigint;
  /** What all members hold, carried along. */
  private held: bigint;

  constructor(kept?: KeptRep) {
    this.balances = (kept?.balances ?? []).map(BigInt);
    this.minted = BigInt(kept?.minted ?? 0);
    this.destroyed = BigInt(kept?.destroyed ?? 0);
    this.held = this.balances.reduce((sum, balance) => sum + balance, 0n);
  }

  /** Takes the next entry; a problem names it. */
  take(entry: JournalEntry): Problem | undefined {
    const events = readEvents(entry.events);
    if (events.problem) {
      return { ...events.problem, path: `/${entry.position}${events.problem.path}` };
    }
    for (const event of events.value) {
      const wrong = this.apply(event);
      if (wrong !== undefined) {
        return problem(entry, wrong);
      }
    }
    const supply = this.minted - this.destroyed;
    return this.held === supply
      ? undefined
      : problem(entry, `behind it members hold ${this.held} micro-units of REP, and ${supply} exist`);
  }

  get totals(): RepTotals {
    const { held, minted, destroyed } = this;
    return { members: this.balances.length, held, minted, destroyed };
  }

  get kept(): KeptRep {
    const { balances, minted, destroyed } = this;
    return { balances: balances.map(String), minted: String(minted), destroyed: String(destroyed) };
  }

  /** What is wrong with an event; undefined when nothing is. */
  private apply({ name, fields }: BodyEvent): string | undefined {
    if (name === "member.registered") {
      return fields.member === this.balances.push(0n) - 1 ? undefined : "a member has the number of another one";
    }
    if (name !== "rep.moved") {
      return undefined;
    }
    const { from, to, amount } = fields as { from: bigint; to: bigint; amount: bigint };
    return this.change(Number(from), -amount) ?? this.change(Number(to), amount);
  }

  private change(account: number, amount: bigint): string | undefined {
    if (account === OUTSIDE) {
      if (amount < 0n) {
        this.minted -= amount;
      } else {
        this.destroyed += amount;
      }
      return undefined;
    }
    if (account < 0) {
      return undefined; // On its way within the entry; what does not arrive is missing from the sum.
    }
    const before = this.balances[account];
    if (before === undefined) {
      return `REP moves to or from member ${account}, whom nobody has registered`;
    }
    this.balances[account] = before + amount;
    this.held += amount;
    return before + amount < 0n ? `member ${account} holds less than nothing` : undefined;
  }
}

function problem({ position }: JournalEntry, sentence: string): Problem {
  return { code: "rep-sum", path: `/${position}/events`, sentence };
}

/** The figures of what was kept. */
export function totalsOf(kept: KeptRep): RepTotals {
  return new RepSum(kept).totals;
}
