import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Member } from "../../data/contract.js";
import { ActButton } from "../../parts/button.js";
import { TextField } from "../../parts/field.js";
import { sign } from "../../signing/signing.js";
import { amountText, typedAmount } from "../../words/numbers.js";
import { after, problemOf, REFERENCE_MAX } from "./dealt.js";
import { words } from "./words.js";

/** Coin leaves the body; who pays it out is agreed with a treasurer, by the reference (COIN-1). */
export function Redeem({ member }: { member: Member }): JSX.Element {
  const [typed, setTyped] = useState("");
  const [reference, setReference] = useState("");
  const amount = typedAmount(typed);
  const isTooMuch = amount !== undefined && amount > BigInt(member.coin);
  const problem = problemOf(typed, amount) ?? (isTooMuch ? words().tooMuch : undefined);
  const isReference = reference.trim() !== "" && [...reference.trim()].length <= REFERENCE_MAX;
  const review = async (): Promise<void> => {
    const signed = await sign({
      type: "coin.redeem",
      body: { amount: String(amount!), reference: reference.trim() },
      notes: [words().redeemNote],
    });
    await after(signed, member, () => {
      setTyped("");
      setReference("");
    });
  };
  return (
    <section class="card">
      <h2>{words().redeem}</h2>
      <p>{words().redeemLead}</p>
      <TextField
        label={words().amountCoin}
        value={typed}
        inputMode="decimal"
        unit="coin"
        onInput={setTyped}
        problem={problem}
        hint={words().youHave(amountText(member.coin, "coin"))}
      />
      <TextField
        label={words().redeemReference}
        value={reference}
        onInput={setReference}
        hint={words().redeemReferenceHint}
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
