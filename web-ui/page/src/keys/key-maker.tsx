import { backUp, generateKey, openKeyFile, type BackedUp, type SigningKey } from "@witan/client";
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { nodeTime } from "../data/clock.js";
import { Button } from "../parts/button.js";
import { Field, TextField } from "../parts/field.js";
import { saveText } from "../parts/save.js";
import { words } from "./words.js";

/** A file that lies about has only its passphrase to protect it. */
const PASSPHRASE_MIN = 8;

type Stage =
  | { readonly at: "asking"; readonly problem?: string }
  | { readonly at: "making" }
  | { readonly at: "saved"; readonly made: BackedUp; readonly problem?: string }
  | { readonly at: "checking"; readonly made: BackedUp };

/**
 * Makes a key, saves its encrypted file, and hands the key over in a form that no script can read
 * out. It is a form of its own, so it must not stand in another one.
 */
export function KeyMaker(props: {
  /** What the key is for, in a few words. */
  readonly label: string;
  /**
   * @param backedUpAt when the saved file was opened again, in milliseconds; 0 when the reader did
   *     not try
   */
  readonly onReady: (key: SigningKey, backedUpAt: number) => void;
}): JSX.Element {
  const [stage, setStage] = useState<Stage>({ at: "asking" });
  const [passphrase, setPassphrase] = useState("");
  const make = async (): Promise<void> => {
    setStage({ at: "making" });
    const made = await backUp(await generateKey(), passphrase);
    if (made.problem) {
      setStage({ at: "asking", problem: words().failed(made.problem.sentence) });
    } else {
      setStage({ at: "saved", made: made.value });
      saveKeyFile(made.value);
    }
  };
  const check = async (made: BackedUp, file: File): Promise<void> => {
    setStage({ at: "checking", made });
    const problem = await checkedFile(made, file, passphrase);
    if (problem === undefined) {
      props.onReady(made.key, nodeTime());
    } else {
      setStage({ at: "saved", made, problem });
    }
  };
  return (
    <fieldset class="card key-maker">
      <legend>{props.label}</legend>
      {"made" in stage ? (
        <Saved
          stage={stage}
          check={(file) => void check(stage.made, file)}
          skip={() => props.onReady(stage.made.key, 0)}
        />
      ) : (
        <Asking stage={stage} passphrase={passphrase} setPassphrase={setPassphrase} make={make} />
      )}
    </fieldset>
  );
}

/** What a key file is called. */
export function keyFileName(publicKey: string): string {
  return `witan-key-${publicKey.slice(-8)}.json`;
}

function Asking(props: {
  stage: Stage;
  passphrase: string;
  setPassphrase: (text: string) => void;
  make: () => Promise<void>;
}): JSX.Element {
  const { passphrase, stage } = props;
  const [again, setAgain] = useState("");
  const [isTried, setTried] = useState(false);
  const isShort = [...passphrase].length < PASSPHRASE_MIN;
  const isDifferent = again !== passphrase;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isShort && !isDifferent) {
          void props.make();
        }
      }}
    >
      <TextField
        label={words().passphrase}
        type="password"
        autocomplete="new-password"
        value={passphrase}
        onInput={props.setPassphrase}
        hint={words().passphraseHint}
        problem={isTried && isShort ? words().tooShort : undefined}
      />
      <TextField
        label={words().again}
        type="password"
        autocomplete="new-password"
        value={again}
        onInput={setAgain}
        problem={isDifferent && (isTried || again.length >= passphrase.length) ? words().different : undefined}
      />
      {stage.at === "asking" && stage.problem && (
        <p class="problem" role="alert">
          {stage.problem}
        </p>
      )}
      <Button kind="main" type="submit" disabled={stage.at === "making"}>
        {words().make}
      </Button>
      <p role="status">{stage.at === "making" && words().making}</p>
    </form>
  );
}

function Saved(props: {
  stage: Stage & { readonly made: BackedUp };
  check: (file: File) => void;
  skip: () => void;
}): JSX.Element {
  const { stage } = props;
  return (
    <>
      <p role="status">{words().saved(keyFileName(stage.made.key.publicKey))}</p>
      <Field label={words().check} problem={stage.at === "saved" ? stage.problem : undefined}>
        {(bound) => (
          <input
            {...bound}
            type="file"
            accept=".json,application/json"
            disabled={stage.at === "checking"}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) {
                props.check(file);
              }
            }}
          />
        )}
      </Field>
      <p role="status">{stage.at === "checking" && words().checking}</p>
      <div class="row">
        <Button onClick={() => saveKeyFile(stage.made)}>{words().saveAgain}</Button>
        <Button onClick={props.skip}>{words().skip}</Button>
      </div>
      <p class="muted hint">{words().skipHint}</p>
    </>
  );
}

/** Opens what was saved with the passphrase that was typed: that is the test of a backup. */
async function checkedFile(made: BackedUp, file: File, passphrase: string): Promise<string | undefined> {
  const opened = await openKeyFile(await file.text(), passphrase);
  if (opened.problem) {
    return words().wrongFile;
  }
  return opened.value.publicKey === made.key.publicKey ? undefined : words().otherKey;
}

function saveKeyFile({ file, key }: BackedUp): void {
  saveText(keyFileName(key.publicKey), "application/json", file);
}
