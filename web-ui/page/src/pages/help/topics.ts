/** A part of a topic: its heading, and its text in Markdown. */
export interface Section {
  readonly title: string;
  readonly text: string;
}

/** A topic in the language of the reader, its sections by name in their order. */
export type Topic = () => Readonly<Record<string, Section>>;

/** Each topic is fetched when somebody reads it. */
export const TOPICS = {
  start: () => import("./topics/start.js"),
  "first-rep": () => import("./topics/first-rep.js"),
  requests: () => import("./topics/requests.js"),
  pools: () => import("./topics/pools.js"),
  citations: () => import("./topics/citations.js"),
  coin: () => import("./topics/coin.js"),
  proposals: () => import("./topics/proposals.js"),
  keys: () => import("./topics/keys.js"),
  insecure: () => import("./topics/insecure.js"),
  verify: () => import("./topics/verify.js"),
  trust: () => import("./topics/trust.js"),
  words: () => import("./topics/words.js"),
} satisfies Record<string, () => Promise<{ readonly topic: Topic }>>;

export type TopicWord = keyof typeof TOPICS;

export function isTopic(word: string): word is TopicWord {
  return Object.hasOwn(TOPICS, word);
}
