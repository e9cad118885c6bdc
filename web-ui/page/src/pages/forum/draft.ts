import { utf8, type Bytes, type CommandBody } from "@witan/client";
import type { PostRef } from "../../data/contract.js";
import { typedAmount } from "../../words/numbers.js";
import { isWithin, typedDuration, typedPercent, typedValue, type Value } from "../../words/parameters.js";

export type PostKind = CommandBody<"post.publish">["kind"];

/** A citation as it is typed; the weight is in percent. */
export interface Cited {
  /** A post's id, or `incinerator`. */
  readonly target: string;
  readonly title: string;
  readonly isTaking: boolean;
  readonly percent: string;
}

/** A file that goes with the post, named by its hash. */
export interface DraftFile {
  readonly name: string;
  readonly type: string;
  readonly hash: string;
  readonly bytes: Bytes;
}

/** A change of a parameter as it is typed. */
export interface TypedChange {
  readonly name: string;
  readonly typed: string;
}

/** A payment from the treasury as it is typed; the member's id is known once the handle was found. */
export interface TypedPayment {
  readonly handle: string;
  readonly member: string;
  readonly typed: string;
}

/** A post that nobody has signed yet. It is on this device only. */
export interface Draft {
  /** The query of the composer's address: what the draft was begun for. */
  readonly key: string;
  readonly kind: PostKind;
  readonly title: string;
  readonly text: string;
  readonly cited: readonly Cited[];
  readonly replyTo: PostRef | null;
  readonly supersedes: PostRef | null;
  readonly files: readonly DraftFile[];
  readonly set: readonly TypedChange[];
  readonly treasurers: string;
  readonly payments: readonly TypedPayment[];
  readonly delay: string;
  readonly name: string;
  readonly version: string;
  /** Milliseconds since the epoch; 0 before it was first kept. */
  readonly savedAt: number;
}

/** What the node and the rules in force allow. */
export interface Limits {
  readonly bodyBytes: number;
  readonly attachments: number;
  readonly attachmentBytes: number;
  readonly citations: number;
  /** What the member may still publish today; undefined while that is not known. */
  readonly bytesLeft: number | undefined;
  /** Milliseconds. */
  readonly leastDelay: number;
}

const TITLE_MAX = 200;
const ALL = 1_000_000;

/** What stands in the way of publishing; words.ts has a sentence for each. */
export type Obstacle =
  | "titleMissing"
  | "titleLong"
  | "textMissing"
  | "textLong"
  | "weight"
  | "givesTooMuch"
  | "takesTooMuch"
  | "incineratorTakes"
  | "citedTwice"
  | "tooManyCitations"
  | "tooManyBytes"
  | "blockEmpty"
  | "changeWrong"
  | "paymentWrong"
  | "delayWrong"
  | "artifactName"
  | "artifactFile";

/** The words of the query that make a draft another one. */
const BEGINNINGS = ["cites", "kind", "replyTo", "request", "set", "supersedes"] as const;

/** The same beginnings give the same draft, whatever else stands in the address. */
export function keyOf(query: URLSearchParams): string {
  const words = new URLSearchParams();
  for (const name of BEGINNINGS) {
    if (query.get(name)) {
      words.set(name, query.get(name)!);
    }
  }
  return words.toString();
}

/** The number of the request that a draft was begun for, as evidence. */
export function requestOf(key: string): string | undefined {
  const number = new URLSearchParams(key).get("request") ?? "";
  return /^(0|[1-9][0-9]{0,14})$/.test(number) ? number : undefined;
}

/** A draft as an address begins it. */
export function begun(query: URLSearchParams): Draft {
  const kind = query.get("kind") ?? "discussion";
  const set = query.get("set") ?? "";
  return {
    key: keyOf(query),
    kind: (isKind(kind) ? kind : "discussion") as PostKind,
    title: "",
    text: "",
    cited: citedIn(query.get("cites") ?? ""),
    replyTo: refOf(query.get("replyTo")),
    supersedes: refOf(query.get("supersedes")),
    files: [],
    set: set === "" ? [] : [{ name: set, typed: "" }],
    treasurers: "",
    payments: [],
    delay: "",
    name: "",
    version: "",
    savedAt: 0,
  };
}

/** `ID`, `ID:0.3` or `ID:-0.1`, with commas between them. */
export function citedIn(text: string): readonly Cited[] {
  return [...text.matchAll(/([0-9a-f]{64}|incinerator)(?::([+-]?)([01](?:\.\d{1,6})?))?/g)].map(
    ([, target, sign, weight]) => ({
      target: target!,
      title: "",
      isTaking: sign === "-",
      percent: weight === undefined ? "" : String(Math.round(Number(weight) * ALL) / 10_000),
    }),
  );
}

/** Parts of a million that the citations give and take in all; what is not yet a number counts 0. */
export function sums(draft: Pick<Draft, "cited">): { readonly gives: number; readonly takes: number } {
  const sum = (isTaking: boolean): number =>
    draft.cited
      .filter((cited) => cited.isTaking === isTaking)
      .reduce((all, { percent }) => all + (typedPercent(percent) ?? 0), 0);
  return { gives: sum(false), takes: sum(true) };
}

/** Bytes that publishing it counts for the day (FORUM-8). */
export function bytesOf(draft: Draft): number {
  return utf8(draft.text).length + draft.files.reduce((all, { bytes }) => all + bytes.length, 0);
}

/** Everything that the rules would refuse, as far as this page knows (FORUM-1, FORUM-2, GOV-1). */
export function obstaclesOf(draft: Draft, limits: Limits): readonly Obstacle[] {
  const { gives, takes } = sums(draft);
  const weights = draft.cited.map(({ percent }) => typedPercent(percent));
  const length = [...draft.title].length;
  const found: readonly (readonly [Obstacle, boolean])[] = [
    ["titleMissing", draft.title.trim() === "" && draft.replyTo === null],
    ["titleLong", length > TITLE_MAX],
    ["textMissing", draft.text.trim() === "" && draft.files.length === 0],
    ["textLong", utf8(draft.text).length > limits.bodyBytes],
    ["weight", weights.some((weight) => weight === undefined || weight === 0 || weight > ALL)],
    ["givesTooMuch", gives > ALL],
    ["takesTooMuch", takes > ALL],
    ["incineratorTakes", draft.cited.some(({ target, isTaking }) => target === "incinerator" && isTaking)],
    ["citedTwice", new Set(draft.cited.map(({ target }) => target)).size < draft.cited.length],
    ["tooManyCitations", draft.cited.length > limits.citations],
    ["tooManyBytes", limits.bytesLeft !== undefined && bytesOf(draft) > limits.bytesLeft],
    ...(draft.kind === "proposal" ? blockObstacles(draft, limits) : []),
    ["artifactName", draft.kind === "artifact" && !/^[a-z0-9.-]{1,64}$/.test(draft.name)],
    ["artifactFile", draft.kind === "artifact" && draft.files.length === 0],
  ];
  return found.filter(([, isThere]) => isThere).map(([obstacle]) => obstacle);
}

function blockObstacles(draft: Draft, limits: Limits): readonly (readonly [Obstacle, boolean])[] {
  const isEmpty = draft.set.length === 0 && draft.payments.length === 0 && handlesOf(draft).length === 0;
  const delay = typedDuration(draft.delay);
  return [
    ["blockEmpty", isEmpty],
    ["changeWrong", draft.set.some((change) => changeOf(change) === undefined)],
    ["paymentWrong", draft.payments.some(({ member, typed }) => member === "" || !typedAmount(typed))],
    ["delayWrong", delay === undefined || delay < limits.leastDelay],
  ];
}

/** The value that a change sets; undefined while it is none that a proposal may set. */
export function changeOf({ name, typed }: TypedChange): Value | undefined {
  const value = typedValue(name, typed);
  return value !== undefined && isWithin(name, value) ? value : undefined;
}

export function handlesOf({ treasurers }: Pick<Draft, "treasurers">): readonly string[] {
  return treasurers.split(/[\s,]+/).filter((handle) => handle !== "");
}

function isKind(word: string): boolean {
  return ["discussion", "evidence", "proposal", "review", "artifact"].includes(word);
}

function refOf(id: string | null): PostRef | null {
  return id !== null && /^[0-9a-f]{64}$/.test(id) ? { id, title: "", kind: "" } : null;
}
