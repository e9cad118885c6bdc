import { catalogue } from "./catalogue.js";
import { countText, exactText, percentText, typeable, typedAmount } from "./numbers.js";
import { durationText } from "./times.js";

/** What the value of a parameter means. */
export type Kind = "coin" | "rep" | "ratio" | "count" | "bytes" | "duration" | "truth" | "artifact";

/** What a parameter means, and between which values a proposal may set it (section 8 of the rules). */
export interface Bounds {
  readonly kind: Kind;
  readonly least: number;
  readonly most: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ALL = 1_000_000;

function bounds(kind: Kind, least: number, most: number): Bounds {
  return { kind, least, most };
}

export const PARAMETERS: Readonly<Record<string, Bounds>> = {
  "member.fee": bounds("coin", 0, 10 ** 12),
  "coin.initialGrant": bounds("coin", 0, 10 ** 12),
  "forum.chainLimit": bounds("count", 0, 10),
  "forum.maxCitations": bounds("count", 0, 1000),
  "forum.minFlow": bounds("rep", 0, 10 ** 9),
  "forum.maxFlowSteps": bounds("count", 100, 1_000_000),
  "forum.dailyBytes": bounds("bytes", 64 * 1024, 1024 ** 3),
  "pool.duration": bounds("duration", HOUR, 90 * DAY),
  "pool.quorum": bounds("ratio", 0, 500_000),
  "pool.winRatio": bounds("ratio", 500_000, 800_000),
  "pool.bindingRatio": bounds("ratio", 0, ALL),
  "pool.authorShare": bounds("ratio", 0, ALL),
  "pool.mintingRatio": bounds("ratio", 0, 100 * ALL),
  "pool.redistribute": bounds("truth", 0, 1),
  "pool.minFee": bounds("coin", 0, 10 ** 15),
  "pool.maxExtensions": bounds("count", 0, 10),
  "pool.quietPeriod": bounds("ratio", 0, 500_000),
  "pool.maxQuietExtensions": bounds("count", 0, 20),
  "fee.authorShare": bounds("ratio", 0, ALL),
  "fee.treasuryShare": bounds("ratio", 0, 500_000),
  "availability.acceptWithin": bounds("duration", MINUTE, 30 * DAY),
  "availability.silencePenalty": bounds("ratio", 0, ALL),
  "availability.missPenalty": bounds("ratio", 0, ALL),
  "business.matchWithin": bounds("duration", MINUTE, 365 * DAY),
  "business.maxAttempts": bounds("count", 1, 100),
  "governance.attestation": bounds("ratio", 10_000, 300_000),
  "governance.attestWithin": bounds("duration", HOUR, 365 * DAY),
  "governance.duration": bounds("duration", HOUR, 90 * DAY),
  "governance.quorum": bounds("ratio", 50_000, 500_000),
  "governance.winRatio": bounds("ratio", 500_000, 800_000),
  "governance.binding1": bounds("ratio", 0, ALL),
  "governance.binding2": bounds("ratio", 0, ALL),
  "governance.binding3": bounds("ratio", 0, ALL),
  "governance.maxRetries": bounds("count", 0, 10),
  "governance.minDelay": bounds("duration", HOUR, 90 * DAY),
};

const words = catalogue({
  en: { yes: "yes", no: "no", bytes: (count: string) => `${count} bytes`, post: (id: string) => `post ${id}…` },
  de: { yes: "ja", no: "nein", bytes: (count: string) => `${count} Bytes`, post: (id: string) => `Beitrag ${id}…` },
});

export type Value = number | boolean | string;

export function kindOf(name: string): Kind {
  return name.startsWith("artifact.") ? "artifact" : (PARAMETERS[name]?.kind ?? "count");
}

/** The value of a parameter with its unit. */
export function valueText(name: string, value: Value): string {
  switch (kindOf(name)) {
    case "coin":
      return exactText(String(value), "coin");
    case "rep":
      return exactText(String(value), "rep");
    case "ratio":
      return percentText(Number(value), Number(value) % 1000 === 0 ? 1 : 4);
    case "bytes":
      return words().bytes(countText(Number(value)));
    case "duration":
      return durationText(Number(value));
    case "truth":
      return value ? words().yes : words().no;
    case "artifact":
      return words().post(String(value).slice(0, 8));
    case "count":
      return countText(Number(value));
  }
}

const UNITS: readonly (readonly [string, number])[] = [
  ["d", DAY],
  ["h", HOUR],
  ["min", MINUTE],
  ["s", 1000],
];

/** A value as a person would type it: percent, coin, `36 h`. */
export function typeableValue(name: string, value: Value): string {
  switch (kindOf(name)) {
    case "coin":
    case "rep":
      return typeable(String(value));
    case "ratio":
      return typeable(BigInt(Number(value)) * 100n);
    case "duration": {
      const [unit, length] = UNITS.find(([, size]) => Number(value) % size === 0) ?? ["s", 1000];
      return `${Number(value) / length} ${unit}`;
    }
    default:
      return String(value);
  }
}

/** What a person typed as a value of this parameter; undefined when it is none. */
export function typedValue(name: string, text: string): Value | undefined {
  switch (kindOf(name)) {
    case "coin":
    case "rep":
      return safe(typedAmount(text));
    case "ratio":
      return typedPercent(text);
    case "duration":
      return typedDuration(text);
    case "truth":
      return text === "true" ? true : text === "false" ? false : undefined;
    case "artifact":
      return /^[0-9a-f]{64}$/.test(text.trim()) ? text.trim() : undefined;
    default:
      return /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
  }
}

/** Parts of a million from a number of percent with at most four decimals. */
export function typedPercent(text: string): number | undefined {
  const percent = typedAmount(text.replace("%", ""));
  return percent === undefined || percent % 100n !== 0n ? undefined : safe(percent / 100n);
}

/** Milliseconds from `3 d`, `36 h`, `90 min` or `30 s`, whole ones only. */
export function typedDuration(text: string): number | undefined {
  const found = /^\s*(\d{1,6})(?:[.,](\d{1,3}))?\s*(d|t|h|std\.?|min\.?|s)\s*$/i.exec(text);
  if (!found) {
    return undefined;
  }
  const word = found[3]!.toLowerCase().replace(/^t$/, "d").replace(/^std\.?$/, "h").replace(".", "");
  const length = UNITS.find(([unit]) => unit === word)![1];
  const thousandths = Number(found[1]!) * 1000 + Number((found[2] ?? "").padEnd(3, "0"));
  return (thousandths * length) / 1000;
}

/** Whether a proposal may set this value (GOV-1). */
export function isWithin(name: string, value: Value): boolean {
  const known = PARAMETERS[name];
  return known === undefined || typeof value !== "number" || (value >= known.least && value <= known.most);
}

function safe(micro: bigint | undefined): number | undefined {
  return micro !== undefined && micro <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(micro) : undefined;
}
