import type { ComponentChildren, JSX } from "preact";
import { useId, useRef } from "preact/hooks";

/** A field with its label, a hint, and what is wrong with it, all bound to it for screen readers. */
export function Field(props: {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly problem?: string | undefined;
  readonly children: (bound: { readonly id: string; readonly "aria-describedby": string; readonly "aria-invalid": boolean }) => JSX.Element;
}): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.children({
        id,
        "aria-describedby": `${id}-hint ${id}-problem`,
        "aria-invalid": props.problem !== undefined,
      })}
      <p id={`${id}-hint`} class="muted hint">
        {props.hint}
      </p>
      <p id={`${id}-problem`} class="problem" role="alert">
        {props.problem}
      </p>
    </div>
  );
}

/** A line of text. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly hint?: ComponentChildren;
  readonly problem?: string | undefined;
  readonly type?: "text" | "password";
  readonly inputMode?: "decimal" | "numeric" | "text";
  readonly autocomplete?: string;
  readonly required?: boolean;
  readonly unit?: string;
}): JSX.Element {
  return (
    <Field label={props.label} hint={props.hint} problem={props.problem}>
      {(bound) => (
        <span class="with-unit">
          <input
            {...bound}
            type={(props.type ?? "text") as "text"}
            inputMode={props.inputMode ?? "text"}
            autocomplete={props.autocomplete ?? "off"}
            required={props.required ?? false}
            value={props.value}
            onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
          />
          {props.unit && <span class="muted"> {props.unit}</span>}
        </span>
      )}
    </Field>
  );
}

/** A text of many lines. */
export function TextArea(props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly hint?: ComponentChildren;
  readonly problem?: string | undefined;
  readonly rows?: number;
}): JSX.Element {
  const isPressed = useRef(false);
  return (
    <Field label={props.label} hint={props.hint} problem={props.problem}>
      {(bound) => (
        <textarea
          {...bound}
          rows={props.rows ?? 8}
          onPointerDown={() => (isPressed.current = true)}
          onFocus={({ currentTarget }) => !isPressed.current && reveal(currentTarget)}
          onClick={({ currentTarget }) => {
            isPressed.current = false;
            reveal(currentTarget);
          }}
          dir="auto"
          value={props.value}
          onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
        />
      )}
    </Field>
  );
}

/**
 * Browsers scroll to the caret only, and the bar at the bottom of a phone may cover the rest. Not while a
 * pointer is down: the text would move under it.
 */
function reveal(area: HTMLTextAreaElement): void {
  area.scrollIntoView({ block: "nearest" });
}

/** One of a few, all in sight. */
export function Choice<W extends string>(props: {
  readonly legend: string;
  readonly name: string;
  readonly value: W | undefined;
  readonly choices: Readonly<Record<W, ComponentChildren>>;
  readonly onChoose: (word: W) => void;
}): JSX.Element {
  return (
    <fieldset class="choice">
      <legend>{props.legend}</legend>
      {(Object.entries(props.choices) as [W, ComponentChildren][]).map(([word, text]) => (
        <label key={word} class={`option ${word}`}>
          <input
            type="radio"
            name={props.name}
            value={word}
            checked={props.value === word}
            onChange={() => props.onChoose(word)}
          />{" "}
          {text}
        </label>
      ))}
    </fieldset>
  );
}
