import { typedAmount } from "../../words/numbers.js";

/** What somebody has typed so far of a request. */
export interface Typed {
  readonly title: string;
  readonly body: string;
  readonly skill: string;
  readonly fee: string;
  readonly match: "draw" | "direct";
  /** The id of the expert who is named, if the match is direct. */
  readonly expert: string;
  readonly time: string;
  readonly unit: "h" | "d";
}

export const NOTHING_TYPED: Typed = {
  title: "",
  body: "",
  skill: "",
  fee: "",
  match: "draw",
  expert: "",
  time: "3",
  unit: "d",
};

const TITLE_MAX = 200;
const BODY_BYTES_MAX = 65_536;
const HOUR_MS = 3_600_000;
const TIME_MAX_MS = 365 * 24 * HOUR_MS;

/** What is wrong with a field; the page has the sentence for each word. */
export type Fault = "titleMissing" | "titleLong" | "textLong" | "skillBad" | "notAmount" | "feeLow" | "timeBad" | "expertMissing";

/** What is wrong with what was typed (BUS-1, AVAIL-1), by field. */
export function faultsOf(typed: Typed, minFee: bigint): Partial<Record<keyof Typed, Fault>> {
  const fee = typedAmount(typed.fee);
  return {
    ...(typed.title === "" ? { title: "titleMissing" } : [...typed.title].length > TITLE_MAX ? { title: "titleLong" } : {}),
    ...(new TextEncoder().encode(typed.body).length > BODY_BYTES_MAX ? { body: "textLong" } : {}),
    ...(/^[a-z0-9+#.-]{1,35}$/.test(typed.skill) ? {} : { skill: "skillBad" }),
    ...(fee === undefined ? { fee: "notAmount" } : fee !== 0n && fee < minFee ? { fee: "feeLow" } : {}),
    ...(timeOf(typed) === undefined ? { time: "timeBad" } : {}),
    ...(typed.match === "direct" && typed.expert === "" ? { expert: "expertMissing" } : {}),
  };
}

/** The time to deliver in milliseconds; undefined when none was typed that the rules take. */
export function timeOf({ time, unit }: Pick<Typed, "time" | "unit">): number | undefined {
  const number = /^[0-9]{1,5}$/.test(time.trim()) ? Number(time) : 0;
  const milliseconds = number * HOUR_MS * (unit === "d" ? 24 : 1);
  return milliseconds >= 1 && milliseconds <= TIME_MAX_MS ? milliseconds : undefined;
}
