import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { CommandBody, CommandType } from "@witan/client";
import { me } from "../../keys/vault.js";
import { ActButton } from "../../parts/button.js";
import { Choice, Field, TextArea } from "../../parts/field.js";
import { sign } from "../../signing/signing.js";
import { amountText } from "../../words/numbers.js";
import { localText } from "../../words/times.js";
import { isOver } from "./life.js";
import type { Known } from "./request.js";
import { Submit } from "./submit.js";
import { shareOf, type Terms } from "./terms.js";
import { words } from "./words.js";

/** Signs a command about the request, and shows the request anew behind its receipt. */
export async function act<T extends CommandType>(
  known: Known,
  type: T,
  body: CommandBody<T>,
  notes: readonly string[],
  names: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const { request, renew } = known;
  const signed = await sign({ type, body, notes, names: { ...names, [request.id]: request.title } });
  if (signed.outcome === "accepted") {
    renew(signed.receipt.position);
  }
  return signed.outcome === "accepted";
}

/** What the reader can do with the request, by the part that they have in it (BUS-2). */
export function Actions({ known, terms }: { known: Known; terms: Terms | undefined }): JSX.Element | null {
  const { request } = known;
  const reader = me.value?.member;
  if (isOver(request.state) || reader === undefined) {
    return null;
  }
  const isRequester = request.requester.id === reader;
  const isExpert = request.expert?.id === reader;
  return (
    <section class="card" aria-label={words().yourTurn}>
      <Turn known={known} terms={terms} isRequester={isRequester} isExpert={isExpert} />
    </section>
  );
}

function Turn(props: {
  known: Known;
  terms: Terms | undefined;
  isRequester: boolean;
  isExpert: boolean;
}): JSX.Element {
  const { known, terms, isRequester, isExpert } = props;
  const { state } = known.request;
  if (isRequester && state === "open") {
    return <Cancel known={known} />;
  }
  if (isRequester && state === "working") {
    return <Extend known={known} />;
  }
  if (isRequester && state === "judged") {
    return <Comment known={known} />;
  }
  if (isExpert && state === "offered") {
    return <Answer known={known} />;
  }
  if (isExpert && state === "working") {
    return (
      <>
        <Submit known={known} />
        <GiveBack known={known} terms={terms} />
      </>
    );
  }
  return <p class="muted">{words().noTurn}</p>;
}

function Answer({ known }: { known: Known }): JSX.Element {
  const { request, draws } = known;
  const body = { request: request.id };
  const bond = amountText(draws.at(-1)?.bond ?? "0", "rep");
  return (
    <>
      <h2>{words().yourTurn}</h2>
      <p>
        {words().acceptNote(bond)} {words().declineNote}
      </p>
      <div class="actions">
        <ActButton onClick={() => void act(known, "request.decline", body, [words().declineNote])}>
          {words().decline}
        </ActButton>
        <ActButton
          kind="main"
          onClick={() => void act(known, "request.accept", body, [words().acceptNote(bond)])}
        >
          {words().accept}
        </ActButton>
      </div>
    </>
  );
}

function GiveBack({ known, terms }: { known: Known; terms: Terms | undefined }): JSX.Element {
  const { request, draws } = known;
  const burned = shareOf(draws.at(-1)?.bond ?? "0", terms?.["availability.silencePenalty"]);
  const note = words().giveBackNote(amountText(burned, "rep"));
  return (
    <details>
      <summary>{words().giveBack}</summary>
      <p>{note}</p>
      <ActButton
        kind="danger"
        onClick={() => void act(known, "request.giveBack", { request: request.id }, [note])}
      >
        {words().giveBack}
      </ActButton>
    </details>
  );
}

function Cancel({ known }: { known: Known }): JSX.Element {
  const { request } = known;
  return (
    <>
      <h2>{words().cancel}</h2>
      <p>{words().cancelNote}</p>
      <div class="actions">
        <ActButton
          kind="danger"
          onClick={() => void act(known, "request.cancel", { request: request.id }, [words().cancelNote])}
        >
          {words().cancel}
        </ActButton>
      </div>
    </>
  );
}

function Extend({ known }: { known: Known }): JSX.Element {
  const { request } = known;
  const [typed, setTyped] = useState("");
  const until = new Date(typed).getTime();
  const problem = typed !== "" && !(until > request.deadline) ? words().notLater : undefined;
  return (
    <>
      <h2>{words().extend}</h2>
      <Field label={words().extendTo} hint={words().extendHint} problem={problem}>
        {(bound) => (
          <input
            {...bound}
            type="datetime-local"
            value={typed}
            min={localText(request.deadline)}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
      </Field>
      <div class="actions">
        <ActButton
          kind="main"
          disabled={!(until > request.deadline)}
          onClick={() =>
            void act(known, "request.extend", { request: request.id, until }, [words().extendNote])
          }
        >
          {words().send}
        </ActButton>
      </div>
    </>
  );
}

function Comment({ known }: { known: Known }): JSX.Element {
  const { request } = known;
  const [said, setSaid] = useState<"yes" | "no">();
  const [text, setText] = useState("");
  const send = async (): Promise<void> => {
    const body = { request: request.id, satisfied: said === "yes", text };
    if (await act(known, "request.comment", body, [words().commentNote])) {
      setSaid(undefined);
      setText("");
    }
  };
  return (
    <>
      <h2>{words().comment}</h2>
      <p class="muted">{words().commentNote}</p>
      <Choice
        legend={words().chooseSatisfied}
        name="satisfied"
        value={said}
        choices={{ yes: words().satisfied, no: words().notSatisfied }}
        onChoose={setSaid}
      />
      <TextArea label={words().commentText} hint={words().commentHint} rows={3} value={text} onInput={setText} />
      <div class="actions">
        <ActButton kind="main" disabled={said === undefined} onClick={() => void send()}>
          {words().send}
        </ActButton>
      </div>
    </>
  );
}
