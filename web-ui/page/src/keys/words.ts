import { catalogue } from "../words/catalogue.js";

export const words = catalogue({
  en: {
    passphrase: "Passphrase for the key file",
    passphraseHint:
      "It locks the file that keeps a copy of your key. Nobody can reset it: write it down, or let your browser keep it.",
    again: "The same passphrase again",
    tooShort: "Take at least 8 characters.",
    different: "The two are not the same.",
    make: "Make the key and save its file",
    making: "Making the key and locking its file…",
    saved: (name: string) => `Your browser saves the key file as ${name}. Keep it where you keep papers.`,
    saveAgain: "Save the file again",
    check: "Choose the saved file, to see that it opens",
    checking: "Opening the file…",
    otherKey: "This is the file of another key.",
    wrongFile: "This is not a key file, or it was altered.",
    skip: "Go on without checking",
    skipHint:
      "Without the file, whoever loses this device loses the key. You can check it later under My keys.",
    failed: (why: string) => `The key could not be made: ${why}`,
    chooseFile: "Key file",
    filePassphrase: "Passphrase of the key file",
    wrongPassphrase: "This is not the passphrase, or the file was altered.",
    open: "Open the key file",
  },
  de: {
    passphrase: "Passwort für die Schlüsseldatei",
    passphraseHint:
      "Es verschließt die Datei, die eine Kopie Ihres Schlüssels aufbewahrt. Niemand kann es zurücksetzen: schreiben Sie es auf, oder lassen Sie es Ihren Browser merken.",
    again: "Dasselbe Passwort noch einmal",
    tooShort: "Nehmen Sie mindestens 8 Zeichen.",
    different: "Die beiden sind nicht gleich.",
    make: "Schlüssel machen und seine Datei speichern",
    making: "Der Schlüssel wird gemacht und seine Datei verschlossen…",
    saved: (name: string) =>
      `Ihr Browser speichert die Schlüsseldatei als ${name}. Bewahren Sie sie auf wie Papiere.`,
    saveAgain: "Die Datei noch einmal speichern",
    check: "Wählen Sie die gespeicherte Datei, um zu sehen, dass sie sich öffnen lässt",
    checking: "Die Datei wird geöffnet…",
    otherKey: "Das ist die Datei eines anderen Schlüssels.",
    wrongFile: "Das ist keine Schlüsseldatei, oder sie wurde verändert.",
    skip: "Ohne Prüfung weiter",
    skipHint:
      "Wer dieses Gerät ohne die Datei verliert, verliert den Schlüssel. Prüfen können Sie sie später unter „Meine Schlüssel“.",
    failed: (why: string) => `Der Schlüssel konnte nicht gemacht werden: ${why}`,
    chooseFile: "Schlüsseldatei",
    filePassphrase: "Passwort der Schlüsseldatei",
    wrongPassphrase: "Das ist nicht das Passwort, oder die Datei wurde verändert.",
    open: "Schlüsseldatei öffnen",
  },
});
