import type { ComponentChildren, JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { bodyName } from "../data/node.js";
import { visible } from "../words/visible.js";
import { arrival, place, remembered } from "./location.js";

/**
 * The heading of a page, its title in the browser, and where the reader begins: at the heading after
 * a link, and after Back where they were.
 */
export function PageHead(props: { readonly title: string; readonly children?: ComponentChildren }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const path = place.value.path;
  const body = bodyName();
  const title = visible(props.title);
  useEffect(() => {
    document.title = title === body ? body : `${title} · ${body}`;
  }, [title, body]);
  useLayoutEffect(() => {
    if (arrival.peek() === "link") {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    } else if (arrival.peek() === "back") {
      comeBack();
    }
  }, [path]);
  return (
    <header class="page-head">
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {title}
      </h1>
      {props.children}
    </header>
  );
}

/** What was fetched before is drawn at once, what was not comes a little later. */
const TRIES = 20;
const TRY_MS = 50;

function comeBack(tries = TRIES): void {
  const { scroll, focus } = remembered ?? { scroll: 0, focus: undefined };
  const link = focus ? document.querySelector<HTMLElement>(`main a[href="${CSS.escape(focus)}"]`) : null;
  scrollTo(0, scroll);
  link?.focus({ preventScroll: true });
  const isThere = Math.abs(scrollY - scroll) < 2 && (focus === undefined || link !== null);
  if (!isThere && tries > 0 && arrival.peek() === "back") {
    setTimeout(() => comeBack(tries - 1), TRY_MS);
  }
}
