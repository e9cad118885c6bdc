import { catalogue } from "../../../words/catalogue.js";

export const topic = catalogue({
  en: {
    what: {
      title: "What a pool is",
      text: `A pool asks one question: shall this post be accepted? Its author pays a fee to open it, or the evidence of a request opens it. Members stake REP for or against until the deadline. A stake is final (POOL-4).`,
    },
    who: {
      title: "Who judges",
      text: `Any member with free REP, except those whose own case it is: the authors of the post, and for a request the requester. Neither they nor their REP judge it (POOL-3).`,
    },
    decides: {
      title: "What decides",
      text: `The quorum: so much of all REP must be staked. If it is missed, the pool goes on for another duration a few times, and then ends without a result: all stakes and the fee return. With the quorum met, it is accepted if the share of For reaches the win ratio.

A late stake that turns the standing result moves the deadline a little, so that nobody wins by being last (POOL-7).`,
    },
    gains: {
      title: "What is won and lost",
      text: `REP is minted in proportion to the fee. When accepted, part of it goes to those who staked For, in proportion to their stakes, and the rest into the post. When rejected, what the kept part of the fee backs goes to those who staked Against.

The losing side loses [pool.bindingRatio](/params/pool.bindingRatio) of its stakes to the winners (or they are burned where [pool.redistribute](/params/pool.redistribute) says no). When For had the most stakes and only missed the win ratio, it loses nothing (POOL-9).`,
    },
    shown: {
      title: "What the page shows before you stake",
      text: `The change of your REP for each of the three outcomes, as the node's own settlement counts it if nobody else staked any more. Later stakes change it. Those are possibilities, not a forecast.`,
    },
  },
  de: {
    what: {
      title: "Was ein Urteil ist",
      text: `Ein Urteil stellt eine Frage: soll dieser Beitrag angenommen werden? Ein Autor zahlt eine Gebühr, um es zu eröffnen, oder der Beleg eines Auftrags eröffnet es. Mitglieder setzen REP dafür oder dagegen, bis zur Frist. Ein Einsatz ist endgültig (POOL-4).`,
    },
    who: {
      title: "Wer urteilt",
      text: `Jedes Mitglied mit freiem REP, außer in eigener Sache: die Autoren des Beitrags, und beim Auftrag der Auftraggeber. Weder sie noch ihr REP urteilen (POOL-3).`,
    },
    decides: {
      title: "Was entscheidet",
      text: `Das Quorum: so viel von allem REP muss gesetzt sein. Fehlt es, geht das Urteil einige Male weiter und endet dann ohne Ergebnis: alle Einsätze und die Gebühr kommen zurück. Ist es erreicht, wird angenommen, wenn der Anteil von Dafür das nötige Verhältnis erreicht.

Ein später Einsatz, der das Ergebnis dreht, verschiebt die Frist ein wenig, damit niemand gewinnt, weil er der Letzte ist (POOL-7).`,
    },
    gains: {
      title: "Was gewonnen und verloren wird",
      text: `REP wird im Verhältnis zur Gebühr geprägt. Bei Annahme geht ein Teil nach Einsatz an die, die dafür setzten, der Rest in den Beitrag. Bei Ablehnung geht, was der einbehaltene Teil der Gebühr deckt, an die, die dagegen setzten.

Die verlierende Seite verliert [pool.bindingRatio](/params/pool.bindingRatio) ihrer Einsätze an die Sieger (oder es wird vernichtet, wo [pool.redistribute](/params/pool.redistribute) nein sagt). Hatte Dafür die meisten Einsätze und verfehlte nur das Verhältnis, verliert es nichts (POOL-9).`,
    },
    shown: {
      title: "Was die Seite vor dem Setzen zeigt",
      text: `Die Änderung Ihres REP bei jedem der drei Ausgänge, wie die Abrechnung des Knotens sie zählt, wenn niemand mehr setzte. Spätere Einsätze ändern es. Das sind Möglichkeiten, keine Vorhersage.`,
    },
  },
});
