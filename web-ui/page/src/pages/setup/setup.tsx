import type { SigningKey } from "@witan/client";
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { go, place } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import { get, withQuery } from "../../data/api.js";
import { canSign, meetNode, node } from "../../data/node.js";
import { KeyMaker } from "../../keys/key-maker.js";
import { isHandle } from "../../keys/messages.js";
import { keep } from "../../keys/vault.js";
import { Button } from "../../parts/button.js";
import { HashChip } from "../../parts/chips.js";
import { Choice, TextField } from "../../parts/field.js";
import { sign } from "../../signing/signing.js";
import { PRESETS, wordOf, type PresetWord } from "./presets.js";
import { words } from "./words.js";

/** A name of a body has at most so many characters. */
const NAME_MAX = 100;

interface Made {
  readonly key: SigningKey;
  readonly backedUpAt: number;
}

/** How a body is founded: once, by whoever has the word that the node printed. */
export default function Setup(): JSX.Element {
  return (
    <>
      <PageHead title={words().title} />
      {node.value?.body ? (
        <p class="note">
          {words().founded(node.value.name ?? "")} <a href="/">{words().toHome}</a>
        </p>
      ) : canSign() ? (
        <Founding />
      ) : (
        <p class="note warn">
          {words().insecure} <a href="/help/insecure">{words().why}</a>
        </p>
      )}
    </>
  );
}

/** The key maker is a form of its own, so the steps stand side by side and not within one form. */
function Founding(): JSX.Element {
  const [word, setWord] = useState(() => wordOf(place.peek().hash));
  const [isLinked] = useState(word !== "");
  const [name, setName] = useState("");
  const [handle, setHandle] = useState("");
  const [preset, setPreset] = useState<PresetWord>("small");
  const [made, setMade] = useState<Made>();
  const isNamed = name.trim() !== "" && [...name.trim()].length <= NAME_MAX;
  const lacking = [
    ...(word === "" ? (["word"] as const) : []),
    ...(isNamed ? [] : (["name"] as const)),
    ...(isHandle(handle) ? [] : (["handle"] as const)),
    ...(made ? [] : (["key"] as const)),
  ];
  return (
    <>
      <p>{words().lead}</p>
      {!isLinked && (
        <>
          <p class="note warn">{words().noWord}</p>
          <TextField label={words().word} value={word} onInput={(text) => setWord(text.trim())} />
        </>
      )}
      <h2>{words().body}</h2>
      <TextField
        label={words().name}
        hint={words().nameHint}
        value={name}
        problem={name === "" || isNamed ? undefined : words().nameBad}
        onInput={setName}
      />
      <TextField
        label={words().handle}
        hint={words().handleHint}
        value={handle}
        autocomplete="username"
        problem={handle === "" || isHandle(handle) ? undefined : words().handleBad}
        onInput={(text) => setHandle(text.trim().toLowerCase())}
      />
      <Rules preset={preset} choose={setPreset} />
      <h2>{words().key}</h2>
      <p>{words().keyText}</p>
      {made ? (
        <p class="note ok">
          {words().keyReady} <HashChip hash={made.key.publicKey} />,{" "}
          {made.backedUpAt > 0 ? words().keyChecked : words().keyUnchecked}
        </p>
      ) : (
        <KeyMaker label={words().makeKey} onReady={(key, backedUpAt) => setMade({ key, backedUpAt })} />
      )}
      <h2>{words().found}</h2>
      <p>{words().foundText}</p>
      {lacking.length > 0 && (
        <p class="muted">{words().stillMissing(lacking.map((one) => words().missing[one]).join(", "))}</p>
      )}
      <div class="actions">
        <Button
          kind="main"
          disabled={lacking.length > 0 || node.value === undefined}
          onClick={() => void found({ word, name: name.trim(), handle, preset, made: made! })}
        >
          {words().send}
        </Button>
      </div>
    </>
  );
}

function Rules(props: { preset: PresetWord; choose: (preset: PresetWord) => void }): JSX.Element {
  const { preset, choose } = props;
  return (
    <>
      <h2>{words().rules}</h2>
      <p>{words().rulesText}</p>
      <Choice
        legend={words().preset}
        name="preset"
        value={preset}
        choices={{
          small: words().presets.small,
          guild: words().presets.guild,
          open: words().presets.open,
        }}
        onChoose={choose}
      />
      <p role="status">{words().presetTexts[preset]}</p>
      <details>
        <summary>{words().values}</summary>
        <ul>
          {Object.entries(PRESETS[preset]).map(([parameter, value]) => (
            <li key={parameter}>
              <code>
                {parameter} = {value}
              </code>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface Founded {
  readonly word: string;
  readonly name: string;
  readonly handle: string;
  readonly preset: PresetWord;
  readonly made: Made;
}

/** Signs the founding, keeps its key on this device, and shows the new body. */
async function found({ word, name, handle, preset, made }: Founded): Promise<void> {
  const { key, backedUpAt } = made;
  const signed = await sign({
    type: "body.found",
    key,
    setupWord: word,
    notes: [words().note],
    body: {
      imported: false,
      name,
      nodeKey: node.peek()!.node,
      parameters: PRESETS[preset],
      treasurers: [{ handle, key: key.publicKey }],
    },
  });
  if (signed.outcome === "accepted") {
    // The views come a moment behind the receipt, and the next page asks for them.
    await get(withQuery("/v1/body", { atLeast: signed.receipt.position }));
    await meetNode();
    const body = node.peek()?.body ?? "";
    const member = await key.memberId();
    await keep({ key, member, handle, label: words().device, backedUpAt, body });
    go("/", { replace: true });
  }
}
