import { catalogue } from "../../../words/catalogue.js";

export const topic = catalogue({
  en: {
    why: {
      title: "Why citations matter",
      text: `A post says what it rests on by citing older posts, each with a weight. When it is accepted, the REP minted for it flows on along these citations. Citing well is how a body pays those whose work others build on.`,
    },
    gives: {
      title: "Giving",
      text: `“Gives 30 %” hands on that part of what arrives. What the cited post receives flows on along its own citations in the same way, up to [forum.chainLimit](/params/forum.chainLimit) citations deep. Positive weights add up to at most 100 %; what is not given stays with the post.

Example: a post for which 100 REP are minted gives 50 % to a post that gives 50 % to a third: they keep 50, 25 and 25.`,
    },
    takes: {
      title: "Taking",
      text: `“Takes 10 %” is how a post disputes another. That share of what was minted is taken from the cited post, as far as its value and its authors' free REP reach, and flows into the disputing post. Taking works only when the disputing post itself is accepted (FORUM-4).`,
    },
    undo: {
      title: "Undoing",
      text: `No citation changes later. To undo one, a later post cites both posts by name: it takes from one and gives to the other.`,
    },
    authors: {
      title: "Posts of several authors",
      text: `What a post receives is split among its authors by the weights that the post names. Every author but the one who publishes signs beforehand that they are one. This page and the command line publish posts of one author only. A program makes the others: with the TypeScript client of this node's sources, each coauthor signs \`PreparedConsent.asCoauthor(body, member, post)\`, and the publisher puts what they signed into the \`authors\` of \`prepare({type: "post.publish", …})\` and sends it.

What anybody has signed and saved as a command is handed in by \`witan send FILE\`. When it is published, a post of several authors is like any other here: each of them can have it judged.`,
    },
    incinerator: {
      title: "The incinerator",
      text: `A citation of the incinerator destroys its share. It takes positive weights only.`,
    },
  },
  de: {
    why: {
      title: "Wozu Zitate",
      text: `Ein Beitrag sagt, worauf er ruht, indem er ältere zitiert, jeden mit einem Gewicht. Wird er angenommen, fließt das dafür geprägte REP entlang dieser Zitate weiter. So bezahlt die Körperschaft die, auf deren Arbeit andere bauen.`,
    },
    gives: {
      title: "Geben",
      text: `„Gibt 30 %“ reicht diesen Teil dessen weiter, was ankommt. Was der zitierte Beitrag bekommt, fließt ebenso entlang seiner Zitate weiter, bis [forum.chainLimit](/params/forum.chainLimit) Zitate tief. Positive Gewichte ergeben höchstens 100 %; was nicht gegeben wird, bleibt.

Beispiel: Ein Beitrag, für den 100 REP geprägt werden, gibt 50 % einem, der 50 % einem dritten gibt: sie behalten 50, 25 und 25.`,
    },
    takes: {
      title: "Nehmen",
      text: `„Nimmt 10 %“: so bestreitet ein Beitrag einen anderen. Dieser Anteil des Geprägten wird dem zitierten genommen, so weit sein Wert und das freie REP seiner Autoren reichen, und fließt in den bestreitenden. Das wirkt nur, wenn der bestreitende selbst angenommen wird (FORUM-4).`,
    },
    undo: {
      title: "Rückgängig machen",
      text: `Kein Zitat ändert sich später. Um eines aufzuheben, zitiert ein späterer Beitrag beide mit Namen: er nimmt dem einen und gibt dem anderen.`,
    },
    authors: {
      title: "Beiträge mehrerer Autoren",
      text: `Was ein Beitrag bekommt, teilen sich seine Autoren nach den Gewichten, die er nennt. Jeder Autor außer dem, der veröffentlicht, unterschreibt vorher, dass er einer ist. Diese Seite und die Kommandozeile veröffentlichen nur Beiträge eines einzigen Autors. Die anderen macht ein Programm: mit dem TypeScript-Client aus den Quellen dieses Knotens unterschreibt jeder Mitautor \`PreparedConsent.asCoauthor(body, member, post)\`, und wer veröffentlicht, setzt das Unterschriebene in die \`authors\` von \`prepare({type: "post.publish", …})\` ein und sendet es.

Was jemand als Befehl unterschrieben und gespeichert hat, reicht \`witan send DATEI\` ein. Einmal veröffentlicht ist ein Beitrag mehrerer Autoren hier wie jeder andere: jeder von ihnen kann ihn beurteilen lassen.`,
    },
    incinerator: {
      title: "Der Verbrenner",
      text: `Ein Zitat des Verbrenners (incinerator) vernichtet seinen Anteil. Er nimmt nur positive Gewichte.`,
    },
  },
});
