import { catalogue } from "../../../words/catalogue.js";

export const topic = catalogue({
  en: {
    what: {
      title: "What a key does",
      text: `Whoever holds a key speaks for its member. There is no password and nobody who could reset one. Your member id was made from your first key and stays the same when keys change (MEMBER-1, MEMBER-2).`,
    },
    where: {
      title: "Where it is",
      text: `In this browser, in a form that no script can read out, this page included. A copy lies in the key file that you saved, encrypted with your passphrase. Without both the file and the passphrase, whoever loses the device loses the key. Clearing the browser's data removes keys.`,
    },
    second: {
      title: "A second device",
      text: `Make a key on the new device under [My keys](/me), and choose “this is another device”. It shows a text; paste that on the old device under “Add a device”. Then losing one device loses nothing.`,
    },
    lost: {
      title: "A device was lost or stolen",
      text: `On another device, revoke its key under [My keys](/me). What it signed before stays valid; it signs nothing more. The last key cannot be revoked.`,
    },
    recovery: {
      title: "The recovery key",
      text: `Made at the registration if you wished, and kept in a file only. It replaces all your keys by one new key, once, and names the next recovery key.`,
    },
    software: {
      title: "Software keys",
      text: `Where a browser has no Ed25519 of its own, the key is in reach of this page's script, and the page says “software key”. A newer browser is better.`,
    },
  },
  de: {
    what: {
      title: "Was ein Schlüssel tut",
      text: `Wer einen Schlüssel hat, spricht für sein Mitglied. Es gibt kein Passwort und niemanden, der eines zurücksetzen könnte. Ihre Mitglieds-Id entstand aus Ihrem ersten Schlüssel und bleibt, wenn Schlüssel wechseln (MEMBER-1, MEMBER-2).`,
    },
    where: {
      title: "Wo er ist",
      text: `In diesem Browser, in einer Form, die kein Skript auslesen kann, auch diese Seite nicht. Eine Kopie liegt in der Schlüsseldatei, verschlossen mit Ihrem Passwort. Ohne Datei und Passwort verliert den Schlüssel, wer das Gerät verliert. Die Daten des Browsers zu löschen nimmt auch die Schlüssel weg.`,
    },
    second: {
      title: "Ein zweites Gerät",
      text: `Machen Sie auf dem neuen Gerät unter [Meine Schlüssel](/me) einen Schlüssel, und wählen Sie „ein weiteres Gerät“. Es zeigt einen Text; fügen Sie ihn auf dem alten unter „Ein Gerät hinzufügen“ ein. Dann ist mit einem Gerät nichts verloren.`,
    },
    lost: {
      title: "Ein Gerät ist verloren oder gestohlen",
      text: `Widerrufen Sie seinen Schlüssel auf einem anderen Gerät unter [Meine Schlüssel](/me). Was er vorher unterschrieb, bleibt gültig; mehr unterschreibt er nicht. Der letzte Schlüssel kann nicht widerrufen werden.`,
    },
    recovery: {
      title: "Der Rettungsschlüssel",
      text: `Bei der Anmeldung gemacht, wenn Sie wollten, und nur in einer Datei aufbewahrt. Er ersetzt alle Ihre Schlüssel durch einen neuen, einmal, und nennt den nächsten Rettungsschlüssel.`,
    },
    software: {
      title: "Schlüssel in Software",
      text: `Hat ein Browser kein eigenes Ed25519, ist der Schlüssel in Reichweite des Skripts dieser Seite, und die Seite sagt „Schlüssel in Software“. Ein neuerer Browser ist besser.`,
    },
  },
});
