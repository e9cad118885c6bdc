import { useEffect, useState } from "preact/hooks";
import { get } from "../../data/api.js";
import { ofTypes, useView } from "../../data/view.js";
import type { Parameter } from "../../data/contract.js";

/** Parameters by name, those with a number or a switch as their value. */
export type Terms = Readonly<Record<string, number | boolean | string>>;

const PPM = 1_000_000n;

/** `share(amount, ppm)` of the rules (NUM-2). */
export function shareOf(micro: string | bigint, ppm: Terms[string] | undefined): bigint {
  return (BigInt(micro) * BigInt(Number(ppm ?? 0))) / PPM;
}

/**
 * The parameters that were in force at an entry: a request keeps for life those under which it was
 * filed (POOL-2).
 *
 * @param position undefined asks nothing yet
 * @return undefined until the node has answered
 */
export function useTerms(position: number | undefined): Terms | undefined {
  const [terms, setTerms] = useState<Terms>();
  useEffect(() => {
    let isOver = false;
    if (position !== undefined) {
      void get<{ readonly data: readonly Parameter[] }>(`/v1/params?asOf=${position}`).then((answer) => {
        if (!isOver && answer.kind === "ok") {
          setTerms(byName(answer.data.data));
        }
      });
    }
    return () => {
      isOver = true;
    };
  }, [position]);
  return terms;
}

/** The parameters that are in force now; undefined until the node has answered. */
export function useTermsNow(): Terms | undefined {
  const view = useView<{ readonly data: readonly Parameter[] }>("/v1/params", ofTypes("proposal.took-effect"));
  const all = view.value.data?.data;
  return all && byName(all);
}

function byName(all: readonly Parameter[]): Terms {
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}
