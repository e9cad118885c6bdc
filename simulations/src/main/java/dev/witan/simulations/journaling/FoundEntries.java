package dev.witan.simulations.journaling;

import dev.witan.envelope.Ed25519;
import dev.witan.envelope.Envelope;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.StoredEntry;
import dev.witan.statemachine.codec.CommandPayload;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;

/** The entries that the import found in the journal, to be compared with its own in order. */
final class FoundEntries {
  private static final int SIGNATURE_TEXT = 86; // 64 bytes in base64url without padding
  private static final int ENVELOPE_END = 2;

  private final Head head;
  private final Iterator<StoredEntry> entries;

  /** All entries of the journal as it is now. */
  FoundEntries(Journal journal) {
    this.head = journal.head();
    this.entries = journal.read(1);
  }

  /** The last of them. */
  Head head() {
    return head;
  }

  /** Whether the journal had an entry at this position. */
  boolean holds(long position) {
    return position <= head.position();
  }

  /** Compares the next entry; throws when the import decides another one there. */
  void compare(Decided decided) {
    JournalEntry found = entries.next().entry();
    String difference = difference(found, decided);
    if (difference != null) {
      throw new OtherImportException(
          found.position(), "entry " + found.position() + " has " + difference);
    }
  }

  private static String difference(JournalEntry found, Decided decided) {
    if (found.time() != decided.entry().time()) {
      return "another time";
    }
    if (!found.seed().equals(decided.entry().seed())) {
      return "another seed";
    }
    boolean sameCommand =
        decided.payload().isPresent()
            ? isSigned(found.command(), decided.payload().get())
            : found.command().length == 0;
    if (!sameCommand) {
      return "another command";
    }
    return Arrays.equals(found.events(), decided.events()) ? null : "other events";
  }

  /** Whether these are the bytes of an envelope with this payload and with some signature. */
  private static boolean isSigned(byte[] envelope, CommandPayload payload) {
    int end = envelope.length - ENVELOPE_END;
    int start = end - SIGNATURE_TEXT;
    if (start < 0) {
      return false;
    }
    byte[] signature;
    try {
      signature = Base64.getUrlDecoder().decode(Arrays.copyOfRange(envelope, start, end));
    } catch (IllegalArgumentException e) {
      return false;
    }
    return signature.length == Ed25519.SIGNATURE_BYTES
        && Arrays.equals(envelope, Envelope.withSignature(payload.signedBytes(), signature));
  }
}
