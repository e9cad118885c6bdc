import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Member, Post } from "../../data/contract.js";
import { about, either, reload, useView } from "../../data/view.js";
import { me } from "../../keys/vault.js";
import { ActButton } from "../../parts/button.js";
import { TextField } from "../../parts/field.js";
import { sign } from "../../signing/signing.js";
import { amountText, percentText, typeable, typedAmount } from "../../words/numbers.js";
import { typeableValue, typedDuration, typedValue, valueText } from "../../words/parameters.js";
import { titleOf } from "./post-title.js";
import { words } from "./words.js";

type Values = ReadonlyMap<string, number>;

const DURATION_MAX_MS = 90 * 86_400_000;
const QUORUM_MAX = 500_000;

/** What was typed, as far as it is something; a text is what is wrong with it. */
interface Wanted {
  readonly fee: bigint | undefined;
  readonly duration: number | undefined;
  readonly quorum: number | undefined;
  readonly problems: { readonly fee?: string; readonly duration?: string; readonly quorum?: string };
}

/** An author of a post pays to have it judged (POOL-1, POOL-2). */
export function OpenPool({ post, values }: { post: Post; values: Values }): JSX.Element {
  const [isWanted, setWanted] = useState(false);
  return isWanted ? (
    <Form post={post} values={values} />
  ) : (
    <>
      <p class="muted">{words().openWhy}</p>
      <ActButton onClick={() => setWanted(true)}>{words().open}</ActButton>
    </>
  );
}

function Form({ post, values }: { post: Post; values: Values }): JSX.Element {
  const holder = me.value?.member ?? "";
  const member = useView<Member>(
    holder === "" ? undefined : `/v1/members/${holder}`,
    either(about("to", holder), about("from", holder), about("member", holder)),
  ).value.data;
  const [fee, setFee] = useState(typeable(String(values.get("pool.minFee") ?? 0)));
  const [duration, setDuration] = useState("");
  const [quorum, setQuorum] = useState("");
  const wanted = read(fee, duration, quorum, values, member);
  const review = async (): Promise<void> => {
    const signed = await sign({
      type: "pool.open",
      body: {
        post: post.id,
        fee: String(wanted.fee!),
        ...(wanted.duration === undefined ? {} : { duration: wanted.duration }),
        ...(wanted.quorum === undefined ? {} : { quorum: wanted.quorum }),
      },
      names: { [post.id]: titleOf(post) },
      notes: [words().openLater],
    });
    if (signed.outcome === "accepted") {
      void reload(`/v1/posts/${post.id}`, signed.receipt.position);
    }
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <p>{words().openWhy}</p>
      {post.kind === "evidence" && <p class="note">{words().openEvidence}</p>}
      <TextField
        label={words().openFee}
        value={fee}
        unit="coin"
        inputMode="decimal"
        problem={wanted.problems.fee}
        onInput={setFee}
        hint={words().openLeast(
          valueText("pool.minFee", values.get("pool.minFee") ?? 0),
          member ? amountText(member.coin, "coin") : "…",
        )}
      />
      {wanted.fee !== undefined && <p role="status">{mintsText(wanted.fee, values)}</p>}
      <details>
        <summary>{words().openMore}</summary>
        <TextField
          label={words().openDuration}
          value={duration}
          problem={wanted.problems.duration}
          onInput={setDuration}
          hint={words().openDurationHint(typeableValue("pool.duration", values.get("pool.duration") ?? 0))}
        />
        <TextField
          label={words().openQuorum}
          value={quorum}
          inputMode="decimal"
          problem={wanted.problems.quorum}
          onInput={setQuorum}
          hint={words().openQuorumHint(valueText("pool.quorum", values.get("pool.quorum") ?? 0))}
        />
      </details>
      <ActButton
        kind="main"
        type="submit"
        disabled={wanted.fee === undefined || Object.keys(wanted.problems).length > 0}
        onClick={() => void review()}
      >
        {words().openReview}
      </ActButton>
    </form>
  );
}

/** What acceptance mints for this fee, and how much of it flows into the post (POOL-8). */
function mintsText(fee: bigint, values: Values): string {
  const minted = (fee * BigInt(values.get("pool.mintingRatio") ?? 0)) / 1_000_000n;
  return words().openMints(amountText(minted, "rep"), percentText(values.get("pool.authorShare") ?? 0));
}

function read(
  feeText: string,
  durationText: string,
  quorumText: string,
  values: Values,
  member: Member | undefined,
): Wanted {
  const fee = typedAmount(feeText);
  const duration = durationText.trim() === "" ? undefined : typedDuration(durationText);
  const quorum = quorumText.trim() === "" ? undefined : (typedValue("pool.quorum", quorumText) as number | undefined);
  const isDuration =
    durationText.trim() === "" ||
    (duration !== undefined && duration >= (values.get("pool.duration") ?? 0) && duration <= DURATION_MAX_MS);
  const isQuorum =
    quorumText.trim() === "" ||
    (quorum !== undefined && quorum >= (values.get("pool.quorum") ?? 0) && quorum <= QUORUM_MAX);
  const wrongFee = feeProblem(fee, values, member);
  return {
    fee,
    duration,
    quorum,
    problems: {
      ...(wrongFee ? { fee: wrongFee } : {}),
      ...(isDuration ? {} : { duration: words().openBadDuration }),
      ...(isQuorum ? {} : { quorum: words().openBadQuorum }),
    },
  };
}

function feeProblem(fee: bigint | undefined, values: Values, member: Member | undefined): string | undefined {
  if (fee === undefined) {
    return words().openNotAmount;
  }
  if (fee < BigInt(values.get("pool.minFee") ?? 0)) {
    return words().openTooLittle;
  }
  return member && fee > BigInt(member.coin) ? words().openTooMuch : undefined;
}
