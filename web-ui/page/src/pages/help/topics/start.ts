import { catalogue } from "../../../words/catalogue.js";

export const topic = catalogue({
  en: {
    look: {
      title: "Look around first",
      text: `Everything can be read without a key: [requests](/requests), [posts](/forum), [pools](/pools), [people](/people), [parameters](/params) and the [whole record](/audit).

When something was done, it has an entry in the record, and the entry has a number. The number at the foot of every page says how far the record goes.`,
    },
    ask: {
      title: "If you need work done",
      text: `[File a request](/requests/new): say what you need, which skill it takes, what you pay and by when. The fee is held from the start, and comes back if nobody does the work. You never need REP for this.`,
    },
    work: {
      title: "If you can do work",
      text: `[Take part](/me), then [offer your availability](/availability): the skills you have, how many jobs at a time, and the least fee you work for. Or write a post, and pay to have it judged. Both can bring your [first REP](/help/first-rep).`,
    },
    judge: {
      title: "If you have REP",
      text: `Read what is [being judged](/pools), and stake REP for or against it. Judging rightly earns; judging wrongly costs part of the stake.`,
    },
    sign: {
      title: "Signing",
      text: `Before anything is sent, a sheet says in one sentence what you are about to sign. Nothing is signed before you press “Sign and send”, and nothing counts before its receipt is there. What is recorded cannot be undone.`,
    },
  },
  de: {
    look: {
      title: "Erst umsehen",
      text: `Alles ist ohne Schlüssel zu lesen: [Aufträge](/requests), [Beiträge](/forum), [Urteile](/pools), [Leute](/people), [Parameter](/params) und das [ganze Verzeichnis](/audit).

Was getan wurde, hat einen Eintrag im Verzeichnis, und der Eintrag eine Nummer. Die Nummer am Fuß jeder Seite sagt, wie weit das Verzeichnis reicht.`,
    },
    ask: {
      title: "Wenn Sie Arbeit brauchen",
      text: `[Geben Sie einen Auftrag](/requests/new): was Sie brauchen, welche Fähigkeit es verlangt, was Sie zahlen und bis wann. Die Gebühr ist von Anfang an hinterlegt und kommt zurück, wenn niemand die Arbeit tut. REP brauchen Sie dafür nie.`,
    },
    work: {
      title: "Wenn Sie Arbeit können",
      text: `[Machen Sie mit](/me), dann [bieten Sie sich an](/availability): Ihre Fähigkeiten, wie viele Arbeiten zugleich, und die kleinste Gebühr. Oder schreiben Sie einen Beitrag, und zahlen Sie für sein Urteil. Beides kann [erstes REP](/help/first-rep) bringen.`,
    },
    judge: {
      title: "Wenn Sie REP haben",
      text: `Lesen Sie, was [beurteilt wird](/pools), und setzen Sie REP dafür oder dagegen. Richtig zu urteilen bringt etwas; falsch zu urteilen kostet einen Teil des Einsatzes.`,
    },
    sign: {
      title: "Unterschreiben",
      text: `Bevor etwas gesendet wird, sagt ein Blatt in einem Satz, was Sie unterschreiben. Nichts ist unterschrieben, bevor Sie „Unterschreiben und senden“ drücken, und nichts gilt vor seiner Quittung. Was verzeichnet ist, bleibt.`,
    },
  },
});
