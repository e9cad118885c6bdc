import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Member, Offer } from "../../data/contract.js";
import { ActButton } from "../../parts/button.js";
import { Field, TextField } from "../../parts/field.js";
import { Amount, When } from "../../parts/values.js";
import { sign } from "../../signing/signing.js";
import { amountText, countText, typeable, typedAmount } from "../../words/numbers.js";
import { localText } from "../../words/times.js";
import { words } from "./words.js";

interface OwnOfferProps {
  readonly offer: Offer;
  readonly member: Member | undefined;
  readonly renew: (position: number) => void;
}

/** An offer of the reader's, to be changed or withdrawn (AVAIL-1). */
export function OwnOffer(props: OwnOfferProps): JSX.Element {
  const { offer, renew } = props;
  const withdraw = async (): Promise<void> => {
    const signed = await sign({
      type: "availability.withdraw",
      body: { offer: offer.id },
      notes: [words().offered(offer.skills.join(", ")), words().withdrawNote],
    });
    if (signed.outcome === "accepted") {
      renew(signed.receipt.position);
    }
  };
  return (
    <article class="card">
      <h3>{offer.skills.join(", ")}</h3>
      <p>
        <OfferTerms offer={offer} />
      </p>
      <Change {...props} />
      <div class="actions">
        <ActButton kind="danger" onClick={() => void withdraw()}>
          {words().withdraw}
        </ActButton>
      </div>
    </article>
  );
}

/** What an offer stakes, asks for and can take on, in a line. */
export function OfferTerms({ offer }: { offer: Offer }): JSX.Element {
  return (
    <>
      <Amount micro={offer.amount} asset="rep" />, {words().bonded(amountText(offer.bonded, "rep"))} ·{" "}
      {words().from(amountText(offer.price, "coin"))} ·{" "}
      {words().jobs(countText(offer.jobs), countText(offer.capacity))} · {words().ends} <When at={offer.until} />
    </>
  );
}

function Change({ offer, member, renew }: OwnOfferProps): JSX.Element {
  const [amount, setAmount] = useState(typeable(offer.amount));
  const [until, setUntil] = useState(localText(offer.until));
  const wanted = typedAmount(amount);
  // The field knows minutes only; what is left alone keeps its seconds.
  const end = until === localText(offer.until) ? offer.until : new Date(until).getTime();
  const most = BigInt(offer.amount) + BigInt(member?.free ?? 0);
  const amountProblem =
    wanted === undefined
      ? words().amountBad
      : wanted < BigInt(offer.bonded)
        ? words().belowBonded
        : wanted > most
          ? words().amountMuch
          : undefined;
  const untilProblem = end >= offer.until ? undefined : words().untilEarlier;
  const isSame = wanted === BigInt(offer.amount) && end === offer.until;
  const send = async (): Promise<void> => {
    const body = { offer: offer.id, amount: String(wanted), until: end };
    const notes = [words().offered(offer.skills.join(", "))];
    const signed = await sign({ type: "availability.change", body, notes });
    if (signed.outcome === "accepted") {
      renew(signed.receipt.position);
    }
  };
  return (
    <details>
      <summary>{words().change}</summary>
      <form onSubmit={(event) => event.preventDefault()} noValidate>
        <TextField
          label={words().newAmount}
          hint={words().newAmountHint(amountText(offer.bonded, "rep"))}
          value={amount}
          unit="REP"
          inputMode="decimal"
          problem={amountProblem}
          onInput={setAmount}
        />
        <Field label={words().newUntil} problem={untilProblem}>
          {(bound) => (
            <input
              {...bound}
              type="datetime-local"
              value={until}
              onInput={({ currentTarget }) => setUntil(currentTarget.value)}
            />
          )}
        </Field>
        <div class="actions">
          <ActButton
            kind="main"
            type="submit"
            disabled={isSame || amountProblem !== undefined || untilProblem !== undefined}
            onClick={() => void send()}
          >
            {words().send}
          </ActButton>
          {isSame && <span class="muted">{words().unchanged}</span>}
        </div>
      </form>
    </details>
  );
}
