import { keyBytes, sha256Hex } from "@witan/client";
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import { post } from "../../data/api.js";
import type { Parameter, Preview } from "../../data/contract.js";
import { node } from "../../data/node.js";
import { reload, useView } from "../../data/view.js";
import { KeyMaker } from "../../keys/key-maker.js";
import {
  isHandle,
  isReserved,
  messageText,
  readSponsorWord,
  type Sponsorship,
} from "../../keys/messages.js";
import { keep, type HeldKey } from "../../keys/vault.js";
import { Button } from "../../parts/button.js";
import { CopyText } from "../../parts/copy-text.js";
import { TextArea, TextField } from "../../parts/field.js";
import { sign } from "../../signing/signing.js";
import { amountText } from "../../words/numbers.js";
import { words } from "./words.js";

/** Typing is not asked about before it has stopped for so long. */
const PAUSE_MS = 300;

const NAME_MAX = 64;

/** Registers the holder of a new key (MEMBER-1). */
export function Register({ held }: { held: HeldKey }): JSX.Element {
  const [handle, setHandle] = useState("");
  const [name, setName] = useState("");
  const [recoveryHash, setRecoveryHash] = useState<string>();
  const [sentBack, setSentBack] = useState("");
  const refusal = useRefusal(handle, held.key.publicKey);
  const fee = useView<Parameter>("/v1/params/member.fee").value.data?.value;
  const sponsor = readSponsorWord(sentBack);
  const isTaken = refusal === "handle-taken";
  const problem = problemOf(handle) ?? (isTaken ? words().handleTaken : undefined);
  const isLong = [...name].length > NAME_MAX;
  const isReady = isHandle(handle) && refusal !== undefined && !isTaken && !isLong;
  const needsSponsor = typeof fee === "number" && fee > 0;
  const review = async (): Promise<void> => {
    const signed = await sign({
      type: "member.register",
      key: held.key,
      body: {
        handle,
        key: held.key.publicKey,
        name: name.trim(),
        ...(recoveryHash ? { recoveryHash } : {}),
        ...(sponsor ? { sponsor } : {}),
      },
    });
    if (signed.outcome === "accepted") {
      const body = node.value?.body ?? "";
      await reload(`/v1/members/${await held.key.memberId()}`, signed.receipt.position);
      await keep({ ...held, member: await held.key.memberId(), handle, body });
    }
  };
  return (
    <>
      <TextField
        label={words().handle}
        value={handle}
        onInput={(text) => setHandle(text.trim().toLowerCase())}
        hint={isReady ? words().handleFree : words().handleHint}
        problem={problem}
        autocomplete="username"
      />
      <TextField
        label={words().name}
        value={name}
        onInput={setName}
        hint={words().nameHint}
        problem={isLong ? words().nameLong : undefined}
        autocomplete="name"
      />
      <RecoveryMaker hash={recoveryHash} setHash={setRecoveryHash} />
      <SponsorAsked
        needs={needsSponsor ? amountText(BigInt(fee), "coin") : undefined}
        wanted={{ body: node.value?.body ?? "", handle, key: held.key.publicKey }}
        isReady={isReady}
        text={sentBack}
        setText={setSentBack}
        sponsor={sponsor}
      />
      <p class="row">
        <Button
          kind="main"
          disabled={!isReady || (needsSponsor && sponsor === undefined)}
          onClick={() => void review()}
        >
          {words().register}
        </Button>
        {!isReady && <span class="muted">{words().registerFirst}</span>}
        {isReady && needsSponsor && sponsor === undefined && (
          <span class="muted">{words().sentBackMissing}</span>
        )}
      </p>
    </>
  );
}

/** The recovery key stays in its file; what the registration names is its hash. */
function RecoveryMaker(props: { hash: string | undefined; setHash: (hash: string) => void }): JSX.Element {
  return (
    <details class="card">
      <summary>{words().recoveryMake}</summary>
      <p>{words().recoveryWhy}</p>
      {props.hash === undefined ? (
        <KeyMaker
          label={words().recoveryKey}
          onReady={(key) => void hashOfKey(key.publicKey).then(props.setHash)}
        />
      ) : (
        <p class="note ok" role="status">
          {words().recoveryReady}
        </p>
      )}
    </details>
  );
}

/** By this hash the record knows a recovery key until it is used. */
export function hashOfKey(publicKey: string): Promise<string> {
  return sha256Hex(keyBytes(publicKey)!);
}

function SponsorAsked(props: {
  needs: string | undefined;
  wanted: { readonly body: string; readonly handle: string; readonly key: string };
  isReady: boolean;
  text: string;
  setText: (text: string) => void;
  sponsor: Sponsorship | undefined;
}): JSX.Element {
  const isWrong = props.text.trim() !== "" && props.sponsor === undefined;
  const fields = (
    <>
      {props.isReady ? (
        <CopyText label={words().sendThis} text={messageText("sponsor-wanted", props.wanted)} />
      ) : (
        <p class="muted">{words().registerFirst}</p>
      )}
      <TextArea
        label={words().sentBack}
        rows={4}
        value={props.text}
        onInput={props.setText}
        problem={isWrong ? words().sentBackWrong : undefined}
      />
    </>
  );
  return props.needs === undefined ? (
    <details class="card">
      <summary>{words().invited}</summary>
      <p>{words().invitedLead}</p>
      {fields}
    </details>
  ) : (
    <div class="card">
      <p>{words().sponsorNeeded(props.needs)}</p>
      {fields}
    </div>
  );
}

function problemOf(handle: string): string | undefined {
  if (handle === "" || isHandle(handle)) {
    return undefined;
  }
  return isReserved(handle) ? words().handleReserved : words().handleWrong;
}

/** Why the rules would not take the handle; `""` for no reason, undefined until the node has said. */
function useRefusal(handle: string, key: string): string | undefined {
  const [refusal, setRefusal] = useState<string>();
  useEffect(() => {
    setRefusal(undefined);
    if (!isHandle(handle)) {
      return undefined;
    }
    let isOver = false;
    const timer = setTimeout(async () => {
      const body = { handle, key };
      const answer = await post<Preview>("/v1/commands/preview", {
        type: "member.register",
        actor: null,
        body,
      });
      if (!isOver && answer.kind === "ok") {
        setRefusal(answer.data.refusal?.code ?? "");
      }
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [handle]);
  return refusal;
}
