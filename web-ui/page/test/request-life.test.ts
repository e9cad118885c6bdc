import { describe, expect, it } from "vitest";
import type { RequestEvent } from "../src/data/contract.js";
import { lostOf, progressOf, stepsOf } from "../src/pages/requests/life.js";

const STATES =
  "open offered working judged ratified rejected inconclusive delivered cancelled expired".split(" ");

describe("the steps of a request", () => {
  it.each(STATES.flatMap((state) => [[state, "5000000"] as const, [state, "0"] as const]))(
    "have exactly one current one when it is %s for a fee of %s",
    (state, fee) => {
      expect(stepsOf({ state, fee }).filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    },
  );

  it("stand as far as it has come", () => {
    expect(stepsOf({ state: "judged", fee: "1" }).map(({ word, state }) => `${word} ${state}`)).toEqual([
      "filed done",
      "assigned done",
      "evidence done",
      "judged now",
      "paid next",
    ]);
  });

  it("of a rejected one are never paid", () => {
    const steps = stepsOf({ state: "rejected", fee: "1" });
    expect(steps.map(({ state }) => state)).toEqual(["done", "done", "done", "failed", "next"]);
  });

  it("of a free one are three, and the delivery is the current one while it is worked on", () => {
    expect(stepsOf({ state: "working", fee: "0" }).map(({ word, state }) => `${word} ${state}`)).toEqual([
      "filed done",
      "assigned done",
      "delivered now",
    ]);
    expect(progressOf({ state: "delivered", fee: "0" })).toEqual({ done: 3, all: 3 });
  });
});

it("knows the experts that were lost, in order, and not what ended without one", () => {
  const event = (what: string, why: string, handle?: string): RequestEvent => ({
    position: 1,
    time: 2,
    what,
    why,
    who: handle === undefined ? null : { id: `m_${handle}`, handle },
    deadline: 3,
    post: null,
    pool: null,
    satisfied: null,
    text: "",
  });
  const events = [
    event("filed", "", "orla"),
    event("reopened", "declined", "ada"),
    event("reopened", "late", "bo"),
    event("expired", "unmatched"),
  ];
  expect(lostOf(events)).toEqual([
    { handle: "ada", why: "declined", at: 2 },
    { handle: "bo", why: "late", at: 2 },
  ]);
});
