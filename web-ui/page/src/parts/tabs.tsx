import type { ComponentChildren, JSX } from "preact";
import { useId, useRef } from "preact/hooks";
import { place, setQuery } from "../app/location.js";

export interface Tab {
  readonly word: string;
  readonly title: string;
  readonly content: () => ComponentChildren;
}

/** Tabs by the pattern of the ARIA practices: arrows move, the choice stands in the address. */
export function Tabs(props: { readonly label: string; readonly tabs: readonly Tab[]; readonly name?: string }): JSX.Element {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const name = props.name ?? "tab";
  const wanted = place.value.query.get(name);
  const chosen = Math.max(0, props.tabs.findIndex(({ word }) => word === wanted));
  const choose = (index: number): void => {
    const count = props.tabs.length;
    const next = (index + count) % count;
    setQuery({ [name]: next === 0 ? "" : props.tabs[next]!.word });
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    const to = { ArrowRight: chosen + 1, ArrowLeft: chosen - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      choose(to);
    }
  };
  return (
    <>
      <div role="tablist" aria-label={props.label} class="tabs" ref={list} onKeyDown={move}>
        {props.tabs.map(({ word, title }, index) => (
          <button
            key={word}
            type="button"
            role="tab"
            id={`${id}-${word}`}
            aria-selected={index === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => choose(index)}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${props.tabs[chosen]!.word}`}>
        {props.tabs[chosen]!.content()}
      </div>
    </>
  );
}
