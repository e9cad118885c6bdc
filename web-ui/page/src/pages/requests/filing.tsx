import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import { go, place } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import type { Member, Offer } from "../../data/contract.js";
import { about, ofTypes, reload, useView, type Listed } from "../../data/view.js";
import { me } from "../../keys/vault.js";
import { ActButton } from "../../parts/button.js";
import { hindrance, sign } from "../../signing/signing.js";
import { amountText, typedAmount } from "../../words/numbers.js";
import { Expected } from "./expected.js";
import { What, When, Who, type PartProps } from "./filing-parts.js";
import { words } from "./filing-words.js";
import { filedAt } from "./filed.js";
import { useTermsNow } from "./terms.js";
import { faultsOf, NOTHING_TYPED, timeOf, type Fault, type Typed } from "./wish.js";

/** What was typed stays in this tab, so that nothing is lost when a key has to be made first. */
const DRAFT = "witan-request-draft";

/** Files a request: what, which skill and fee, by when, and what follows. */
export default function Filing(): JSX.Element {
  const [typed, setTyped] = useState<Typed>(begin);
  const [isTried, setTried] = useState(false);
  const offers = useView<Listed<Offer>>("/v1/offers?active=true&limit=200", ofTypes("offer.", "job.")).value
    .data?.data;
  const terms = useTermsNow();
  const change = (part: Partial<Typed>): void => setTyped((before) => ({ ...before, ...part }));
  useEffect(() => sessionStorage.setItem(DRAFT, JSON.stringify(typed)), [typed]);
  useEffect(() => change(named(typed, offers ?? [])), [offers]);
  const minFee = BigInt(Number(terms?.["pool.minFee"] ?? 0));
  const faults = faultsOf(typed, minFee);
  const said = (field: keyof Typed): string | undefined =>
    isTried || (typed[field] !== "" && field !== "title") ? faultText(faults[field], minFee) : undefined;
  const part: PartProps = { typed, change, said, minFee, offers: offers ?? [] };
  return (
    <>
      <PageHead title={words().title} />
      <p>{words().lead}</p>
      <form onSubmit={(event) => event.preventDefault()} noValidate>
        <What {...part} />
        <Who {...part} isLoaded={offers !== undefined} />
        <When {...part} />
        <h2>{words().review}</h2>
        <Expected typed={typed} terms={terms} />
        <Send
          typed={typed}
          isSound={Object.keys(faults).length === 0}
          names={Object.fromEntries((offers ?? []).map(({ member }) => [member.id, member.handle]))}
          tell={() => setTried(true)}
        />
      </form>
    </>
  );
}

/** What a link names, then what was typed before. */
function begin(): Typed {
  const { query } = place.peek();
  const kept = sessionStorage.getItem(DRAFT);
  const before: Typed = kept === null ? NOTHING_TYPED : { ...NOTHING_TYPED, ...(JSON.parse(kept) as Partial<Typed>) };
  const skill = query.get("skill");
  const expert = query.get("expert");
  return {
    ...before,
    ...(skill === null ? {} : { skill }),
    ...(expert === null ? {} : { match: "direct" as const, expert }),
  };
}

/** A link may name an expert by handle; commands name them by id. */
function named(typed: Typed, offers: readonly Offer[]): Partial<Typed> {
  const theirs = offers.filter(({ member }) => typed.expert !== "" && member.handle === typed.expert);
  const offer = theirs.find(({ skills }) => skills.includes(typed.skill)) ?? theirs[0];
  return offer
    ? { expert: offer.member.id, skill: offer.skills.includes(typed.skill) ? typed.skill : offer.skills[0]! }
    : {};
}

function faultText(fault: Fault | undefined, minFee: bigint): string | undefined {
  switch (fault) {
    case undefined:
      return undefined;
    case "feeLow":
      return words().feeLow(amountText(minFee, "coin"));
    case "expertMissing":
      return words().chooseExpert;
    default:
      return words()[fault];
  }
}

function Send(props: {
  typed: Typed;
  isSound: boolean;
  /** What the experts that can be named are called, by id. */
  names: Readonly<Record<string, string>>;
  tell: () => void;
}): JSX.Element {
  const { typed, isSound } = props;
  const handle = me.value?.handle;
  const path = handle ? `/v1/members/${me.value!.member}` : undefined;
  const member = useView<Member>(path, about("to", me.value?.member ?? "")).value.data;
  const fee = typedAmount(typed.fee) ?? 0n;
  const missing = member ? fee - BigInt(member.coin) : 0n;
  const send = async (): Promise<void> => {
    if (!isSound) {
      props.tell();
      // What is wrong is marked with the next drawing, and there the reader goes on.
      setTimeout(() => document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    const signed = await sign({
      type: "request.file",
      body: {
        title: typed.title,
        body: typed.body,
        skill: typed.skill,
        fee: String(fee),
        deliverWithin: timeOf(typed)!,
        match: typed.match,
        ...(typed.match === "direct" ? { expert: typed.expert } : {}),
      },
      names: props.names,
      notes: [typed.match === "direct" ? words().expertHint : words().notes],
    });
    if (signed.outcome === "accepted") {
      sessionStorage.removeItem(DRAFT);
      void reload(path!, signed.receipt.position);
      go(await filedAt(me.peek()!.member, signed.receipt.position), { replace: true });
    }
  };
  return (
    <>
      {member && <p>{missing > 0n ? words().tooLittle(amountText(missing, "coin")) : words().have(amountText(member.coin, "coin"))}</p>}
      {hindrance.value === "no-key" && (
        <p class="note">
          {words().keyFirst} <a href="/me?return=/requests/new">{words().makeKey}</a>
        </p>
      )}
      <div class="actions">
        <ActButton kind="main" type="submit" disabled={missing > 0n} onClick={() => void send()}>
          {words().send}
        </ActButton>
      </div>
    </>
  );
}
