import { catalogue } from "../../../words/catalogue.js";

export const topic = catalogue({
  en: {
    why: {
      title: "Why",
      text: `Browsers give a page cryptography only over https, or on the very machine that serves it (127.0.0.1, localhost). Over plain http anyone on the way could change this page and read what you type. So this page is for reading only here, and keeps no keys.`,
    },
    you: {
      title: "What you can do",
      text: `Ask the operator for an address that begins with https. If the node runs on your own machine, open it as http://127.0.0.1 with its port. Or sign on the command line: a key file works there too.`,
    },
    operator: {
      title: "What the operator can do",
      text: `Start the node with a certificate: \`witan serve --tls CERT,KEY\`, both PEM files. Or put a proxy with a certificate before it. A certificate that the devices do not trust does not help.`,
    },
  },
  de: {
    why: {
      title: "Warum",
      text: `Browser geben einer Seite Kryptographie nur über https, oder auf der Maschine, die sie ausgibt (127.0.0.1, localhost). Über einfaches http könnte jeder auf dem Weg diese Seite ändern und mitlesen. Deshalb ist sie hier nur zum Lesen und bewahrt keine Schlüssel.`,
    },
    you: {
      title: "Was Sie tun können",
      text: `Bitten Sie den Betreiber um eine Adresse, die mit https beginnt. Läuft der Knoten auf Ihrer Maschine, öffnen Sie ihn als http://127.0.0.1 mit seinem Port. Oder unterschreiben Sie auf der Kommandozeile: eine Schlüsseldatei gilt auch dort.`,
    },
    operator: {
      title: "Was der Betreiber tun kann",
      text: `Den Knoten mit einem Zertifikat starten: \`witan serve --tls CERT,KEY\`, beides PEM-Dateien. Oder einen Proxy mit Zertifikat davorstellen. Ein Zertifikat, dem die Geräte nicht trauen, hilft nicht.`,
    },
  },
});
