import { computed, signal } from "@preact/signals";

/** Where the reader is. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly hash: string;
}

/** How the reader came here: by a link, by Back or Forward, or with the page itself. */
export type Arrival = "start" | "link" | "back";

interface Remembered {
  readonly scroll: number;
  /** The address of the link that had the focus. */
  readonly focus: string | undefined;
}

export const place = signal<Place>(read());
export const arrival = signal<Arrival>("start");

/** Where a reader who came back had scrolled to, and what had the focus. */
export let remembered: Remembered | undefined;

/** The position of the journal at which things are shown; undefined is now. */
export const asOf = computed(() => {
  const text = place.value.query.get("asOf") ?? "";
  return /^[1-9][0-9]{0,15}$/.test(text) ? Number(text) : undefined;
});

function read(): Place {
  const { pathname, search, hash } = globalThis.location ?? new URL("http://localhost/");
  return { path: pathname, query: new URLSearchParams(search), hash };
}

/** Goes to an address of this page. The past stays the past until the reader leaves it. */
export function go(address: string, options: { readonly replace?: boolean } = {}): void {
  const url = new URL(address, location.href);
  if (asOf.peek() !== undefined && !url.searchParams.has("asOf")) {
    url.searchParams.set("asOf", String(asOf.peek()));
  }
  if (options.replace) {
    history.replaceState(history.state, "", url);
  } else {
    keepPlace();
    history.pushState(null, "", url);
    arrival.value = "link";
  }
  place.value = read();
}

/** Sets or, with an empty text, takes away words of the query, without a new entry in the history. */
export function setQuery(words: Readonly<Record<string, string>>): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(words)) {
    if (value === "") {
      url.searchParams.delete(name);
    } else {
      url.searchParams.set(name, value);
    }
  }
  history.replaceState(history.state, "", url);
  place.value = read();
}

/** Back to now. */
export function leavePast(): void {
  setQuery({ asOf: "" });
}

/** Links of this page change the place without a new page; all others are the browser's. */
export function startLocation(): void {
  history.scrollRestoration = "manual";
  addEventListener("popstate", (event) => {
    remembered = (event.state as Remembered | null) ?? { scroll: 0, focus: undefined };
    arrival.value = "back";
    place.value = read();
  });
  addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.("a");
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (link && isPlain && !event.defaultPrevented && isOurs(link)) {
      event.preventDefault();
      go(link.href);
    }
  });
}

function isOurs(link: HTMLAnchorElement): boolean {
  const isHere = link.origin === location.origin && !link.target && !link.hasAttribute("download");
  const isJump = link.pathname === location.pathname && link.search === location.search && link.hash;
  return isHere && !isJump && !/^\/(v1|api|assets)(\/|$)/.test(link.pathname);
}

function keepPlace(): void {
  const focused = document.activeElement;
  const focus = focused instanceof HTMLAnchorElement ? focused.getAttribute("href") : null;
  const kept: Remembered = { scroll: scrollY, focus: focus ?? undefined };
  history.replaceState(kept, "");
}
