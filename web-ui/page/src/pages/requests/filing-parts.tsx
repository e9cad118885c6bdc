import type { JSX } from "preact";
import type { Offer } from "../../data/contract.js";
import { Choice, Field, TextArea, TextField } from "../../parts/field.js";
import { amountText, countText, typedAmount } from "../../words/numbers.js";
import { words } from "./filing-words.js";
import { OfferedSkills, offersOf } from "./offered.js";
import type { Typed } from "./wish.js";

/** What each part of the form knows and can change. */
export interface PartProps {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  /** What is wrong with a field, as far as the reader is to be told already. */
  readonly said: (field: keyof Typed) => string | undefined;
  readonly minFee: bigint;
  readonly offers: readonly Offer[];
}

export function What({ typed, change, said }: PartProps): JSX.Element {
  return (
    <>
      <h2>{words().need}</h2>
      <TextField
        label={words().requestTitle}
        hint={words().titleHint}
        value={typed.title}
        problem={said("title")}
        onInput={(title) => change({ title })}
      />
      <TextArea
        label={words().text}
        hint={words().textHint}
        value={typed.body}
        problem={said("body")}
        onInput={(body) => change({ body })}
      />
    </>
  );
}

export function Who(props: PartProps & { readonly isLoaded: boolean }): JSX.Element {
  const { typed, change, said, offers, minFee } = props;
  const fitting = offersOf(offers, typed.skill);
  return (
    <>
      <h2>{words().who}</h2>
      <TextField
        label={words().skill}
        hint={words().skillHint}
        value={typed.skill}
        problem={said("skill")}
        onInput={(text) => change({ skill: text.trim().toLowerCase(), expert: "" })}
      />
      {props.isLoaded && (
        <OfferedSkills offers={offers} chosen={typed.skill} choose={(skill) => change({ skill, expert: "" })} />
      )}
      <TextField
        label={words().fee}
        hint={
          <>
            {words().feeHint(amountText(minFee, "coin"))} <Fitting typed={typed} fitting={fitting} />
          </>
        }
        value={typed.fee}
        unit="coin"
        inputMode="decimal"
        problem={said("fee")}
        onInput={(fee) => change({ fee })}
      />
      <Choice
        legend={words().match}
        name="match"
        value={typed.match}
        choices={{ draw: words().matches.draw, direct: words().matches.direct }}
        onChoose={(match) => change({ match, expert: "" })}
      />
      {typed.match === "direct" && <Named {...props} fitting={fitting} />}
    </>
  );
}

function Fitting({ typed, fitting }: { typed: Typed; fitting: readonly Offer[] }): JSX.Element | null {
  const fee = typedAmount(typed.fee);
  if (fee === undefined || fitting.length === 0) {
    return null;
  }
  const enough = fitting.filter(({ price }) => BigInt(price) <= fee).length;
  return <>{words().fitting(countText(enough), countText(fitting.length))}</>;
}

function Named({ typed, change, said, fitting }: PartProps & { fitting: readonly Offer[] }): JSX.Element {
  return (
    <Field label={words().expert} hint={words().expertHint} problem={said("expert")}>
      {(bound) => (
        <select {...bound} value={typed.expert} onChange={({ currentTarget }) => change({ expert: currentTarget.value })}>
          <option value="">{words().chooseExpert}</option>
          {fitting.map(({ id, member, price }) => (
            <option key={id} value={member.id} selected={typed.expert === member.id}>
              {member.handle}, {amountText(price, "coin")}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function When({ typed, change, said }: PartProps): JSX.Element {
  return (
    <>
      <h2>{words().when}</h2>
      <div class="pair">
        <TextField
          label={words().time}
          hint={words().timeHint}
          value={typed.time}
          inputMode="numeric"
          problem={said("time")}
          onInput={(time) => change({ time })}
        />
        <Choice
          legend={words().unit}
          name="unit"
          value={typed.unit}
          choices={{ h: words().units.h, d: words().units.d }}
          onChoose={(unit) => change({ unit })}
        />
      </div>
    </>
  );
}
