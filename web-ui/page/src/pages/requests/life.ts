import type { Request, RequestEvent } from "../../data/contract.js";

/** The five steps of a request that is paid for, and the three of one that is not (BUS-2, BUS-6). */
export type StepWord = "filed" | "assigned" | "evidence" | "judged" | "paid" | "delivered";

const PAID: readonly StepWord[] = ["filed", "assigned", "evidence", "judged", "paid"];
const FREE: readonly StepWord[] = ["filed", "assigned", "delivered"];

/** How a step stands; one step of a request is the current one, also when all is over. */
export interface LifeStep {
  readonly word: StepWord;
  readonly state: "done" | "now" | "next" | "failed";
  readonly isCurrent: boolean;
}

/** An expert who was asked and did not do it, and why not. */
export interface Lost {
  readonly handle: string;
  readonly why: string;
  readonly at: number;
}

/** In each state: which step is the current one, and how it stands. */
const CURRENT: Readonly<Record<string, readonly [StepWord, LifeStep["state"]]>> = {
  open: ["assigned", "now"],
  offered: ["assigned", "now"],
  working: ["evidence", "now"],
  judged: ["judged", "now"],
  ratified: ["paid", "done"],
  rejected: ["judged", "failed"],
  inconclusive: ["judged", "failed"],
  delivered: ["delivered", "done"],
  cancelled: ["assigned", "failed"],
  expired: ["assigned", "failed"],
};

/** The steps of a request, as far as it has come. */
export function stepsOf(request: Pick<Request, "state" | "fee">): readonly LifeStep[] {
  const all = request.fee === "0" ? FREE : PAID;
  const [word, state] = CURRENT[request.state] ?? ["filed", "now"];
  const current = all.includes(word) ? all.indexOf(word) : all.length - 1; // The evidence of the free lane is the delivery.
  return all.map((step, index) => ({
    word: step,
    state: index < current ? "done" : index === current ? state : "next",
    isCurrent: index === current,
  }));
}

/** How many steps are behind it, and of how many. */
export function progressOf(request: Pick<Request, "state" | "fee">): { readonly done: number; readonly all: number } {
  const steps = stepsOf(request);
  return { done: steps.filter(({ state }) => state === "done").length, all: steps.length };
}

/** Whether nothing can happen to it any more. */
export function isOver(state: string): boolean {
  return !["open", "offered", "working", "judged"].includes(state);
}

/** The experts who were lost on the way, in order. */
export function lostOf(events: readonly RequestEvent[]): readonly Lost[] {
  return events
    .filter(({ why, who }) => why !== "" && who !== null)
    .map(({ why, who, time }) => ({ handle: who!.handle, why, at: time }));
}

/** When the last event of this kind happened. */
export function timeOf(events: readonly RequestEvent[], what: string): number | undefined {
  return events.findLast((event) => event.what === what)?.time;
}
