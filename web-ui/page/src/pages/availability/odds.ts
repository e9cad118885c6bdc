import { useEffect, useState } from "preact/hooks";
import type { Odds } from "../../data/contract.js";
import { walk } from "../../data/walk.js";

const PPM = 1_000_000n;

/** What an offer would have to do with the next draw for a skill (AVAIL-2). */
export interface Chance {
  /** Parts of a million of all draws. */
  readonly ppm: number;
  /** How many offers of others stand beside it. */
  readonly others: number;
}

/** What a job would take of an offer as its bond, and so what the offer weighs (AVAIL-3). */
export function weightOf(amount: bigint, capacity: bigint): bigint {
  return capacity === 0n ? 0n : amount / capacity;
}

/**
 * The chance that a new offer is drawn. When nobody weighs anything, all are drawn alike.
 *
 * @param odds all offers for the skill
 * @param member whose offer it is; their present one is left out
 */
export function chanceOf(odds: readonly Odds[], member: string, weight: bigint): Chance {
  const others = odds.filter((one) => one.member.id !== member);
  const total = others.reduce((sum, one) => sum + BigInt(one.weight), weight);
  const ppm = total === 0n ? PPM / BigInt(others.length + 1) : (weight * PPM) / total;
  return { ppm: Number(ppm), others: others.length };
}

/** The odds of a skill; undefined until the node has answered. */
export function useOdds(skill: string): readonly Odds[] | undefined {
  const [odds, setOdds] = useState<{ readonly skill: string; readonly all: readonly Odds[] }>();
  useEffect(() => {
    let isOver = false;
    if (isSkill(skill)) {
      void walk<Odds>("/v1/odds", { skill }).then((all) => {
        if (!isOver && all) {
          setOdds({ skill, all });
        }
      });
    }
    return () => {
      isOver = true;
    };
  }, [skill]);
  return odds?.skill === skill ? odds.all : undefined;
}

export function isSkill(word: string): boolean {
  return /^[a-z0-9+#.-]{1,35}$/.test(word);
}

/** The different skills in a text with blanks or commas between; undefined when it holds anything else. */
export function typedSkills(text: string): readonly string[] | undefined {
  const skills = [...new Set(text.toLowerCase().split(/[\s,]+/).filter(Boolean))];
  return skills.length >= 1 && skills.length <= 16 && skills.every(isSkill) ? skills : undefined;
}
