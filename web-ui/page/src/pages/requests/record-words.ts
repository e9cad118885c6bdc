import { catalogue } from "../../words/catalogue.js";

/** What the draws and the ledger of a request say. */
export const words = catalogue({
  en: {
    ledger: "Ledger",
    noDraws: "Nobody has been drawn yet.",
    drawn: (value: string, total: string) =>
      `drew ${value} of ${total}; the chosen offer held the numbers`,
    range: (from: string, to: string) => `from ${from} to below ${to}`,
    odds: (percent: string) => `The odds of this were ${percent}.`,
    seed: "Seed",
    recompute: "Recompute",
    recomputing: "Recomputing…",
    drawHolds: "The same seed gives the same number here, and the number falls to this offer.",
    seedDiffers: "The journal has another seed for this entry.",
    numberDiffers: "The seed gives another number here.",
    rangeDiffers: "The number does not lie in the range of this offer.",
    listHolds: (count: string) =>
      `The candidates before this entry (${count}), lined up by price and age, give the same range.`,
    listDiffers:
      "Offers changed within this very entry, so the list before it does not tell the range; `witan draw` with the number of the entry prints the whole list from the journal.",
    drawFailed: "The node did not answer, so nothing could be recomputed.",

    ledgerColumns: { when: "When", who: "Who", amount: "Amount", why: "Why", entry: "Entry" },
    ledgerText: "What requester and expert paid, gained and lost by this request.",
    ledgerMore: "What those who judged gained and lost stands in their own ledgers.",
    ledgerEmpty: "Nothing has moved yet.",
    clauses: {
      "BUS-1": "fee held",
      "BUS-3": "fee returned: nobody was found",
      "BUS-4": "fee returned: cancelled",
      "BUS-7": "fee returned: too many experts failed",
      "BUS-8": "bond burned: given back",
      "AVAIL-3": "bond burned: no answer",
      "AVAIL-4": "bond burned: too late",
      "POOL-8": "accepted",
      "POOL-9": "rejected",
      "POOL-10": "returned: no quorum",
      "FORUM-4": "minted for the evidence",
      "FEE-1": "share of the fee",
      "FEE-3": "salary from fees",
    },
  },
  de: {
    ledger: "Konto",
    noDraws: "Noch wurde niemand ausgelost.",
    drawn: (value: string, total: string) =>
      `zog ${value} von ${total}; dem gewählten Angebot gehörten die Zahlen`,
    range: (from: string, to: string) => `von ${from} bis unter ${to}`,
    odds: (percent: string) => `Die Chance dafür war ${percent}.`,
    seed: "Keim",
    recompute: "Nachrechnen",
    recomputing: "Wird nachgerechnet…",
    drawHolds: "Derselbe Keim gibt hier dieselbe Zahl, und die Zahl fällt auf dieses Angebot.",
    seedDiffers: "Das Journal hat für diesen Eintrag einen anderen Keim.",
    numberDiffers: "Der Keim gibt hier eine andere Zahl.",
    rangeDiffers: "Die Zahl liegt nicht im Bereich dieses Angebots.",
    listHolds: (count: string) =>
      `Die Angebote vor diesem Eintrag (${count}), nach Preis und Alter gereiht, geben denselben Bereich.`,
    listDiffers:
      "Angebote änderten sich in eben diesem Eintrag, deshalb sagt die Liste davor den Bereich nicht; `witan draw` mit der Nummer des Eintrags druckt die ganze Liste aus dem Journal.",
    drawFailed: "Der Knoten antwortete nicht, es konnte nichts nachgerechnet werden.",

    ledgerColumns: { when: "Wann", who: "Wer", amount: "Betrag", why: "Warum", entry: "Eintrag" },
    ledgerText: "Was Auftraggeber und Experte durch diesen Auftrag zahlten, gewannen und verloren.",
    ledgerMore: "Was die Urteilenden gewannen und verloren, steht in ihren Konten.",
    ledgerEmpty: "Noch hat sich nichts bewegt.",
    clauses: {
      "BUS-1": "Gebühr hinterlegt",
      "BUS-3": "Gebühr zurück: niemand fand sich",
      "BUS-4": "Gebühr zurück: abgesagt",
      "BUS-7": "Gebühr zurück: zu viele Experten scheiterten",
      "BUS-8": "Pfand vernichtet: zurückgegeben",
      "AVAIL-3": "Pfand vernichtet: keine Antwort",
      "AVAIL-4": "Pfand vernichtet: zu spät",
      "POOL-8": "angenommen",
      "POOL-9": "abgelehnt",
      "POOL-10": "zurück: kein Quorum",
      "FORUM-4": "für den Beleg geprägt",
      "FEE-1": "Anteil an der Gebühr",
      "FEE-3": "Gehalt aus Gebühren",
    },
  },
});
