import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { nodeTime } from "../../data/clock.js";
import { FileOpener } from "../../keys/file-opener.js";
import { words as fileWords } from "../../keys/words.js";
import { choose, forget, keep, keys, me, type HeldKey } from "../../keys/vault.js";
import { isPending } from "../../keys/whose.js";
import { Button } from "../../parts/button.js";
import { HashChip } from "../../parts/chips.js";
import { TextField } from "../../parts/field.js";
import { dayText } from "../../words/times.js";
import { words } from "./words.js";

/** The keys of this device, each with what can be done about it here. */
export function Held(): JSX.Element {
  return (
    <section>
      <h2>{words().keysHere}</h2>
      <ul class="key-list">
        {(keys.value ?? []).map((held) => (
          <li key={held.key.publicKey} class="card">
            <Line held={held} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Act = "rename" | "check" | "remove";

function Line({ held }: { held: HeldKey }): JSX.Element {
  const [act, setAct] = useState<Act>();
  const isCurrent = me.value?.key.publicKey === held.key.publicKey;
  const toggle = (wanted: Act): void => setAct(act === wanted ? undefined : wanted);
  return (
    <>
      <p>
        <strong dir="auto">{held.label}</strong> <HashChip hash={held.key.publicKey} />{" "}
        {stateOf(held)}
        {isCurrent && <strong> · {words().current}</strong>}
      </p>
      <p class="muted">
        {held.backedUpAt > 0 ? words().backedUp(dayText(held.backedUpAt)) : words().notBackedUp}
        {held.key.isSoftware && ` · ${words().software}`}
      </p>
      <div class="row">
        {!isCurrent && <Button onClick={() => choose(held.key.publicKey)}>{words().use}</Button>}
        <Button onClick={() => toggle("rename")}>{words().rename}</Button>
        <Button onClick={() => toggle("check")}>{words().checkFile}</Button>
        <Button kind="danger" onClick={() => toggle("remove")}>
          {words().remove}
        </Button>
      </div>
      {act === "rename" && <Rename held={held} done={() => setAct(undefined)} />}
      {act === "check" && <CheckFile held={held} done={() => setAct(undefined)} />}
      {act === "remove" && (
        <div class="note warn">
          <p>{words().removeSure}</p>
          <div class="row">
            <Button onClick={() => setAct(undefined)}>{words().cancel}</Button>
            <Button kind="danger" onClick={() => void forget(held.key.publicKey)}>
              {words().removeYes}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

function stateOf(held: HeldKey): string {
  if (held.handle === "") {
    return words().pendingKey;
  }
  return isPending(held) ? words().otherBody : words().speaks(held.handle);
}

/** Renaming a key does not let it sign: whoever signed before goes on to. */
async function change(held: HeldKey): Promise<void> {
  const before = me.value?.key.publicKey;
  await keep(held);
  if (before !== undefined) {
    choose(before);
  }
}

function Rename({ held, done }: { held: HeldKey; done: () => void }): JSX.Element {
  const [label, setLabel] = useState(held.label);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void change({ ...held, label: label.trim() || held.label }).then(done);
      }}
    >
      <TextField label={words().newName} value={label} onInput={setLabel} />
      <Button type="submit">{words().keepName}</Button>
    </form>
  );
}

function CheckFile({ held, done }: { held: HeldKey; done: () => void }): JSX.Element {
  const [isOther, setOther] = useState(false);
  return (
    <>
      <FileOpener
        onOpened={({ publicKey }) => {
          setOther(publicKey !== held.key.publicKey);
          if (publicKey === held.key.publicKey) {
            void change({ ...held, backedUpAt: nodeTime() }).then(done);
          }
        }}
      />
      <p class="problem" role="alert">
        {isOther && fileWords().otherKey}
      </p>
    </>
  );
}
