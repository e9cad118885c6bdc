import { useEffect, useState } from "preact/hooks";
import type { LedgerLine } from "../../data/contract.js";
import { head } from "../../data/live.js";
import { walk } from "../../data/walk.js";

/** What happened to an account behind an entry. */
export interface Away {
  /** Micro-units of REP and of coin, gains less losses. */
  readonly rep: bigint;
  readonly coin: bigint;
  /** How many pools had to do with it. */
  readonly pools: number;
}

/** What the lines behind this position come to; undefined when there are none. */
export function awayOf(lines: readonly LedgerLine[], since: number): Away | undefined {
  const newer = lines.filter(({ position }) => position > since);
  const sum = (asset: string): bigint =>
    newer.filter((line) => line.asset === asset).reduce((all, { amount }) => all + BigInt(amount), 0n);
  return newer.length === 0
    ? undefined
    : {
        rep: sum("rep"),
        coin: sum("coin"),
        pools: new Set(newer.map(({ pool }) => pool).filter((pool) => pool !== null)).size,
      };
}

const KEPT = "witan-seen-entry:";

/**
 * What happened to a member since this device last showed the body to its reader. It stays the same
 * while the page is open.
 *
 * @param member empty: nobody
 */
export function useAway(member: string): Away | undefined {
  const [away, setAway] = useState<Away>();
  useEffect(() => {
    if (member === "") {
      return undefined;
    }
    const since = Number(localStorage.getItem(KEPT + member) ?? Number.NaN);
    if (since > 0) {
      void linesSince(member, since).then((lines) => setAway(awayOf(lines, since)));
    }
    const remember = (): void => {
      if (head.peek() > 0) {
        localStorage.setItem(KEPT + member, String(head.peek()));
      }
    };
    addEventListener("pagehide", remember);
    return () => {
      removeEventListener("pagehide", remember);
      remember();
    };
  }, [member]);
  return away;
}

async function linesSince(member: string, since: number): Promise<readonly LedgerLine[]> {
  const isEnough = (page: readonly LedgerLine[]): boolean => page.some(({ position }) => position <= since);
  return (await walk<LedgerLine>(`/v1/members/${member}/ledger`, {}, isEnough)) ?? [];
}
