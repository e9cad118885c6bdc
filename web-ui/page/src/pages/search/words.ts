import { catalogue } from "../../words/catalogue.js";

export const words = catalogue({
  en: {
    title: "Search",
    field: "Search",
    hint: "All of the words are looked for, the last one also as a beginning.",
    kinds: "Look in",
    kind: { post: "posts", request: "requests", member: "people" },
    one: { post: "post", request: "request", member: "person" },
    begin: "Posts with their texts, requests and people are found.",
    none: (q: string) => `Nothing was found for “${q}”.`,
    noneNext: "Try fewer words, or another spelling.",
    noneKinds: "Look everywhere",
    found: (count: string) => `${count} found`,
    foundMost: (count: string) => `The best ${count}`,
    more: "Show more",
  },
  de: {
    title: "Suche",
    field: "Suche",
    hint: "Gesucht werden alle Wörter, das letzte auch als Anfang eines Wortes.",
    kinds: "Suchen in",
    kind: { post: "Beiträgen", request: "Aufträgen", member: "Leuten" },
    one: { post: "Beitrag", request: "Auftrag", member: "Person" },
    begin: "Gefunden werden Beiträge mit ihren Texten, Aufträge und Leute.",
    none: (q: string) => `Nichts gefunden für „${q}“.`,
    noneNext: "Versuchen Sie weniger Wörter oder eine andere Schreibweise.",
    noneKinds: "Überall suchen",
    found: (count: string) => `${count} gefunden`,
    foundMost: (count: string) => `Die besten ${count}`,
    more: "Mehr zeigen",
  },
});
