import type { JSX } from "preact";
import type { Offer } from "../../data/contract.js";
import { amountText, countText } from "../../words/numbers.js";
import { words } from "./filing-words.js";
import { skillsOf } from "./requests.js";

/** The active offers for a skill, the cheapest first. */
export function offersOf(offers: readonly Offer[], skill: string): readonly Offer[] {
  return offers
    .filter(({ skills }) => skills.includes(skill))
    .sort((one, other) => Number(BigInt(one.price) - BigInt(other.price)));
}

/** Skills to choose from, with how many offer each and from what price. */
export function OfferedSkills(props: {
  readonly offers: readonly Offer[];
  readonly chosen: string;
  readonly choose: (skill: string) => void;
}): JSX.Element {
  const { offers, chosen, choose } = props;
  if (offers.length === 0) {
    return (
      <p class="note">
        {words().noOffers} <a href="/compose">{words().askForum}</a>
      </p>
    );
  }
  const isOffered = offersOf(offers, chosen).length > 0;
  return (
    <>
      <fieldset class="choice">
        <legend>{words().offered}</legend>
        {skillsOf(offers).map((skill) => {
          const all = offersOf(offers, skill);
          const text = words().offerOf(skill, countText(all.length), amountText(all[0]!.price, "coin"));
          return (
            <label key={skill} class="option">
              <input type="radio" name="offered" checked={skill === chosen} onChange={() => choose(skill)} /> {text}
            </label>
          );
        })}
      </fieldset>
      {/^[a-z0-9+#.-]{1,35}$/.test(chosen) && !isOffered && <p class="note warn">{words().nobodyOffers}</p>}
    </>
  );
}
