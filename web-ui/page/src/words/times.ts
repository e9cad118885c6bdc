import { catalogue, locale } from "./catalogue.js";
import { THIN } from "./numbers.js";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const words = catalogue({
  en: { d: "d", h: "h", min: "min", s: "s", ended: "ended" },
  de: { d: "T", h: "Std.", min: "Min.", s: "Sek.", ended: "vorbei" },
});

/** A day and a time where the reader is. */
export function momentText(milliseconds: number): string {
  return new Intl.DateTimeFormat(locale.value, {
    day: "numeric",
    month: "short",
    year: isThisYear(milliseconds) ? undefined : "numeric",
    hour: "2-digit",
    minute: "2-digit",
  } as Intl.DateTimeFormatOptions).format(milliseconds);
}

/** A day where the reader is. */
export function dayText(milliseconds: number): string {
  return new Intl.DateTimeFormat(locale.value, {
    day: "numeric",
    month: "short",
    year: "numeric",
  }).format(milliseconds);
}

/** The same moment for everybody. */
export function utcText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("T", " ").replace(/\.\d+Z$/, " UTC");
}

/** How long ago, or how long until then, in the largest unit that fits. */
export function relativeText(milliseconds: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(locale.value, { numeric: "auto" });
  const distance = milliseconds - now;
  const size = Math.abs(distance);
  if (size < MINUTE) {
    return format.format(Math.trunc(distance / SECOND), "second");
  }
  if (size < HOUR) {
    return format.format(Math.trunc(distance / MINUTE), "minute");
  }
  return size < DAY
    ? format.format(Math.trunc(distance / HOUR), "hour")
    : format.format(Math.trunc(distance / DAY), "day");
}

/** A length of time in its two largest units: `2 d 4 h`. */
export function durationText(milliseconds: number): string {
  const parts = [
    [Math.floor(milliseconds / DAY), words().d],
    [Math.floor((milliseconds % DAY) / HOUR), words().h],
    [Math.floor((milliseconds % HOUR) / MINUTE), words().min],
    [Math.floor((milliseconds % MINUTE) / SECOND), words().s],
  ] as const;
  const first = parts.findIndex(([number]) => number > 0);
  return first < 0
    ? `0${THIN}${words().s}`
    : parts
        .slice(first, first + 2)
        .filter(([number]) => number > 0)
        .map(([number, unit]) => `${number}${THIN}${unit}`)
        .join(" ");
}

/** How long until then; a word when that is over. */
export function leftText(until: number, now: number): string {
  return until <= now ? words().ended : durationText(until - now);
}

/** A moment as a field for moments writes it: where the reader is, to the minute. */
export function localText(milliseconds: number): string {
  const local = milliseconds - new Date(milliseconds).getTimezoneOffset() * MINUTE;
  return new Date(local).toISOString().slice(0, 16);
}

function isThisYear(milliseconds: number): boolean {
  return new Date(milliseconds).getFullYear() === new Date().getFullYear();
}
