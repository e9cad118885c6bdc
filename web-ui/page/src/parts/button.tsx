import type { ComponentChildren, JSX } from "preact";
import { hindrance } from "../signing/signing.js";
import { words } from "./words.js";

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  /** The one main action of a page or sheet, or one that takes something away. */
  readonly kind?: "main" | "danger" | "plain";
  readonly disabled?: boolean;
  readonly type?: "button" | "submit";
  readonly label?: string;
}

export function Button(props: ButtonProps): JSX.Element {
  return (
    <button
      type={props.type ?? "button"}
      class={`button ${props.kind ?? ""}`}
      disabled={props.disabled ?? false}
      onClick={props.onClick}
      aria-label={props.label}
    >
      {props.children}
    </button>
  );
}

/**
 * A button for what only somebody who signs can do. Where that cannot be now, it stays visible and
 * says why, and what to do about it.
 */
export function ActButton(props: ButtonProps & { readonly locked?: string | undefined }): JSX.Element {
  const why = hindrance.value;
  const { locked, ...button } = props;
  if (why === undefined && locked === undefined) {
    return <Button {...button} />;
  }
  return (
    <span class="locked">
      <Button {...button} disabled />
      <span class="muted"> {why === undefined ? locked : <Hindrance why={why} />}</span>
    </span>
  );
}

function Hindrance({ why }: { why: NonNullable<typeof hindrance.value> }): JSX.Element {
  switch (why) {
    case "no-key":
      return (
        <>
          {words().noKey} <a href="/me">{words().takePart}</a>
        </>
      );
    case "insecure":
      return (
        <>
          {words().insecure} <a href="/help/insecure">{words().why}</a>
        </>
      );
    case "past":
      return <>{words().past}</>;
    case "imported":
      return <>{words().imported}</>;
  }
}
