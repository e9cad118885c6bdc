import { catalogue } from "../../../words/catalogue.js";

export const topic = catalogue({
  en: {
    what: {
      title: "What coin is",
      text: `Coin is what fees are paid in. It comes in only when a treasurer issues it against a deposit, each reference once, and leaves when a member redeems it. Members can send free coin to each other (COIN-1). REP and coin are never exchanged for each other.`,
    },
    salary: {
      title: "Salary",
      text: `Of each kept fee the authors get their share, the treasury its share, and the rest is salary: divided over all REP, in proportion, at once. Staked REP earns it too. Nobody has to claim it; the balance shown includes it (FEE-1 to FEE-3).`,
    },
    units: {
      title: "Units",
      text: `One REP and one coin are each a million micro-units. Lists show two decimals and never round up; all decimals stand in the title of the number. Nothing is ever counted with rounded numbers.`,
    },
    ledger: {
      title: "Where it went",
      text: `The ledger of each member names the clause of the rules for every movement, and its lines add up exactly to the balance.`,
    },
  },
  de: {
    what: {
      title: "Was Coin ist",
      text: `In Coin werden Gebühren gezahlt. Er kommt nur herein, wenn ein Schatzmeister ihn gegen eine Einzahlung ausgibt, jede Referenz einmal, und geht, wenn ein Mitglied ihn einlöst. Mitglieder können sich freien Coin senden (COIN-1). REP und Coin werden nie gegeneinander getauscht.`,
    },
    salary: {
      title: "Gehalt",
      text: `Von jeder einbehaltenen Gebühr bekommen die Autoren ihren Teil, die Kasse ihren, und der Rest ist Gehalt: sofort und anteilig über alles REP verteilt. Auch gesetztes REP verdient es. Niemand muss es abholen; der gezeigte Stand enthält es (FEE-1 bis FEE-3).`,
    },
    units: {
      title: "Einheiten",
      text: `Ein REP und ein Coin sind je eine Million Mikroeinheiten. Listen zeigen zwei Stellen und runden nie auf; alle Stellen stehen im Titel der Zahl. Gerechnet wird nie mit gerundeten Zahlen.`,
    },
    ledger: {
      title: "Wohin es ging",
      text: `Das Konto jedes Mitglieds nennt zu jeder Bewegung die Klausel der Regeln, und seine Zeilen ergeben genau den Stand.`,
    },
  },
});
