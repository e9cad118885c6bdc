import type { ProblemKind } from "../../data/contract.js";
import { catalogue } from "../../words/catalogue.js";
import type { TopicWord } from "./topics.js";

const words = catalogue({
  en: {
    signing: "The node did not believe that this key may say this. Look at your keys, and whether this page is older than the node.",
    members: "It is about who somebody is here, and by which key.",
    coin: "It is about coin: who may issue it, how much there is, and what it pays.",
    rep: "It is about REP: how much of it is free, and who may stake it.",
    forum: "It is about what a post may say, cite and name.",
    pools: "It is about a pool: who may judge, until when, and for what fee.",
    requests: "It is about a request or an offer: who has it now, and what may happen next.",
    proposals: "It is about a proposal: what it may change, and how far it has come.",
    time: "A command is good for a few minutes. Sign it again.",
    form: "The page or program that asked wrote something that this node does not understand. If it was this page, load it again: it may be older than the node.",
    node: "The node could not answer. Nothing about your command is wrong; wait a little.",
  },
  de: {
    signing: "Der Knoten glaubte nicht, dass dieser Schlüssel das sagen darf. Sehen Sie nach Ihren Schlüsseln, und ob diese Seite älter ist als der Knoten.",
    members: "Es geht darum, wer jemand hier ist, und mit welchem Schlüssel.",
    coin: "Es geht um Coin: wer ihn ausgeben darf, wie viel da ist, und was er bezahlt.",
    rep: "Es geht um REP: wie viel davon frei ist, und wer es setzen darf.",
    forum: "Es geht darum, was ein Beitrag sagen, zitieren und nennen darf.",
    pools: "Es geht um ein Urteil: wer urteilen darf, bis wann, und für welche Gebühr.",
    requests: "Es geht um einen Auftrag oder ein Angebot: wer ihn gerade hat, und was als Nächstes geht.",
    proposals: "Es geht um einen Vorschlag: was er ändern darf, und wie weit er ist.",
    time: "Ein Befehl gilt einige Minuten. Unterschreiben Sie ihn noch einmal.",
    form: "Die Seite oder das Programm schrieb etwas, das dieser Knoten nicht versteht. War es diese Seite, laden Sie sie neu: sie kann älter sein als der Knoten.",
    node: "Der Knoten konnte nicht antworten. An Ihrem Befehl ist nichts falsch; warten Sie ein wenig.",
  },
});

type Word = keyof ReturnType<typeof words>;

/** By the beginning of a clause, what the part of the rules is about, and where the help tells more. */
const BY_CLAUSE: readonly (readonly [string, Word, TopicWord])[] = [
  ["MEMBER-2", "signing", "keys"],
  ["MEMBER", "members", "keys"],
  ["CMD-2", "time", "start"],
  ["COIN", "coin", "coin"],
  ["NUM", "coin", "coin"],
  ["REP", "rep", "first-rep"],
  ["FORUM-8", "forum", "start"],
  ["FORUM", "forum", "citations"],
  ["POOL", "pools", "pools"],
  ["AVAIL", "requests", "requests"],
  ["BUS", "requests", "requests"],
  ["GOV", "proposals", "proposals"],
];

const SERVER_ERROR = 500;

/** What to do about a problem beside what its own sentence says, and where to read on. */
export function advice({ clause, status }: ProblemKind): { readonly text: string; readonly topic: TopicWord } {
  const found = BY_CLAUSE.find(([start]) => clause?.startsWith(start));
  if (found) {
    return { text: words()[found[1]], topic: found[2] };
  }
  return { text: status >= SERVER_ERROR ? words().node : words().form, topic: "start" };
}
