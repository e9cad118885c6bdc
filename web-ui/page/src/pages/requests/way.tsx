import type { JSX } from "preact";
import { Timeline, type Step } from "../../parts/timeline.js";
import { countText } from "../../words/numbers.js";
import { durationText, momentText } from "../../words/times.js";
import { lostOf, stepsOf, timeOf, type LifeStep, type Lost } from "./life.js";
import type { Known } from "./request.js";
import type { Terms } from "./terms.js";
import { words } from "./words.js";

/** More experts than these who did not do it stand together in one step. */
const LOST_SHOWN = 3;

/** The way of a request, with the experts who were drawn and did not do it. */
export function Way({ known, terms }: { known: Known; terms: Terms | undefined }): JSX.Element {
  const steps = stepsOf(known.request).flatMap((step) => {
    const shown: Step = {
      title: titleOf(step, known),
      detail: detailOf(step, known, terms),
      state: step.state,
      isCurrent: step.isCurrent,
    };
    return step.word === "assigned" ? [...lostSteps(lostOf(known.events)), shown] : [shown];
  });
  return <Timeline label={words().request(known.request.id.split("_")[1]!)} steps={steps} />;
}

function lostSteps(lost: readonly Lost[]): readonly Step[] {
  const shown = lost.slice(-LOST_SHOWN).map(
    ({ handle, why, at }): Step => ({
      title: words().assignedTo(handle),
      detail: `${lostText(why)}, ${momentText(at)}`,
      state: "failed",
    }),
  );
  return lost.length > LOST_SHOWN
    ? [{ title: words().earlier(countText(lost.length - LOST_SHOWN)), state: "failed" }, ...shown]
    : shown;
}

export function lostText(why: string): string {
  const texts: Readonly<Record<string, string>> = words().lost;
  return texts[why] ?? why;
}

function titleOf({ word, state }: LifeStep, { request }: Known): string {
  if (word === "assigned" && state === "failed") {
    return request.state === "cancelled" ? words().cancelled : words().expired;
  }
  return word === "assigned" && request.expert && state !== "next"
    ? words().assignedTo(request.expert.handle)
    : words()[word];
}

function detailOf(step: LifeStep, known: Known, terms: Terms | undefined): string {
  const { request, events, pool } = known;
  const judging = pool?.duration ?? Number(terms?.["pool.duration"] ?? 0);
  const isAhead = step.state === "next" && !isEnded(request.state);
  switch (step.word) {
    case "filed":
      return momentText(request.filedAt);
    case "assigned":
      return step.state === "now"
        ? words().until(momentText(request.deadline))
        : dated(timeOf(events, step.state === "failed" ? request.state : "accepted"));
    case "evidence":
    case "delivered":
      if (step.state === "now") {
        return words().due(momentText(request.deadline));
      }
      return isAhead
        ? words().within(durationText(request.deliverWithin))
        : dated(timeOf(events, step.word === "evidence" ? "submitted" : "delivered"));
    case "judged":
      if (step.state === "now") {
        return pool ? words().until(momentText(pool.deadline)) : "";
      }
      return isAhead && judging > 0
        ? words().then(durationText(judging))
        : step.state === "failed"
          ? ended(known)
          : dated(timeOf(events, "ratified"));
    case "paid":
      return isAhead ? words().atOnce : step.state === "next" ? words().notPaid : dated(timeOf(events, "ratified"));
  }
}

function isEnded(state: string): boolean {
  return ["rejected", "inconclusive", "cancelled", "expired"].includes(state);
}

/** How and when a request ended that was not done. */
function ended({ request, events }: Known): string {
  const states: Readonly<Record<string, string>> = words().states;
  const at = timeOf(events, request.state);
  return `${states[request.state]}${at === undefined ? "" : `, ${momentText(at)}`}`;
}

function dated(at: number | undefined): string {
  return at === undefined ? "" : momentText(at);
}
