import { useEffect, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import { get } from "../../data/api.js";
import type { Member, Parameter } from "../../data/contract.js";
import { Button } from "../../parts/button.js";
import { TextField } from "../../parts/field.js";
import { durationText } from "../../words/times.js";
import { kindOf, PARAMETERS, typeableValue, valueText } from "../../words/parameters.js";
import { changeOf, type Draft, type Limits, type TypedChange, type TypedPayment } from "./draft.js";
import { words } from "./compose-words.js";

interface BlockProps {
  readonly draft: Draft;
  readonly parameters: readonly Parameter[];
  readonly limits: Limits;
  readonly change: (part: Partial<Draft>) => void;
}

/** What a proposal would change (GOV-1), each within its bounds. */
export function BlockFields(props: BlockProps): JSX.Element {
  const { draft, limits, change } = props;
  return (
    <section class="card" aria-labelledby="block-set">
      <h2 id="block-set">{words().set}</h2>
      <Changes {...props} />
      <Payments draft={draft} change={change} />
      <TextField
        label={words().treasurers}
        hint={words().treasurersHint}
        value={draft.treasurers}
        onInput={(treasurers) => change({ treasurers })}
      />
      <TextField
        label={words().delay}
        hint={words().delayHint(durationText(limits.leastDelay))}
        value={draft.delay}
        onInput={(delay) => change({ delay })}
      />
    </section>
  );
}

function Changes({ draft, parameters, change }: BlockProps): JSX.Element {
  const put = (at: number, part: Partial<TypedChange>): void =>
    change({ set: draft.set.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const names = [...new Set([...Object.keys(PARAMETERS), ...parameters.map(({ name }) => name)])]
    .filter((name) => !draft.set.some((one) => one.name === name))
    .sort();
  return (
    <>
      <ul class="plain">
        {draft.set.map((one, at) => (
          <li key={one.name}>
            <ChangeField
              change={one}
              now={parameters.find(({ name }) => name === one.name)}
              onInput={(typed) => put(at, { typed })}
            />
            <Button
              label={`${words().remove}: ${one.name}`}
              onClick={() => change({ set: draft.set.filter((_, index) => index !== at) })}
            >
              {words().remove}
            </Button>
          </li>
        ))}
      </ul>
      <label class="field">
        <span>{words().addParameter}</span>{" "}
        <select
          value=""
          onChange={({ currentTarget }) => {
            change({ set: [...draft.set, { name: currentTarget.value, typed: "" }] });
            currentTarget.value = "";
          }}
        >
          <option value="">–</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <ArtifactName add={(name) => change({ set: [...draft.set, { name, typed: "" }] })} />
    </>
  );
}

/** An artifact that no proposal has set yet stands in no list, so its name is typed. */
function ArtifactName({ add }: { add: (name: string) => void }): JSX.Element {
  const [typed, setTyped] = useState("");
  return (
    <details>
      <summary>artifact.NAME</summary>
      <TextField label={words().artifactName} hint={words().artifactNameHint} value={typed} onInput={setTyped} />
      <Button
        disabled={!/^[a-z0-9.-]{1,64}$/.test(typed)}
        onClick={() => {
          add(`artifact.${typed}`);
          setTyped("");
        }}
      >
        {words().addParameter}
      </Button>
    </details>
  );
}

function ChangeField(props: {
  change: TypedChange;
  now: Parameter | undefined;
  onInput: (typed: string) => void;
}): JSX.Element {
  const { name, typed } = props.change;
  const bounds = PARAMETERS[name];
  if (kindOf(name) === "truth") {
    return (
      <label class="field">
        <span>{name}</span>{" "}
        <select value={typed} onChange={({ currentTarget }) => props.onInput(currentTarget.value)}>
          <option value="">–</option>
          <option value="true">{words().yes}</option>
          <option value="false">{words().no}</option>
        </select>
      </label>
    );
  }
  const now = props.now ? valueText(name, props.now.value) : "–";
  return (
    <TextField
      label={name}
      value={typed}
      problem={typed !== "" && changeOf(props.change) === undefined ? words().obstacles.changeWrong : undefined}
      onInput={props.onInput}
      hint={
        bounds
          ? words().now(now, typeableValue(name, bounds.least), typeableValue(name, bounds.most))
          : words().artifactHint
      }
      {...(kindOf(name) === "ratio" ? { unit: "%" } : {})}
    />
  );
}

function Payments({ draft, change }: Pick<BlockProps, "draft" | "change">): JSX.Element {
  const put = (at: number, part: Partial<TypedPayment>): void =>
    change({ payments: draft.payments.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <>
      <h3>{words().payments}</h3>
      <ul class="plain">
        {draft.payments.map((payment, at) => (
          <li key={at} class="payment">
            <PaidMember payment={payment} put={(part) => put(at, part)} />
            <TextField
              label={words().amount}
              unit="coin"
              inputMode="decimal"
              value={payment.typed}
              onInput={(typed) => put(at, { typed })}
            />
            <Button onClick={() => change({ payments: draft.payments.filter((_, index) => index !== at) })}>
              {words().remove}
            </Button>
          </li>
        ))}
      </ul>
      <p>
        <Button onClick={() => change({ payments: [...draft.payments, { handle: "", member: "", typed: "" }] })}>
          {words().addPayment}
        </Button>
      </p>
    </>
  );
}

/** A member is typed by handle; what is signed is the member's id. */
function PaidMember(props: { payment: TypedPayment; put: (part: Partial<TypedPayment>) => void }): JSX.Element {
  const { payment, put } = props;
  const latest = useRef(put);
  latest.current = put;
  useEffect(() => {
    if (payment.member !== "" || !/^[a-z0-9-]{3,32}$/.test(payment.handle)) {
      return undefined;
    }
    const asked = new AbortController();
    void get<Member>(`/v1/members/${payment.handle}`, asked.signal).then((answer) => {
      if (answer.kind === "ok") {
        latest.current({ member: answer.data.id });
      }
    });
    return () => asked.abort();
  }, [payment.handle]);
  return (
    <TextField
      label={words().to}
      value={payment.handle}
      problem={payment.handle !== "" && payment.member === "" ? words().nobody : undefined}
      onInput={(handle) => put({ handle: handle.trim(), member: "" })}
    />
  );
}
