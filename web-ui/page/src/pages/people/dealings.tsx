import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { nodeTime } from "../../data/clock.js";
import type { Member } from "../../data/contract.js";
import { naming, useView } from "../../data/view.js";
import { me } from "../../keys/vault.js";
import { ActButton } from "../../parts/button.js";
import { Field, TextField } from "../../parts/field.js";
import { sign } from "../../signing/signing.js";
import { amountText, typedAmount } from "../../words/numbers.js";
import { after, problemOf, REFERENCE_MAX } from "./dealt.js";
import { Redeem } from "./redeem.js";
import { words } from "./words.js";

/** What one member can give another: coin, and leave to stake; what leaves; and what a treasurer can issue. */
export function Dealings({ member }: { member: Member }): JSX.Element {
  const mine = me.value?.handle ? me.value.member : undefined;
  const reader = useView<Member>(mine && `/v1/members/${mine}`, naming(mine ?? "")).value.data;
  const isOwn = mine === member.id;
  return (
    <>
      {isOwn && <p>{words().own}</p>}
      {isOwn && <Redeem member={member} />}
      {!isOwn && <Transfer member={member} reader={reader} />}
      {!isOwn && <Allow member={member} />}
      {reader?.treasurer && <Issue member={member} />}
    </>
  );
}

function Transfer({ member, reader }: { member: Member; reader: Member | undefined }): JSX.Element {
  const [typed, setTyped] = useState("");
  const amount = typedAmount(typed);
  const isTooMuch = reader !== undefined && amount !== undefined && amount > BigInt(reader.coin);
  const problem = problemOf(typed, amount) ?? (isTooMuch ? words().tooMuch : undefined);
  const review = async (): Promise<void> => {
    const signed = await sign({
      type: "coin.transfer",
      body: { to: member.id, amount: String(amount!) },
      names: { [member.id]: member.handle },
    });
    await after(signed, member, () => setTyped(""));
  };
  return (
    <section class="card">
      <h2>{words().transfer}</h2>
      <p>{words().transferTo(member.handle)}</p>
      <TextField
        label={words().amountCoin}
        value={typed}
        inputMode="decimal"
        unit="coin"
        onInput={setTyped}
        problem={problem}
        hint={reader && words().youHave(amountText(reader.coin, "coin"))}
      />
      <ActButton disabled={typed === "" || problem !== undefined} onClick={() => void review()}>
        {words().review}
      </ActButton>
    </section>
  );
}

function Allow({ member }: { member: Member }): JSX.Element {
  const [typed, setTyped] = useState("");
  const [day, setDay] = useState("");
  const amount = typedAmount(typed);
  const until = new Date(day).getTime();
  const isPast = day !== "" && !(until > nodeTime());
  const problem = typed !== "" && amount === undefined ? words().notAmount : undefined;
  const review = async (): Promise<void> => {
    const signed = await sign({
      type: "reputation.allow",
      body: { to: member.id, amount: String(amount!), until },
      names: { [member.id]: member.handle },
    });
    await after(signed, member, () => setTyped(""));
  };
  return (
    <section class="card">
      <h2>{words().allow}</h2>
      <p>{words().allowLead(member.handle)}</p>
      <TextField
        label={words().amountRep}
        value={typed}
        inputMode="decimal"
        unit="REP"
        onInput={setTyped}
        problem={problem}
      />
      <Field label={words().until} problem={isPast ? words().untilPast : undefined}>
        {(bound) => (
          <input
            {...bound}
            type="datetime-local"
            value={day}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
        )}
      </Field>
      <ActButton
        disabled={amount === undefined || day === "" || isPast}
        onClick={() => void review()}
      >
        {words().review}
      </ActButton>
    </section>
  );
}

function Issue({ member }: { member: Member }): JSX.Element {
  const [typed, setTyped] = useState("");
  const [reference, setReference] = useState("");
  const amount = typedAmount(typed);
  const problem = problemOf(typed, amount);
  const isReference = reference.trim() !== "" && [...reference].length <= REFERENCE_MAX;
  const review = async (): Promise<void> => {
    const signed = await sign({
      type: "coin.issue",
      body: { to: member.id, amount: String(amount!), reference: reference.trim() },
      names: { [member.id]: member.handle },
    });
    await after(signed, member, () => {
      setTyped("");
      setReference("");
    });
  };
  return (
    <section class="card">
      <h2>{words().issue}</h2>
      <p>{words().issueLead}</p>
      <TextField
        label={words().amountCoin}
        value={typed}
        inputMode="decimal"
        unit="coin"
        onInput={setTyped}
        problem={problem}
      />
      <TextField
        label={words().reference}
        value={reference}
        onInput={setReference}
        hint={words().referenceHint}
      />
      <ActButton
        disabled={typed === "" || problem !== undefined || !isReference}
        onClick={() => void review()}
      >
        {words().review}
      </ActButton>
    </section>
  );
}
