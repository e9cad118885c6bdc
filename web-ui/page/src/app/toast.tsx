import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { EntryLink } from "../parts/chips.js";
import { words } from "./words.js";

type Toast = { readonly entry: number } | { readonly text: string };

const SHOWN_MS = 8000;

const shown = signal<Toast | undefined>(undefined);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something for a few seconds, without taking the focus. */
export function toast(what: Toast): void {
  shown.value = what;
  clearTimeout(timer);
  timer = setTimeout(() => (shown.value = undefined), SHOWN_MS);
}

export function Toasts(): JSX.Element {
  const what = shown.value;
  return (
    <div class="toasts" role="status">
      {what && (
        <p class="toast">
          {"entry" in what ? (
            <>
              {words().recorded} <EntryLink position={what.entry} />
            </>
          ) : (
            what.text
          )}
        </p>
      )}
    </div>
  );
}
