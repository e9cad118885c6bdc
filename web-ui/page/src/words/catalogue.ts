import { computed, effect, signal } from "@preact/signals";

/** The languages of the page; English is the reference. */
export const LANGUAGES = { en: "English", de: "Deutsch" } as const;

export type Language = keyof typeof LANGUAGES;

/** Texts, and functions that make texts, by name; a catalogue may have sections. */
export interface Words {
  readonly [name: string]: string | ((...args: never[]) => string) | Words;
}

/** The same names with other texts. */
type Translated<W> = {
  readonly [N in keyof W]: W[N] extends string
    ? string
    : W[N] extends (...args: infer A) => string
      ? (...args: A) => string
      : Translated<W[N]>;
};

const CHOSEN = "witan-language";

export const language = signal<Language>(first());

/** How numbers and times are written: as the device does it in this language. */
export const locale = computed(
  () =>
    globalThis.navigator?.languages?.find((tag) => tag.startsWith(language.value)) ??
    { en: "en-GB", de: "de-DE" }[language.value],
);

/**
 * The words of one part of the page in all languages. A translation that lacks a text, or has one too
 * many arguments, does not compile.
 *
 * @return gives them in the language of the reader; who calls it while drawing is drawn again when
 *     the language changes
 */
export function catalogue<const W extends Words>(all: {
  readonly en: W;
  readonly de: Translated<W>;
}): () => Translated<W> {
  return () => all[language.value] as Translated<W>;
}

/** Remembers the choice on this device, and tells the browser in which language the page is. */
export function startLanguage(): void {
  effect(() => {
    document.documentElement.lang = language.value;
  });
}

export function chooseLanguage(chosen: Language): void {
  language.value = chosen;
  localStorage.setItem(CHOSEN, chosen);
}

function first(): Language {
  const wanted = globalThis.localStorage?.getItem(CHOSEN) ?? globalThis.navigator?.language ?? "";
  return wanted.startsWith("de") ? "de" : "en";
}
