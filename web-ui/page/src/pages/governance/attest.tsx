import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Body, Member, Proposal } from "../../data/contract.js";
import { numberOf, viewOf } from "../../data/ids.js";
import { naming, ofTypes, reload, useView } from "../../data/view.js";
import { me } from "../../keys/vault.js";
import { ActButton } from "../../parts/button.js";
import { TextField } from "../../parts/field.js";
import { Amount } from "../../parts/values.js";
import { sign } from "../../signing/signing.js";
import { amountText, percentText, typedAmount } from "../../words/numbers.js";
import { needed } from "./needed.js";
import { useValueAt } from "./value-at.js";
import { words } from "./words.js";

/** Standing behind a proposal, so that it comes to a vote (GOV-2). */
export function Attest({ proposal }: { proposal: Proposal }): JSX.Element {
  const reader = me.value?.handle ? me.value.member : undefined;
  const member = useView<Member>(reader && `/v1/members/${reader}`, naming(reader ?? "")).value.data;
  const [typed, setTyped] = useState("");
  const amount = typedAmount(typed);
  const problem = problemOf(typed, amount, member);
  const review = async (): Promise<void> => {
    const signed = await sign({
      type: "proposal.attest",
      body: { proposal: proposal.id, amount: String(amount!) },
      names: { [proposal.id]: proposal.post.title },
    });
    if (signed.outcome === "accepted") {
      setTyped("");
      await reload(viewOf("proposal", numberOf(proposal.id)), signed.receipt.position);
    }
  };
  return (
    <section class="card">
      <h2>{words().attest}</h2>
      <p>{words().attestLead}</p>
      <Gathered proposal={proposal} />
      <TextField
        label={words().amount}
        value={typed}
        inputMode="decimal"
        unit="REP"
        onInput={setTyped}
        problem={problem}
        hint={member && words().free(amountText(member.free, "rep"))}
      />
      <ActButton
        kind="main"
        disabled={typed === "" || problem !== undefined}
        locked={member?.free === "0" ? words().noRep : undefined}
        onClick={() => void review()}
      >
        {words().review}
      </ActButton>
    </section>
  );
}

function Gathered({ proposal }: { proposal: Proposal }): JSX.Element {
  const supply = useView<Body>("/v1/body", ofTypes("rep.")).value.data?.supply;
  const ratio = useValueAt("governance.attestation", proposal.submittedPosition);
  return (
    <p>
      {words().attested}: <Amount micro={proposal.attested} asset="rep" />{" "}
      {supply !== undefined &&
        ratio !== undefined &&
        words().needed(amountText(needed(supply, ratio), "rep"), percentText(ratio))}
    </p>
  );
}

function problemOf(typed: string, amount: bigint | undefined, member: Member | undefined): string | undefined {
  if (typed === "") {
    return undefined;
  }
  if (amount === undefined) {
    return words().notAmount;
  }
  if (amount === 0n) {
    return words().nothing;
  }
  return member && amount > BigInt(member.free) ? words().tooMuch : undefined;
}
