package dev.witan.cli.export;

import dev.witan.kernel.Hash256;

/** Ends a restore because the journal holds what the export does not. */
final class OtherJournal extends Exception {
  private static final long serialVersionUID = 1;

  private OtherJournal(String sentence) {
    super(sentence, null, false, false);
  }

  /** At this entry. */
  static OtherJournal at(long position, String sentence) {
    return new OtherJournal("entry " + position + ": " + sentence);
  }

  /** At a content that is withheld on one side only. */
  static OtherJournal content(Hash256 hash, boolean isWithheldInExport) {
    String sentence =
        isWithheldInExport
            ? "it is withheld in the export, and the journal has its bytes"
            : "it was withheld in the journal, and the export has its bytes";
    return new OtherJournal("content " + hash + ": " + sentence);
  }

  /** At contents that only the journal has. */
  static OtherJournal moreContents(long more) {
    return new OtherJournal("contents: the journal has " + more + " that the export has not");
  }
}
