import { catalogue } from "../../../words/catalogue.js";

export const topic = catalogue({
  en: {
    people: {
      title: "People",
      text: `- **Member**: somebody with a key who has registered. The **handle** is their unique name.
- **Requester**: a member who asks for work. **Expert**: a member who offers to do it.
- **Treasurer**: a member who may issue coin against deposits.
- **Delegate**: a member who may stake another's REP for a time.`,
    },
    things: {
      title: "Things",
      text: `- **REP**: reputation. It comes from judgement only, and cannot be sold or given away.
- **Coin**: what fees are paid in.
- **Post**: a text that never changes. **Evidence** is a post that shows work, a **proposal** one that would change the rules, an **artifact** one that carries a named file.
- **Citation**: says what a post rests on or disputes, with a weight.
- **Value** of a post: the REP that it now stands for.
- **Incinerator**: destroys what is given to it.`,
    },
    judging: {
      title: "Judging",
      text: `- **Pool**: the judgement of one post. **Stake**: REP put For or Against.
- **Quorum**: how much of all REP must be staked for a result. **Win ratio**: how much of it must be For.
- **Binding ratio**: how much of its stakes the losing side loses.
- **Mint**: to bring REP into being. **Burn**: to destroy it.
- **Settlement**: what a pool does at its end.`,
    },
    work: {
      title: "Work",
      text: `- **Request**: work that is asked for, with a fee that is held.
- **Availability**, the **bench**: offers to be drawn. **Draw**: the choice by lot. **Bond**: REP that an expert risks on a job.`,
    },
    rules: {
      title: "Rules and record",
      text: `- **Parameter**: a number in the rules. **Referendum**: a vote on a proposal. **Attest**: to say with REP that a proposal is worth a vote.
- **Journal**, **record**: everything that happened, in order. **Entry**: one step of it, with its number.
- **Hash**: a short mark of some bytes that no others have. **Receipt**: the node's signed word that a command has its entry.
- **Node**: the program that keeps the journal and sends this page. **Body**: all who share one journal.
- **ppm**: a millionth part. **Micro-unit**: a millionth of a REP or coin.`,
    },
  },
  de: {
    people: {
      title: "Leute",
      text: `- **Mitglied**: wer einen Schlüssel hat und angemeldet ist. Das **Handle** ist sein einmaliger Name.
- **Auftraggeber**: ein Mitglied, das um Arbeit bittet. **Experte**: eines, das sie anbietet.
- **Schatzmeister**: ein Mitglied, das Coin gegen Einzahlungen ausgeben darf.
- **Vertreter**: ein Mitglied, das eine Zeit lang das REP eines anderen setzen darf.`,
    },
    things: {
      title: "Dinge",
      text: `- **REP**: Ansehen. Es kommt nur aus Urteilen und kann nicht verkauft oder verschenkt werden.
- **Coin**: worin Gebühren gezahlt werden.
- **Beitrag**: ein Text, der sich nie ändert. Ein **Beleg** zeigt Arbeit, ein **Vorschlag** würde die Regeln ändern, ein **Artefakt** trägt eine benannte Datei.
- **Zitat**: sagt, worauf ein Beitrag ruht oder was er bestreitet, mit einem Gewicht.
- **Wert** eines Beitrags: das REP, für das er jetzt steht.
- **Verbrenner** (incinerator): vernichtet, was ihm gegeben wird.`,
    },
    judging: {
      title: "Urteilen",
      text: `- **Urteil**: die Beurteilung eines Beitrags. **Einsatz**: REP dafür oder dagegen.
- **Quorum**: wie viel von allem REP für ein Ergebnis gesetzt sein muss. **Nötiges Verhältnis**: wie viel davon dafür sein muss.
- **Bindung**: wie viel ihrer Einsätze die verlierende Seite verliert.
- **Prägen**: REP entstehen lassen. **Vernichten**: es vergehen lassen.
- **Abrechnung**: was ein Urteil an seinem Ende tut.`,
    },
    work: {
      title: "Arbeit",
      text: `- **Auftrag**: erbetene Arbeit mit einer hinterlegten Gebühr.
- **Angebot**, die **Bank**: bereit, gezogen zu werden. **Ziehung**: die Wahl durch das Los. **Pfand**: REP, das ein Experte für eine Arbeit wagt.`,
    },
    rules: {
      title: "Regeln und Verzeichnis",
      text: `- **Parameter**: eine Zahl der Regeln. **Abstimmung**: über einen Vorschlag. **Unterstützen**: mit REP sagen, dass ein Vorschlag eine Abstimmung wert ist.
- **Journal**, **Verzeichnis**: alles, was geschah, der Reihe nach. **Eintrag**: ein Schritt davon, mit seiner Nummer.
- **Hash**: ein kurzes Kennzeichen von Bytes, das keine anderen haben. **Quittung**: das unterschriebene Wort des Knotens, dass ein Befehl seinen Eintrag hat.
- **Knoten**: das Programm, das das Journal führt und diese Seite schickt. **Körperschaft**: alle, die ein Journal teilen.
- **ppm**: ein Millionstel. **Mikroeinheit**: ein Millionstel REP oder Coin.`,
    },
  },
});
