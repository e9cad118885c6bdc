import { locale } from "./catalogue.js";

const UNIT = 1_000_000n;

/** A narrow space that no line breaks at, between a number and its unit. */
export const THIN = "\u202f";

const MINUS = "\u2212";

/** What an amount is of. */
export type Asset = "rep" | "coin";

const UNIT_WORDS: Readonly<Record<Asset, string>> = { rep: "REP", coin: "coin" };

/**
 * Micro-units with their unit, cut to two decimals and never rounded up: `1,240.50 REP`.
 *
 * @param sign `always` writes a plus before gains
 */
export function amountText(
  micro: string | bigint,
  asset: Asset,
  sign: "always" | "minus" = "minus",
): string {
  return `${unitless(micro, 2, sign)}${THIN}${UNIT_WORDS[asset]}`;
}

/** Micro-units with all of their decimals, two at least. */
export function exactText(micro: string | bigint, asset: Asset): string {
  const decimals = (BigInt(micro) % UNIT).toString().replace("-", "").padStart(6, "0");
  const shown = Math.max(2, decimals.replace(/0+$/, "").length);
  return `${unitless(micro, shown, "minus")}${THIN}${UNIT_WORDS[asset]}`;
}

/** Micro-units as a decimal number of the reader's language, cut to so many decimals. */
export function unitless(
  micro: string | bigint,
  decimals: number,
  sign: "always" | "minus" = "minus",
): string {
  const value = BigInt(micro);
  const size = value < 0n ? -value : value;
  const whole = new Intl.NumberFormat(locale.value).format(size / UNIT);
  const part = (size % UNIT).toString().padStart(6, "0").slice(0, decimals);
  const mark = value < 0n ? MINUS : sign === "always" && value > 0n ? "+" : "";
  return mark + whole + (decimals === 0 ? "" : point() + part);
}

/** What a person typed as an amount, in micro-units; undefined when it is none. */
export function typedAmount(text: string): bigint | undefined {
  const plain = text.trim().replace(/[\s\u202f\u00a0']/g, "").replace(",", ".");
  const found = /^([0-9]{1,13})(?:\.([0-9]{0,6}))?$/.exec(plain);
  return found ? BigInt(found[1]!) * UNIT + BigInt((found[2] ?? "").padEnd(6, "0")) : undefined;
}

/** Micro-units as a person would type them. */
export function typeable(micro: string | bigint): string {
  const value = BigInt(micro);
  const part = (value % UNIT).toString().padStart(6, "0").replace(/0+$/, "");
  return `${value / UNIT}${part === "" ? "" : `.${part}`}`;
}

export function countText(count: number | bigint): string {
  return new Intl.NumberFormat(locale.value).format(count);
}

/** Parts of a million as percent, cut to one decimal: `61.0 %`. */
export function percentText(ppm: number | bigint, decimals = 1): string {
  const tenth = 10n ** BigInt(4 - decimals);
  const cut = BigInt(ppm) / tenth;
  const scale = 10 ** decimals;
  const text = new Intl.NumberFormat(locale.value, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(Number(cut) / scale);
  return `${text}${THIN}%`;
}

/** The share of a part in a whole as percent; nothing of nothing is 0. */
export function shareText(part: string | bigint, whole: string | bigint, decimals = 1): string {
  return percentText(sharePpm(part, whole), decimals);
}

/** The share of a part in a whole, in parts of a million. */
export function sharePpm(part: string | bigint, whole: string | bigint): number {
  const all = BigInt(whole);
  return all === 0n ? 0 : Number((BigInt(part) * 1_000_000n) / all);
}

function point(): string {
  const parts = new Intl.NumberFormat(locale.value).formatToParts(0.5);
  return parts.find(({ type }) => type === "decimal")?.value ?? ".";
}
