import { catalogue } from "../../../words/catalogue.js";

export const topic = catalogue({
  en: {
    what: {
      title: "What a proposal can change",
      text: `[Parameters](/params) within their bounds, who the treasurers are, payments from the treasury, and which file is served under a name (an artifact). It is a post that says why and carries the change as a block (GOV-1).`,
    },
    way: {
      title: "Its way",
      text: `1. Its author writes it and submits it.
2. Members attest: they stake REP to say that it is worth a vote. The stakes return.
3. Three referenda follow, one after the other. Each is a pool on the proposal in which the losing side risks more than before: by default nothing, then 1 %, then all. Lost stakes are burned.
4. After the third, and a delay, it is in force for everything that begins from then on. What began before keeps its parameters for life.`,
    },
    differs: {
      title: "How a referendum differs from a pool",
      text: `There is no fee, nothing is minted, nobody is excluded, and it always runs to its deadline (GOV-3).`,
    },
    check: {
      title: "Check it yourself",
      text: `The parameters follow from the founding and the proposals alone. On the [page of the parameters](/params) your browser can derive them from the record and compare (GOV-5).`,
    },
  },
  de: {
    what: {
      title: "Was ein Vorschlag ändern kann",
      text: `[Parameter](/params) in ihren Grenzen, wer Schatzmeister ist, Zahlungen aus der Kasse, und welche Datei unter einem Namen ausgegeben wird (ein Artefakt). Er ist ein Beitrag, der sagt, warum, und die Änderung als Block trägt (GOV-1).`,
    },
    way: {
      title: "Sein Weg",
      text: `1. Sein Autor schreibt ihn und reicht ihn ein.
2. Mitglieder unterstützen ihn: sie setzen REP, um zu sagen, dass er eine Abstimmung wert ist. Die Einsätze kommen zurück.
3. Drei Abstimmungen folgen nacheinander. Jede ist ein Urteil über den Vorschlag, in dem die verlierende Seite mehr wagt als zuvor: als Vorgabe nichts, dann 1 %, dann alles. Verlorenes wird vernichtet.
4. Nach der dritten und einer Wartezeit gilt er für alles, was von da an beginnt. Was vorher begann, behält seine Parameter.`,
    },
    differs: {
      title: "Was an einer Abstimmung anders ist",
      text: `Es gibt keine Gebühr, nichts wird geprägt, niemand ist ausgeschlossen, und sie läuft immer bis zur Frist (GOV-3).`,
    },
    check: {
      title: "Selbst prüfen",
      text: `Die Parameter folgen allein aus der Gründung und den Vorschlägen. Auf der [Seite der Parameter](/params) kann Ihr Browser sie aus dem Verzeichnis ableiten und vergleichen (GOV-5).`,
    },
  },
});
