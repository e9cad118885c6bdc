import { catalogue } from "../../../words/catalogue.js";

export const topic = catalogue({
  en: {
    way: {
      title: "The way of a request",
      text: `1. It is filed, and its fee is held.
2. An expert is drawn by lot among those who offer the skill at that price, and has [availability.acceptWithin](/params/availability.acceptWithin) to answer.
3. The expert accepts, works, and hands in evidence: a post.
4. A pool judges the evidence.
5. The outcome: ratified, rejected, or no quorum.`,
    },
    fee: {
      title: "What becomes of the fee",
      text: `Ratified: the whole fee is kept and distributed: the authors' share, the treasury's share, and the rest as salary over all REP. Rejected: the authors' part returns to the requester, the rest is kept and distributed. No quorum, cancelled while open, or nobody found: all of it returns (POOL-8 to POOL-10, BUS-3, BUS-4).

A request with a fee of 0 is the free lane: it comes after the paid ones and has no pool; handing in evidence closes it.`,
    },
    requester: {
      title: "What the requester can do",
      text: `Cancel while it is open. Set a later deadline while somebody works. Say whether the evidence satisfies: the voters read it, but it is advice and not a veto (BUS-5). The requester does not judge the own request (POOL-3).`,
    },
    expert: {
      title: "What the expert risks",
      text: `A drawn offer puts up a bond. Declining costs nothing. Silence, a missed deadline and giving the job back each cost part of the bond, which is burned, and the request is drawn again. When the evidence is rejected by most of the stakes, part of the bond is lost too. The parts are [parameters](/params).`,
    },
    draw: {
      title: "The draw",
      text: `Nobody chooses who gets a request that asks for a draw. The record holds the seed and all that the choice was made from, and the page of the request can make it again. Who orders the entries, the operator of the node, is trusted here (RAND-1). A direct request names its expert.`,
    },
  },
  de: {
    way: {
      title: "Der Weg eines Auftrags",
      text: `1. Er wird gegeben, und die Gebühr ist hinterlegt.
2. Ein Experte wird unter denen ausgelost, die die Fähigkeit zu diesem Preis bieten, und hat [availability.acceptWithin](/params/availability.acceptWithin) zum Antworten.
3. Der Experte nimmt an, arbeitet, und reicht einen Beleg ein: einen Beitrag.
4. Ein Urteil gilt dem Beleg.
5. Das Ergebnis: bestätigt, abgelehnt, oder ohne Quorum.`,
    },
    fee: {
      title: "Was aus der Gebühr wird",
      text: `Bestätigt: die ganze Gebühr wird einbehalten und verteilt: der Teil der Autoren, der der Kasse, und der Rest als Gehalt über alles REP. Abgelehnt: der Autorenteil kommt zum Auftraggeber zurück, der Rest wird verteilt. Ohne Quorum, offen abgesagt, oder niemand gefunden: alles kommt zurück (POOL-8 bis POOL-10, BUS-3, BUS-4).

Ein Auftrag ohne Gebühr kommt nach den bezahlten und hat kein Urteil; der eingereichte Beleg schließt ihn.`,
    },
    requester: {
      title: "Was der Auftraggeber kann",
      text: `Absagen, solange er offen ist. Eine spätere Frist setzen, während jemand arbeitet. Sagen, ob der Beleg genügt: die Urteilenden lesen es, aber es ist Rat und kein Veto (BUS-5). Über den eigenen Auftrag urteilt er nicht (POOL-3).`,
    },
    expert: {
      title: "Was der Experte wagt",
      text: `Ein gezogenes Angebot stellt ein Pfand. Ablehnen kostet nichts. Schweigen, eine versäumte Frist und Zurückgeben kosten je einen Teil des Pfands, der vernichtet wird, und es wird neu gezogen. Lehnt der größere Teil der Einsätze den Beleg ab, ist auch ein Teil des Pfands verloren. Die Teile sind [Parameter](/params).`,
    },
    draw: {
      title: "Die Ziehung",
      text: `Niemand wählt, wer einen Auftrag mit Ziehung bekommt. Das Verzeichnis hält den Keim und alles fest, woraus gewählt wurde, und die Seite des Auftrags kann es wiederholen. Dem Betreiber des Knotens, der die Einträge ordnet, wird hier getraut (RAND-1). Ein direkter Auftrag nennt seinen Experten.`,
    },
  },
});
