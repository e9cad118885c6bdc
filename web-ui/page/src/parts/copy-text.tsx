import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { Button } from "./button.js";
import { Field } from "./field.js";
import { words } from "./words.js";

/** A text that the reader takes elsewhere: whole in sight, and one press away from the clipboard. */
export function CopyText(props: { readonly label: string; readonly text: string }): JSX.Element {
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <Field label={props.label}>
        {(bound) => (
          <textarea
            {...bound}
            class="code"
            readOnly
            rows={4}
            value={props.text}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        )}
      </Field>
      <Button
        onClick={() => void navigator.clipboard.writeText(props.text).then(() => setCopied(true))}
      >
        {isCopied ? words().copied : words().copy}
      </Button>
    </>
  );
}
