const FIRST_MS = 1000;
const MOST_MS = 30_000;

/** Where waiting and chance come from; tests bring their own. */
export interface Surroundings {
  readonly fetch?: typeof globalThis.fetch;
  /** Waits so many milliseconds, or until the signal says that nobody waits any more. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  /** A number from 0 to below 1. */
  readonly random?: () => number;
}

/**
 * How long to wait before trying again: 1, 2, 4 and so on up to 30 seconds, and up to a quarter
 * more, so that those whom one outage has cut off do not come back all at once.
 *
 * @param attempt how many tries have failed in a row, from 1
 * @param firstMs what to begin with, where the server has said so
 */
export function backOff(attempt: number, random: () => number, firstMs = FIRST_MS): number {
  const wait = Math.min(MOST_MS, firstMs * 2 ** Math.min(attempt - 1, 10));
  return Math.round(wait * (1 + random() / 4));
}

/** Waits so many milliseconds; ends early, without complaint, when the signal says so. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener("abort", end);
    if (signal?.aborted) {
      end();
    }
  });
}

/** The address of a path below the base, whether or not that ends with a slash. */
export function addressOf(base: string, path: string): URL {
  return new URL(path, base.endsWith("/") ? base : `${base}/`);
}
