import { effect, signal } from "@preact/signals";

export type Theme = "system" | "light" | "dark";

const CHOSEN = "witan-theme";

export const theme = signal<Theme>(read());

/** Shows the theme, and takes it over when another tab has changed it. */
export function startTheme(): void {
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
  });
  addEventListener("storage", ({ key }) => {
    if (key === CHOSEN) {
      theme.value = read();
    }
  });
}

export function chooseTheme(chosen: Theme): void {
  theme.value = chosen;
  localStorage.setItem(CHOSEN, chosen);
}

function read(): Theme {
  const kept = globalThis.localStorage?.getItem(CHOSEN);
  return kept === "light" || kept === "dark" ? kept : "system";
}
