import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import { post as ask } from "../../data/api.js";
import type { Member, Pool, Preview } from "../../data/contract.js";
import { about, either, reload, useView } from "../../data/view.js";
import { me } from "../../keys/vault.js";
import { ActButton, Button } from "../../parts/button.js";
import { Choice, TextField } from "../../parts/field.js";
import { ProblemText } from "../../parts/problem.js";
import { Amount } from "../../parts/values.js";
import { sign } from "../../signing/signing.js";
import { amountText, percentText, typeable, typedAmount } from "../../words/numbers.js";
import { words } from "./words.js";

type Side = "for" | "against";

/** Typing is not asked about before it has stopped for so long. */
const PAUSE_MS = 250;

/**
 * A stake and its three outcomes. They come from the node's own settlement (POOL-8, POOL-9), so they
 * are what would happen if nobody else staked any more.
 */
export function StakeForm({ pool, position }: { pool: Pool; position: number }): JSX.Element {
  const holder = me.value?.member;
  const member = useView<Member>(
    holder && me.value?.handle ? `/v1/members/${holder}` : undefined,
    either(about("holder", holder ?? ""), about("member", holder ?? "")),
  ).value.data;
  const [typed, setTyped] = useState("");
  const [side, setSide] = useState<Side>();
  const amount = typedAmount(typed);
  const problem = problemOf(typed, amount, member);
  const preview = usePreview(pool, position, side, problem === undefined ? amount : undefined);
  const isEmpty = typed === "" || side === undefined || amount === undefined;
  const review = async (): Promise<void> => {
    const signed = await sign({
      type: "pool.stake",
      body: { pool: pool.id, side: side!, amount: String(amount!) },
      expect: { [pool.id]: pool.version },
      names: { [pool.id]: pool.post.title },
      notes: [words().later],
    });
    if (signed.outcome === "accepted") {
      setTyped("");
      void reload(`/v1/pools/${pool.id}`, signed.receipt.position);
    }
  };
  return (
    <form class="card" onSubmit={(event) => event.preventDefault()}>
      <h2>{words().stake}</h2>
      <Choice
        legend={words().side}
        name="side"
        value={side}
        choices={{ for: words().for, against: words().against }}
        onChoose={setSide}
      />
      <TextField
        label={words().amount}
        value={typed}
        inputMode="decimal"
        unit="REP"
        problem={problem}
        onInput={setTyped}
        hint={
          member && (
            <>
              {words().free(amountText(member.free, "rep"))}{" "}
              {member.free === "0" ? (
                <a href="/help/first-rep">{words().howRep}</a>
              ) : (
                <Button onClick={() => setTyped(typeable(member.free))}>{words().all}</Button>
              )}
            </>
          )
        }
      />
      {preview && <Outcomes preview={preview} side={side!} />}
      <div class="actions">
        <ActButton
          kind="main"
          type="submit"
          disabled={isEmpty || problem !== undefined}
          locked={member?.free === "0" ? words().noRep : undefined}
          onClick={() => void review()}
        >
          {words().review}
        </ActButton>
      </div>
    </form>
  );
}

function Outcomes({ preview, side }: { preview: Preview; side: Side }): JSX.Element {
  const { outcomes, refusal } = preview;
  if (!outcomes) {
    return (
      <div class="note warn">
        {refusal && <ProblemText code={refusal.code} detail={refusal.detail} />}
      </div>
    );
  }
  return (
    <div role="status">
      <p class="muted">{words().outcomes}</p>
      <dl class="facts">
        {(["accepted", "rejected", "inconclusive"] as const).map((outcome) => (
          <div key={outcome}>
            <dt>{words()[outcome]}</dt>
            <dd>
              <Amount micro={outcomes[outcome] ?? "0"} asset="rep" sign="always" />
            </dd>
          </div>
        ))}
      </dl>
      <Worth outcomes={outcomes} side={side} />
      <p class="muted">{words().later}</p>
    </div>
  );
}

/** How likely the side has to be for the stake to pay, gain and loss being what they are. */
function Worth(props: { outcomes: Readonly<Record<string, string>>; side: Side }): JSX.Element | null {
  const [won, lost] = props.side === "for" ? ["accepted", "rejected"] : ["rejected", "accepted"];
  const gain = BigInt(props.outcomes[won!] ?? "0");
  const loss = -BigInt(props.outcomes[lost!] ?? "0");
  return gain > 0n && loss >= 0n ? (
    <p>{words().worth(percentText((loss * 1_000_000n) / (gain + loss)))}</p>
  ) : null;
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

/** The node's preview of this stake; anew when the pool changes. */
function usePreview(
  pool: Pool,
  position: number,
  side: Side | undefined,
  amount: bigint | undefined,
): Preview | undefined {
  const [preview, setPreview] = useState<Preview>();
  const actor = me.value?.handle ? me.value.member : undefined;
  const isAsked = actor !== undefined && side !== undefined && amount !== undefined && amount > 0n;
  useEffect(() => {
    setPreview(undefined);
    if (!isAsked) {
      return undefined;
    }
    let isOver = false;
    const timer = setTimeout(async () => {
      const body = { pool: pool.id, side, amount: String(amount) };
      const answer = await ask<Preview>("/v1/commands/preview", { type: "pool.stake", actor, body });
      if (!isOver && answer.kind === "ok") {
        setPreview(answer.data);
      }
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [actor, side, amount, pool.version, position]);
  return preview;
}
