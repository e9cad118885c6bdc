import type { Offer, Request } from "../../data/contract.js";
import { pageOf } from "../../data/ids.js";

export type TurnKind = "answer" | "deliver" | "comment" | "judge" | "vote" | "attest" | "offerEnds";

/** Something that waits for the reader. */
export interface Turn {
  readonly kind: TurnKind;
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** Until when, in milliseconds. */
  readonly until: number;
  /** REP of the reader's that stands on it already. */
  readonly staked?: string;
}

/** An offer that ends sooner than this is told. */
const SOON_MS = 3 * 86_400_000;

/** What waits for a member as an expert, as a requester, and for their offers. */
export function workTurns(
  asExpert: readonly Request[],
  asRequester: readonly Request[],
  offers: readonly Offer[],
  now: number,
): readonly Turn[] {
  const toAnswer = asExpert.filter(({ state }) => state === "offered").map((one) => about(one, "answer"));
  const toDeliver = asExpert.filter(({ state }) => state === "working").map((one) => about(one, "deliver"));
  const toComment = asRequester
    .filter(({ state, satisfied }) => state === "judged" && satisfied === null)
    .map((one) => ({ ...about(one, "comment"), until: Number.MAX_SAFE_INTEGER }));
  const ending = offers
    .filter(({ until, active }) => active && until - now < SOON_MS)
    .map(({ id, skills, until }): Turn => {
      return { kind: "offerEnds", id, href: "/availability", title: skills.join(", "), until };
    });
  return inOrder([...toAnswer, ...toDeliver, ...toComment, ...ending]);
}

/** What is due first stands first. */
export function inOrder(turns: readonly Turn[]): readonly Turn[] {
  return [...turns].sort((one, other) => one.until - other.until);
}

function about(request: Request, kind: TurnKind): Turn {
  return { kind, id: request.id, href: pageOf(request.id), title: request.title, until: request.deadline };
}
