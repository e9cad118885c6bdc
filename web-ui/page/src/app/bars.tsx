import type { JSX } from "preact";
import { connection, head } from "../data/live.js";
import { second } from "../data/clock.js";
import { bodyName } from "../data/node.js";
import { me } from "../keys/vault.js";
import { EntryLink } from "../parts/chips.js";
import { chooseLanguage, language, LANGUAGES, type Language } from "../words/catalogue.js";
import { utcText } from "../words/times.js";
import { place } from "./location.js";
import { chooseTheme, theme, type Theme } from "./theme.js";
import { words } from "./words.js";

/** Which page this is; the node says the same of the files that it holds. */
const build = document.querySelector<HTMLMetaElement>("meta[name=witan-build]")?.content ?? "";

/** The four places of every day; the second path is that of the things in them. */
const PLACES = [
  ["requests", "/requests", "/r/"],
  ["pools", "/pools", "/pools/"],
  ["forum", "/forum", "/p/"],
  ["people", "/people", "/u/"],
] as const;

const MORE = [
  ["availability", "/availability"],
  ["parameters", "/params"],
  ["proposals", "/proposals"],
  ["graph", "/graph"],
  ["audit", "/audit"],
  ["search", "/search"],
  ["api", "/api"],
  ["help", "/help"],
] as const;

export function TopBar(): JSX.Element {
  return (
    <header class="top">
      <a class="brand" href="/" dir="auto">
        {bodyName()}
      </a>
      <nav class="places" aria-label={words().main}>
        {PLACES.map(([word, path, below]) => (
          <a key={path} href={path} aria-current={isAt(path, below) ? "page" : undefined}>
            {words()[word]}
          </a>
        ))}
      </nav>
      <button type="button" class="button" popovertarget="more">
        {words().more}
      </button>
      <a class="button me" href="/me">
        {me.value?.handle || words().takePart}
      </a>
      <nav id="more" popover="auto" aria-label={words().more} onClick={closeMore}>
        {MORE.map(([word, path]) => (
          <a key={path} href={path} aria-current={isAt(path, `${path}/`) ? "page" : undefined}>
            {words()[word]}
          </a>
        ))}
      </nav>
    </header>
  );
}

/** The same on every page (WCAG 3.2.6). */
export function Footer(): JSX.Element {
  return (
    <footer class="foot">
      <p>
        <a href="/help">{words().help}</a> · {words().journal}{" "}
        {head.value > 0 && <EntryLink position={head.value} />} ·{" "}
        <span class="number">{utcText(second.value)}</span> ·{" "}
        <span class={`connection ${connection.value}`}>{words()[connection.value]}</span> ·{" "}
        {words().build(build)}
      </p>
      <p>
        <label>
          {words().theme}{" "}
          <select
            value={theme.value}
            onChange={({ currentTarget }) => chooseTheme(currentTarget.value as Theme)}
          >
            {(["system", "light", "dark"] as const).map((word) => (
              <option key={word} value={word} selected={theme.value === word}>
                {words().themes[word]}
              </option>
            ))}
          </select>
        </label>{" "}
        <label>
          {words().language}{" "}
          <select
            value={language.value}
            onChange={({ currentTarget }) => chooseLanguage(currentTarget.value as Language)}
          >
            {Object.entries(LANGUAGES).map(([word, name]) => (
              <option key={word} value={word} lang={word} selected={language.value === word}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </p>
    </footer>
  );
}

function isAt(path: string, below: string): boolean {
  return place.value.path === path || place.value.path.startsWith(below);
}

function closeMore({ target, currentTarget }: Event): void {
  if ((target as Element).closest("a")) {
    (currentTarget as HTMLElement).hidePopover();
  }
}
