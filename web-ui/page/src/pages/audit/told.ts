import type { Head, Place, Problem } from "@witan/client";
import type { KeptRep } from "./rep-sum.js";

/** Where a check is, so that it can go on from there later. */
export interface Reached {
  readonly head: Head;
  readonly body: string;
  /** How many signatures were good so far. */
  readonly signatures: number;
  /** Everybody's REP so far, added up from the movements (LEDGER-1). */
  readonly rep: KeptRep;
}

/** What the page tells the worker: to begin, at the founding or where it had come. */
export interface Start {
  readonly from: Reached | undefined;
  /** Where the node says that its journal ends. */
  readonly end: Place;
  /** How much REP the node says that there is then, in micro-units; undefined when it says nothing. */
  readonly supply: string | undefined;
  /** The body's id, so that another body's journal is not taken for this one. */
  readonly body: string;
  /** What this device remembers of the journal, as `RememberedHeads` writes it. */
  readonly remembered: string | null;
}

/** What the worker tells the page. */
export type Told =
  | { readonly kind: "reached"; readonly reached: Reached; readonly remembered: string | null }
  /** The journal is sound to its end. */
  | {
      readonly kind: "sound";
      readonly reached: Reached;
      readonly remembered: string | null;
      /** What this device remembered before, and found again. */
      readonly contained: Place | undefined;
    }
  | { readonly kind: "broken"; readonly problem: Problem }
  | { readonly kind: "unreachable"; readonly reason: string };
