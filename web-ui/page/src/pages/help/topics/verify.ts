import { catalogue } from "../../../words/catalogue.js";

export const topic = catalogue({
  en: {
    here: {
      title: "In this browser",
      text: `[Audit](/audit) fetches the whole journal and checks every hash, every signature, and that it still contains what this device saw before. It names the entry at which something is wrong.`,
    },
    cli: {
      title: "On your own machine",
      text: `\`witan verify URL\` with the address of this node does the same without this page, and decides every command again by the rules: only that proves that balances and outcomes are what the rules lead to. Exit code 8 means that something is wrong, and it says where.`,
    },
    receipts: {
      title: "Receipts",
      text: `Each recorded command is answered with a receipt that the node signed: entry, hash and time. Keep those that matter. If the record ever lacks the entry, the receipt proves it.`,
    },
    others: {
      title: "Compare with others",
      text: `A node could show you one record and others another. Compare the hash of the same entry, as [Audit](/audit) shows it, with somebody else's. Two different hashes for one entry of one body prove a fork.`,
    },
    past: {
      title: "See the past",
      text: `Add \`?asOf=\` and the number of an entry to almost any address here, and you see it as it was then.`,
    },
  },
  de: {
    here: {
      title: "In diesem Browser",
      text: `Die [Prüfung](/audit) holt das ganze Journal und prüft jeden Hash, jede Unterschrift, und dass es noch enthält, was dieses Gerät früher sah. Sie nennt den Eintrag, an dem etwas nicht stimmt.`,
    },
    cli: {
      title: "Auf Ihrer eigenen Maschine",
      text: `\`witan verify URL\` mit der Adresse dieses Knotens tut dasselbe ohne diese Seite und entscheidet jeden Befehl noch einmal nach den Regeln: nur das beweist, dass Stände und Ergebnisse aus den Regeln folgen. Der Rückgabewert 8 heißt, dass etwas nicht stimmt, und es wird gesagt, wo.`,
    },
    receipts: {
      title: "Quittungen",
      text: `Jeder verzeichnete Befehl wird mit einer Quittung beantwortet, die der Knoten unterschrieb: Eintrag, Hash und Zeit. Bewahren Sie die wichtigen auf. Fehlt der Eintrag je, beweist es die Quittung.`,
    },
    others: {
      title: "Mit anderen vergleichen",
      text: `Ein Knoten könnte Ihnen anderes zeigen als anderen. Vergleichen Sie den Hash desselben Eintrags, wie ihn die [Prüfung](/audit) zeigt, mit dem eines anderen. Zwei verschiedene Hashes für einen Eintrag einer Körperschaft beweisen eine Spaltung.`,
    },
    past: {
      title: "Die Vergangenheit sehen",
      text: `Hängen Sie \`?asOf=\` und die Nummer eines Eintrags an fast jede Adresse hier, und Sie sehen sie, wie sie damals war.`,
    },
  },
});
