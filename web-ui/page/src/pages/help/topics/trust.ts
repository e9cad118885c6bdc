import { catalogue } from "../../../words/catalogue.js";

export const topic = catalogue({
  en: {
    page: {
      title: "This page came from the node",
      text: `A node that lies could send a page that lies: one that shows a false sentence, or signs something else. No page can protect you from whoever serves it. Your key cannot be read out by it, but it could be used by it while the page is open.`,
    },
    hash: {
      title: "The hash of the page",
      text: `The foot of the page says its build. The same sources always give the same files, so whoever builds Witan from its sources can compare. Be aware that a lying page could show any number there.`,
    },
    cli: {
      title: "Signing without the page",
      text: `The command line signs with the same key file and asks the node for nothing but the state: \`witan help\` shows how. \`--dry-run\` says what would be signed and stops; \`--offline\` writes the signed command to a file.`,
    },
    operator: {
      title: "What the operator can and cannot do",
      text: `The operator orders the entries, can delay or refuse commands, can take texts away (their hashes stay), and is trusted for the draws. The operator cannot sign for you, change an entry unseen, or mint REP: [verifying](/help/verify) shows it.`,
    },
    others: {
      title: "What authors can do",
      text: `Posts are shown as text. Nothing in them runs, and nothing is fetched from elsewhere. A handle can look like another; the id behind it cannot be copied, and stands in the title of every name.`,
    },
  },
  de: {
    page: {
      title: "Diese Seite kam vom Knoten",
      text: `Ein Knoten, der lügt, könnte eine Seite schicken, die lügt: die einen falschen Satz zeigt oder etwas anderes unterschreibt. Keine Seite schützt vor dem, der sie ausgibt. Auslesen kann sie Ihren Schlüssel nicht, aber benutzen könnte sie ihn, solange sie offen ist.`,
    },
    hash: {
      title: "Der Hash der Seite",
      text: `Am Fuß der Seite steht ihr Stand. Dieselben Quellen ergeben immer dieselben Dateien; wer Witan aus den Quellen baut, kann vergleichen. Eine lügende Seite könnte dort freilich jede Zahl zeigen.`,
    },
    cli: {
      title: "Ohne die Seite unterschreiben",
      text: `Die Kommandozeile unterschreibt mit derselben Schlüsseldatei und fragt den Knoten nur nach dem Stand: \`witan help\` zeigt, wie. \`--dry-run\` sagt, was unterschrieben würde, und hält an; \`--offline\` schreibt den unterschriebenen Befehl in eine Datei.`,
    },
    operator: {
      title: "Was der Betreiber kann und was nicht",
      text: `Der Betreiber ordnet die Einträge, kann Befehle verzögern oder ablehnen, Texte entfernen (ihre Hashes bleiben), und ihm wird bei den Ziehungen getraut. Er kann nicht für Sie unterschreiben, keinen Eintrag ungesehen ändern, kein REP prägen: [Prüfen](/help/verify) zeigt es.`,
    },
    others: {
      title: "Was Autoren können",
      text: `Beiträge sind Text. Nichts in ihnen läuft, nichts wird von anderswo geholt. Ein Handle kann einem anderen ähneln; die Id dahinter kann niemand nachmachen, sie steht im Titel jedes Namens.`,
    },
  },
});
