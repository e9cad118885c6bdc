import { send, sha256Hex, type PreparedCommand, type Refusal, type Sent, type SignedCommand } from "@witan/client";
import { useEffect, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import { place } from "../app/location.js";
import { toast } from "../app/toast.js";
import { base } from "../data/api.js";
import { second } from "../data/clock.js";
import type { Preview } from "../data/contract.js";
import { node } from "../data/node.js";
import { me } from "../keys/vault.js";
import { Button } from "../parts/button.js";
import { HashChip } from "../parts/chips.js";
import { ProblemText } from "../parts/problem.js";
import { amountText, countText } from "../words/numbers.js";
import { leftText } from "../words/times.js";
import { isFresh, makeOut, preview, signerOf } from "./preparing.js";
import { onTable, type Signed, type Wish } from "./signing.js";
import { words } from "./words.js";

/** Where a sheet is on its way; the bytes that were signed are kept until their fate is known. */
type Stage =
  | { readonly at: "making" }
  | { readonly at: "unsayable"; readonly why: string }
  | { readonly at: "ready"; readonly command: PreparedCommand; readonly preview: Preview | undefined }
  | { readonly at: "sending"; readonly command: PreparedCommand }
  | { readonly at: "refused"; readonly command: PreparedCommand; readonly refusal: Refusal }
  | { readonly at: "unknown"; readonly command: PreparedCommand; readonly signed: SignedCommand }
  | { readonly at: "untrusted"; readonly command: PreparedCommand; readonly why: string };

/** The sheet that stands before every write; nothing is signed but what it shows. */
export function SigningSheet(): JSX.Element | null {
  const table = onTable.value;
  return table ? <Sheet wish={table.wish} end={table.end} /> : null;
}

function Sheet({ wish, end }: { wish: Wish; end: (signed: Signed) => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [stage, setStage] = useState<Stage>({ at: "making" });
  const [isReissued, setReissued] = useState(false);
  const make = async (): Promise<void> => setStage(await made(wish));

  useEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
    void make();
  }, []);
  useEffect(
    () =>
      second.subscribe(() => {
        if (stage.at === "ready" && !isFresh(stage.command)) {
          setReissued(true);
          void make();
        }
      }),
    [stage],
  );

  const close = (): void => {
    if (stage.at !== "sending") {
      end({ outcome: "cancelled" });
    }
  };
  useLeaving(close);
  const deliver = async (command: PreparedCommand, before?: SignedCommand): Promise<void> => {
    setStage({ at: "sending", command });
    const signed = before ?? (await command.sign(signerOf(wish)));
    const sent = await send(base(), signed, wish.contents ?? [], {
      ...(node.peek() ? { nodeKey: node.peek()!.node } : {}),
      ...(wish.setupWord ? { setupWord: wish.setupWord } : {}),
    });
    if (sent.outcome === "accepted") {
      toast({ entry: sent.receipt.position });
      end({ outcome: "accepted", receipt: sent.receipt });
    } else {
      setStage(failed(command, signed, sent));
    }
  };
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby="sheet-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id="sheet-title" ref={heading} tabIndex={-1}>
        {words().title}
      </h2>
      <Body stage={stage} wish={wish} isReissued={isReissued} />
      <div class="actions">
        <Buttons stage={stage} close={close} deliver={deliver} />
      </div>
    </dialog>
  );
}

/** Whoever goes to another page has put the sheet away. */
function useLeaving(close: () => void): void {
  const { path } = place.value;
  const start = useRef(path);
  useEffect(() => {
    if (path !== start.current) {
      close();
    }
  }, [path]);
}

function Body(props: { stage: Stage; wish: Wish; isReissued: boolean }): JSX.Element {
  const { stage, wish } = props;
  if (stage.at === "making") {
    return <p aria-busy="true">{words().asking}</p>;
  }
  if (stage.at === "unsayable") {
    return (
      <p class="note danger">
        {words().unsayable} {stage.why}
      </p>
    );
  }
  return (
    <>
      <p class="sentence">{stage.command.sentence}</p>
      {stage.at === "ready" && stage.preview?.outcomes && <Outcomes all={stage.preview.outcomes} />}
      {wish.notes?.map((note) => <p key={note}>{note}</p>)}
      {props.isReissued && stage.at === "ready" && <p class="note">{words().reissued}</p>}
      <Fate stage={stage} />
      <Facts command={stage.command} isOpen={stage.at === "ready"} />
    </>
  );
}

/** What the sheet has to say of the command's fate, told to screen readers when it changes. */
function Fate({ stage }: { stage: Stage }): JSX.Element {
  return (
    <div role="status">
      {stage.at === "ready" && stage.preview?.refusal && (
        <div class="note warn">
          <p>{words().wouldRefuse}</p>
          <ProblemText code={stage.preview.refusal.code} detail={stage.preview.refusal.detail} />
        </div>
      )}
      {stage.at === "sending" && <p aria-busy="true">{words().sending}</p>}
      {stage.at === "unknown" && <p class="note warn">{words().unreachable}</p>}
      {stage.at === "untrusted" && (
        <p class="note danger">
          {words().untrusted} {stage.why}
        </p>
      )}
      {stage.at === "refused" && (
        <div class="note danger">
          <p>{isChange(stage.refusal) ? words().changed : words().refused}</p>
          <ProblemText code={stage.refusal.code} detail={stage.refusal.detail} />
        </div>
      )}
    </div>
  );
}

function Outcomes({ all }: { all: Readonly<Record<string, string>> }): JSX.Element {
  const names: Readonly<Record<string, string>> = words().outcome;
  return (
    <dl class="facts" aria-label={words().outcomes}>
      {Object.entries(all).map(([outcome, change]) => (
        <div key={outcome}>
          <dt>{names[outcome] ?? outcome}</dt>
          <dd class="number">{amountText(change, "rep", "always")}</dd>
        </div>
      ))}
    </dl>
  );
}

function Facts(props: { command: PreparedCommand; isOpen: boolean }): JSX.Element {
  const { payload, signedBytes } = props.command;
  const [print, setPrint] = useState("");
  const [isCopied, setCopied] = useState(false);
  useEffect(() => void sha256Hex(signedBytes).then(setPrint), [props.command]);
  const text = new TextDecoder().decode(signedBytes);
  const holder = me.value?.key.publicKey === payload.key ? me.value : undefined;
  return (
    <>
      <p class="muted">
        {words().as} <strong>{holder?.handle || words().newKey}</strong> (<HashChip hash={payload.key} />
        {holder?.label ? ` “${holder.label}”` : ""}){" "}
        {holder?.key.isSoftware && <em>{words().software}</em>}
        {props.isOpen && ` · ${words().validFor} ${leftText(payload.expiresAt, second.value)}`}
      </p>
      <p class="muted">{words().undo}</p>
      <details>
        <summary>
          {words().bytes(countText(signedBytes.length))} · {words().fingerprint}{" "}
          <code>{print.slice(0, 12)}</code>
        </summary>
        <pre class="bytes" tabIndex={0}>
          {text}
        </pre>
        <Button
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {isCopied ? words().copied : words().copy}
        </Button>
      </details>
    </>
  );
}

function Buttons(props: {
  stage: Stage;
  close: () => void;
  deliver: (command: PreparedCommand, before?: SignedCommand) => Promise<void>;
}): JSX.Element {
  const { stage, close, deliver } = props;
  const isChanged = stage.at === "refused" && isChange(stage.refusal);
  return (
    <>
      <Button onClick={close} disabled={stage.at === "sending"}>
        {isChanged ? words().close : words().cancel}
      </Button>
      {stage.at === "unknown" && (
        <Button kind="main" onClick={() => void deliver(stage.command, stage.signed)}>
          {words().again}
        </Button>
      )}
      {(stage.at === "ready" || stage.at === "sending") && (
        <Button
          kind="main"
          disabled={stage.at === "sending"}
          onClick={() => stage.at === "ready" && void deliver(stage.command)}
        >
          {words().send}
        </Button>
      )}
    </>
  );
}

async function made(wish: Wish): Promise<Stage> {
  const read = await makeOut(wish);
  if (read.problem) {
    return { at: "unsayable", why: read.problem.sentence };
  }
  const answer = await preview(read.value);
  return { at: "ready", command: read.value, preview: answer.kind === "ok" ? answer.data : undefined };
}

function failed(command: PreparedCommand, signed: SignedCommand, sent: Sent): Stage {
  switch (sent.outcome) {
    case "refused":
      return { at: "refused", command, refusal: sent.refusal };
    case "untrusted":
      return { at: "untrusted", command, why: sent.problem.sentence };
    default:
      return { at: "unknown", command, signed };
  }
}

function isChange(refusal: Refusal): boolean {
  return refusal.code === "state-changed" || refusal.code === "version-conflict";
}

