import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Odds, Offer } from "../../data/contract.js";
import { ofTypes, useView, type Listed } from "../../data/view.js";
import { get, withQuery } from "../../data/api.js";
import { amountText } from "../../words/numbers.js";
import { skillsOf } from "../requests/requests.js";
import { shareOf, useTermsNow } from "../requests/terms.js";
import { words } from "./words.js";

/** More skills than these are not asked about. */
const SKILLS = 12;

/** How somebody without REP comes by some; the numbers are those in force. */
export function FirstRep(): JSX.Element {
  const terms = useTermsNow();
  const fee = BigInt(Number(terms?.["pool.minFee"] ?? 0));
  const minted = shareOf(shareOf(fee, terms?.["pool.mintingRatio"]), terms?.["pool.authorShare"]);
  const even = useEvenSkills();
  return (
    <section class="card">
      <h2>{words().ways}</h2>
      <h3>{words().way1}</h3>
      <p>
        {words().way1Text}{" "}
        {even && wayOne(even)}{" "}
        <a href="/availability">{words().way1Do}</a>
      </p>
      <h3>{words().way2}</h3>
      <p>
        {terms && words().way2Text(amountText(fee, "coin"), amountText(minted, "rep"))}{" "}
        <a href="/compose">{words().way2Do}</a>
      </p>
      <h3>{words().way3}</h3>
      <p>
        {words().way3Text} <a href="/forum">{words().way3Do}</a>
      </p>
    </section>
  );
}

function wayOne({ offered, even }: Skills): string {
  if (offered === 0) {
    return words().way1Alone;
  }
  return even.length > 0 ? words().way1Free(even.join(", ")) : words().way1None;
}

interface Skills {
  /** How many skills somebody offers. */
  readonly offered: number;
  readonly even: readonly string[];
}

/** The skills for which nobody stakes REP, so that all offers are drawn alike (AVAIL-2). */
function useEvenSkills(): Skills | undefined {
  const offers = useView<Listed<Offer>>("/v1/offers?active=true&limit=200", ofTypes("offer.")).value.data
    ?.data;
  const [even, setEven] = useState<Skills>();
  useEffect(() => {
    let isOver = false;
    if (offers) {
      const skills = skillsOf(offers);
      void evenOf(skills.slice(0, SKILLS)).then(
        (found) => !isOver && setEven({ offered: skills.length, even: found }),
      );
    }
    return () => {
      isOver = true;
    };
  }, [offers]);
  return even;
}

async function evenOf(skills: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    skills.map(async (skill) => {
      const answer = await get<Listed<Odds>>(withQuery("/v1/odds", { skill, limit: 200 }));
      const isEven = answer.kind === "ok" && answer.data.data.every(({ weight }) => weight === "0");
      return isEven ? [skill] : [];
    }),
  );
  return found.flat();
}
