import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { go } from "../../app/location.js";
import { Button } from "../../parts/button.js";
import { TextField } from "../../parts/field.js";
import { words } from "./words.js";

/** Asks for the number of an entry and shows it. */
export function FindEntry({ position }: { position: number | undefined }): JSX.Element {
  const [typed, setTyped] = useState(position === undefined ? "" : String(position));
  const plain = typed.replace(/[\s.,'\u202f\u00a0]/g, "");
  const isNumber = /^[1-9][0-9]{0,14}$/.test(plain);
  return (
    <section>
      <h2>{words().find}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isNumber) {
            go(`/audit?entry=${plain}`);
          }
        }}
      >
        <TextField
          label={words().number}
          value={typed}
          inputMode="numeric"
          onInput={setTyped}
          problem={typed !== "" && !isNumber ? words().bad : undefined}
        />
        <Button type="submit" disabled={!isNumber}>
          {words().show}
        </Button>
      </form>
    </section>
  );
}
