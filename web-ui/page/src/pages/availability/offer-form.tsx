import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { nodeTime } from "../../data/clock.js";
import type { Member, Offer } from "../../data/contract.js";
import { me } from "../../keys/vault.js";
import { ActButton } from "../../parts/button.js";
import { Field, TextField } from "../../parts/field.js";
import { sign } from "../../signing/signing.js";
import { amountText, countText, percentText, typedAmount } from "../../words/numbers.js";
import { localText } from "../../words/times.js";
import { bondText } from "./availability.js";
import { chanceOf, typedSkills, useOdds, weightOf } from "./odds.js";
import { words } from "./words.js";

const MONTH_MS = 30 * 86_400_000;

interface Typed {
  readonly skills: string;
  readonly amount: string;
  readonly price: string;
  readonly capacity: string;
  readonly until: string;
}

/** Makes an offer (AVAIL-1), and says at what odds of a draw. */
export function OfferForm(props: {
  readonly member: Member | undefined;
  readonly own: readonly Offer[];
  readonly renew: (position: number) => void;
}): JSX.Element {
  const { member, own, renew } = props;
  const [typed, setTyped] = useState<Typed>({
    skills: "",
    amount: "0",
    price: "0",
    capacity: "1",
    until: localText(nodeTime() + MONTH_MS),
  });
  const change = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const { fields, faults } = read(typed, member, own);
  const send = async (): Promise<void> => {
    const { amount, capacity, price, skills, until } = fields!;
    const body = { amount: String(amount), capacity, price: String(price), skills, until };
    const notes = [bondText(weightOf(amount, BigInt(capacity)))];
    const signed = await sign({ type: "availability.offer", body, notes });
    if (signed.outcome === "accepted") {
      change({ skills: "" });
      renew(signed.receipt.position);
    }
  };
  return (
    <details class="card" open={own.length === 0}>
      <summary>
        <strong>{words().make}</strong>
      </summary>
      <form onSubmit={(event) => event.preventDefault()} noValidate>
        <OfferFields typed={typed} change={change} faults={faults} member={member} />
        {fields && (
          <Prospect skills={fields.skills} weight={weightOf(fields.amount, BigInt(fields.capacity))} />
        )}
        <div class="actions">
          <ActButton kind="main" type="submit" disabled={fields === undefined} onClick={() => void send()}>
            {words().send}
          </ActButton>
        </div>
      </form>
    </details>
  );
}

function OfferFields(props: {
  typed: Typed;
  change: (part: Partial<Typed>) => void;
  faults: Faults;
  member: Member | undefined;
}): JSX.Element {
  const { typed, change, faults, member } = props;
  return (
    <>
      <TextField
        label={words().skills}
        hint={words().skillsHint}
        value={typed.skills}
        problem={faults.skills}
        onInput={(skills) => change({ skills })}
      />
      <TextField
        label={words().amount}
        hint={member && words().amountHint(amountText(member.free, "rep"))}
        value={typed.amount}
        unit="REP"
        inputMode="decimal"
        problem={faults.amount}
        onInput={(amount) => change({ amount })}
      />
      <TextField
        label={words().price}
        hint={words().priceHint}
        value={typed.price}
        unit="coin"
        inputMode="decimal"
        problem={faults.price}
        onInput={(price) => change({ price })}
      />
      <TextField
        label={words().capacity}
        hint={words().capacityHint}
        value={typed.capacity}
        inputMode="numeric"
        problem={faults.capacity}
        onInput={(capacity) => change({ capacity })}
      />
      <Field label={words().until} problem={faults.until}>
        {(bound) => (
          <input
            {...bound}
            type="datetime-local"
            value={typed.until}
            onInput={({ currentTarget }) => change({ until: currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

/** At what odds the offer would be drawn, for each of its skills. */
function Prospect({ skills, weight }: { skills: readonly string[]; weight: bigint }): JSX.Element {
  return (
    <div role="status">
      <ul>
        {skills.map((skill) => (
          <li key={skill}>
            {words().oddsFor(skill)}: <Chance skill={skill} weight={weight} />
          </li>
        ))}
      </ul>
      <p class="muted">{bondText(weight)}</p>
    </div>
  );
}

function Chance({ skill, weight }: { skill: string; weight: bigint }): JSX.Element | null {
  const odds = useOdds(skill);
  if (odds === undefined) {
    return null;
  }
  const { ppm, others } = chanceOf(odds, me.value?.member ?? "", weight);
  if (others === 0) {
    return <>{words().oddsAlone}</>;
  }
  return (
    <>
      {ppm === 0 && weight === 0n
        ? words().oddsNone(countText(others))
        : words().oddsSentence(percentText(ppm), countText(others))}
    </>
  );
}

type Faults = Partial<Record<keyof Typed, string>>;

interface Fields {
  readonly skills: string[];
  readonly amount: bigint;
  readonly price: bigint;
  readonly capacity: number;
  readonly until: number;
}

/** What was typed, as far as the rules take it, and what is wrong with the rest. */
function read(
  typed: Typed,
  member: Member | undefined,
  own: readonly Offer[],
): { readonly fields: Fields | undefined; readonly faults: Faults } {
  const skills = typedSkills(typed.skills);
  const twice = skills?.find((skill) => own.some((offer) => offer.skills.includes(skill)));
  const amount = typedAmount(typed.amount);
  const price = typedAmount(typed.price);
  const capacity = /^[0-9]{1,3}$/.test(typed.capacity) ? Number(typed.capacity) : 0;
  const until = new Date(typed.until).getTime();
  const isMuch = amount !== undefined && member !== undefined && amount > BigInt(member.free);
  const faults: Faults = {
    ...(typed.skills !== "" && skills === undefined ? { skills: words().skillsBad } : {}),
    ...(twice === undefined ? {} : { skills: words().skillTwice(twice) }),
    ...(amount === undefined ? { amount: words().amountBad } : {}),
    ...(isMuch ? { amount: words().amountMuch } : {}),
    ...(price === undefined ? { price: words().amountBad } : {}),
    ...(capacity < 1 || capacity > 100 ? { capacity: words().capacityBad } : {}),
    ...(until > nodeTime() ? {} : { until: words().untilBad }),
  };
  const isSound = Object.keys(faults).length === 0 && skills !== undefined;
  return {
    faults,
    fields: isSound
      ? { skills: [...skills], amount: amount!, price: price!, capacity, until }
      : undefined,
  };
}
