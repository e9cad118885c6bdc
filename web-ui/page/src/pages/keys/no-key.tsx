import type { SigningKey } from "@witan/client";
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { nodeTime } from "../../data/clock.js";
import { node } from "../../data/node.js";
import { FileOpener } from "../../keys/file-opener.js";
import { KeyMaker } from "../../keys/key-maker.js";
import { keep } from "../../keys/vault.js";
import { whoseKey, type Whose } from "../../keys/whose.js";
import { TextField } from "../../parts/field.js";
import { words } from "./words.js";

/** The two ways to a key: make one, or bring one from a file. */
export function GetKey(): JSX.Element {
  return (
    <>
      <section>
        <h2>{words().create}</h2>
        <CreateKey />
      </section>
      <section>
        <h2>{words().bring}</h2>
        <p>{words().bringLead}</p>
        <BringKey />
      </section>
    </>
  );
}

/** A new key is kept at once, so that nothing that happens afterwards loses it. */
function CreateKey(): JSX.Element {
  const [label, setLabel] = useState("");
  const ready = async (key: SigningKey, backedUpAt: number): Promise<void> =>
    keep({
      key,
      member: await key.memberId(),
      handle: "",
      label: label.trim() || words().usualDevice,
      backedUpAt,
      body: node.value?.body ?? "",
    });
  return (
    <>
      <TextField
        label={words().device}
        hint={words().deviceHint}
        value={label}
        onInput={setLabel}
      />
      <KeyMaker label={words().newKey} onReady={(key, at) => void ready(key, at)} />
    </>
  );
}

function BringKey(): JSX.Element {
  const [handle, setHandle] = useState("");
  const [whose, setWhose] = useState<Whose>();
  const opened = async (key: SigningKey): Promise<void> => {
    const found = await whoseKey(key, handle);
    setWhose(found);
    const isNobodys = found.kind === "unknown" && handle.trim() === "";
    if (found.kind === "theirs" || isNobodys) {
      await keep({
        key,
        member: found.kind === "theirs" ? found.member.id : await key.memberId(),
        handle: found.kind === "theirs" ? found.member.handle : "",
        label: words().usualDevice,
        backedUpAt: nodeTime(),
        body: node.value?.body ?? "",
      });
    }
  };
  return (
    <div class="card">
      <TextField
        label={words().handleOfKey}
        hint={words().handleOfKeyHint}
        value={handle}
        onInput={setHandle}
        problem={whose && problemOf(whose)}
      />
      <FileOpener onOpened={(key) => void opened(key)} />
    </div>
  );
}

function problemOf(whose: Whose): string | undefined {
  switch (whose.kind) {
    case "theirs":
      return undefined;
    case "ended":
      return words().ended(whose.member.handle);
    case "other":
      return words().notTheirs(whose.member.handle);
    case "unknown":
      return words().noMember;
    case "unreachable":
      return words().unreachable;
  }
}
