import { openKeyFile, type SigningKey } from "@witan/client";
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { Button } from "../parts/button.js";
import { Field, TextField } from "../parts/field.js";
import { words } from "./words.js";

type Stage = "asking" | "opening" | "wrong";

/**
 * Opens a key file with its passphrase. It is a form of its own, so it must not stand in another one.
 */
export function FileOpener(props: {
  /** What the button says; left out: that it opens the file. */
  readonly label?: string;
  readonly onOpened: (key: SigningKey) => void;
}): JSX.Element {
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState("");
  const [stage, setStage] = useState<Stage>("asking");
  const open = async (chosen: File): Promise<void> => {
    setStage("opening");
    const opened = await openKeyFile(await chosen.text(), passphrase);
    setStage(opened.problem ? "wrong" : "asking");
    if (!opened.problem) {
      setPassphrase("");
      props.onOpened(opened.value);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (file) {
          void open(file);
        }
      }}
    >
      <Field label={words().chooseFile}>
        {(bound) => (
          <input
            {...bound}
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
          />
        )}
      </Field>
      <TextField
        label={words().filePassphrase}
        type="password"
        autocomplete="current-password"
        value={passphrase}
        onInput={setPassphrase}
        problem={stage === "wrong" ? words().wrongPassphrase : undefined}
      />
      <Button
        type="submit"
        disabled={file === undefined || passphrase === "" || stage === "opening"}
      >
        {props.label ?? words().open}
      </Button>
      <p role="status">{stage === "opening" && words().checking}</p>
    </form>
  );
}
