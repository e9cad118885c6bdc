const DAY_MS = 86_400_000;

/** The three beginnings that the command line offers, too: a body of its own size and openness. */
export type PresetWord = "small" | "guild" | "open";

/** Parameters that suit a kind of body; all that a preset does not name has its default. */
export const PRESETS: Readonly<Record<PresetWord, Readonly<Record<string, number>>>> = {
  small: { "pool.duration": 3 * DAY_MS, "pool.quorum": 100_000 },
  guild: {
    "member.fee": 1_000_000,
    "pool.duration": 7 * DAY_MS,
    "pool.quorum": 200_000,
    "pool.winRatio": 600_000,
    "pool.bindingRatio": 250_000,
    "governance.duration": 7 * DAY_MS,
    "governance.quorum": 300_000,
  },
  open: {
    "member.fee": 5_000_000,
    "forum.dailyBytes": 1_048_576,
    "pool.duration": 5 * DAY_MS,
    "pool.quorum": 50_000,
    "pool.bindingRatio": 500_000,
    "pool.quietPeriod": 200_000,
  },
};

/** The word behind `#t=` in the link that the node printed. */
export function wordOf(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, "")).get("t") ?? "";
}
