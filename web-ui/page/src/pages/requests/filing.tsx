import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import { go, place } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import type { Member, Offer } from "../../data/contract.js";
import { about, ofTypes, reload, useView, type Listed } from "../../data/view.js";
import { me } from "../../keys/vault.js";
import { ActButton } from "../../parts/button.js";
import { Choice, Field, TextArea, TextField } from "../../parts/field.js";
import { hindrance, sign } from "../../signing/signing.js";
import { amountText, countText, typedAmount } from "../../words/numbers.js";
import { Expected } from "./expected.js";
import { words } from "./filing-words.js";
import { filedAt } from "./filed.js";
import { OfferedSkills, offersOf } from "./offered.js";
import { useTermsNow, type Terms } from "./terms.js";
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
        <Send typed={typed} isSound={Object.keys(faults).length === 0} terms={terms} tell={() => setTried(true)} />
      </form>
    </>
  );
}

interface PartProps {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  readonly said: (field: keyof Typed) => string | undefined;
  readonly minFee: bigint;
  readonly offers: readonly Offer[];
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

function What({ typed, change, said }: PartProps): JSX.Element {
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

function Who(props: PartProps & { readonly isLoaded: boolean }): JSX.Element {
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

function When({ typed, change, said }: PartProps): JSX.Element {
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

function Send(props: {
  typed: Typed;
  isSound: boolean;
  terms: Terms | undefined;
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
      document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
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
      notes: [words().notes],
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
