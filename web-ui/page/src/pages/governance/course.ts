import type { Proposal } from "../../data/contract.js";

/** The stations of a proposal's way (GOV-2 to GOV-4). */
export const STATIONS = ["attesting", "referendum1", "referendum2", "referendum3", "effect"] as const;

export type Station = (typeof STATIONS)[number];

/** How far a proposal is with each station. */
export type Progress = "done" | "now" | "next" | "failed";

/**
 * How far a proposal has come. One that was rejected or has lapsed ended at the last station that it
 * reached, which is the last referendum that began, or the attesting when none did.
 */
export function progressOf(
  proposal: Pick<Proposal, "state" | "effective" | "referenda">,
): Readonly<Record<Station, Progress>> {
  const { state, effective, referenda } = proposal;
  const hasEnded = state === "rejected" || state === "lapsed";
  const reached =
    state === "accepted"
      ? STATIONS.length - 1
      : hasEnded
        ? referenda.length
        : STATIONS.indexOf(state as Station);
  const progress = (index: number): Progress => {
    if (index !== reached) {
      return index < reached ? "done" : "next";
    }
    return hasEnded ? "failed" : effective ? "done" : "now";
  };
  return Object.fromEntries(
    STATIONS.map((station, index) => [station, progress(index)]),
  ) as Record<Station, Progress>;
}
