import { catalogue } from "../../../words/catalogue.js";

export const topic = catalogue({
  en: {
    what: {
      title: "What REP is",
      text: `REP is what others' judgement has left with you. It can be staked, won and lost, but not sold or given away. It comes into being only when a pool settles (REP-2).`,
    },
    bench: {
      title: "Go on the bench with 0 REP",
      text: `[Offer your availability](/availability) with an amount of 0. Whenever a request needs your skill, an expert is drawn by lot. The more REP an offer puts up as bond, the likelier its draw; where nobody puts up any, all are equally likely. The page shows the odds. If the work is ratified, REP is minted for your evidence.`,
    },
    post: {
      title: "Have your own post judged",
      text: `[Write a post](/compose), then open a pool on it. The fee is at least [pool.minFee](/params/pool.minFee). If it is accepted, REP is minted in proportion to the fee; the authors' part of it flows into your post and on along its citations. If it is rejected, the authors' part of the fee comes back.`,
    },
    cited: {
      title: "Be cited",
      text: `When an accepted post cites yours, part of the REP minted for it goes to yours, even if nobody has ever judged yours ([how value flows](/help/citations)).`,
    },
    not: {
      title: "What does not help",
      text: `Nobody can give you REP, and no payment brings it without a judgement. Another member may [let you stake](/people) their REP, but gains and losses stay theirs.`,
    },
  },
  de: {
    what: {
      title: "Was REP ist",
      text: `REP ist, was das Urteil der anderen bei Ihnen gelassen hat. Es kann gesetzt, gewonnen und verloren, aber nicht verkauft oder verschenkt werden. Es entsteht nur, wenn ein Urteil abgerechnet wird (REP-2).`,
    },
    bench: {
      title: "Mit 0 REP auf die Bank",
      text: `[Bieten Sie sich an](/availability), mit dem Betrag 0. Wenn ein Auftrag Ihre Fähigkeit braucht, wird ein Experte ausgelost. Je mehr REP ein Angebot als Pfand stellt, desto wahrscheinlicher; stellt niemand etwas, sind alle gleich wahrscheinlich. Die Seite zeigt die Aussichten. Wird die Arbeit bestätigt, wird REP für Ihren Beleg geprägt.`,
    },
    post: {
      title: "Einen eigenen Beitrag beurteilen lassen",
      text: `[Schreiben Sie einen Beitrag](/compose), und eröffnen Sie ein Urteil darüber. Die Gebühr ist mindestens [pool.minFee](/params/pool.minFee). Wird er angenommen, wird REP im Verhältnis zur Gebühr geprägt; der Autorenteil fließt in Ihren Beitrag und entlang seiner Zitate weiter. Wird er abgelehnt, kommt der Autorenteil der Gebühr zurück.`,
    },
    cited: {
      title: "Zitiert werden",
      text: `Wenn ein angenommener Beitrag Ihren zitiert, geht ein Teil des dafür geprägten REP an Ihren, auch wenn ihn nie jemand beurteilt hat ([wie Wert fließt](/help/citations)).`,
    },
    not: {
      title: "Was nicht hilft",
      text: `Niemand kann Ihnen REP geben, und keine Zahlung bringt es ohne ein Urteil. Ein Mitglied kann Sie sein REP [setzen lassen](/people), aber Gewinn und Verlust bleiben seine.`,
    },
  },
});
