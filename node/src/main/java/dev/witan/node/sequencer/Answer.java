package dev.witan.node.sequencer;

import dev.witan.envelope.Receipt;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Rejection;

/** What became of a command that was handed to a node. */
public sealed interface Answer {
  /**
   * It has its place in the journal, on the disk.
   *
   * @param isRepeated whether it had it already, from an earlier time it was sent (CMD-2)
   */
  record Accepted(Receipt receipt, boolean isRepeated) implements Answer {}

  /** It was refused and left no trace (CMD-1). */
  record Rejected(Rejection rejection) implements Answer {}

  /** Nobody looked at it: the same command may be sent again. */
  record NotTaken(Reason reason) implements Answer {}

  /**
   * The commit that should have made it durable failed, and nobody can say whether it happened.
   * Sending the same command again tells: it is accepted once, whatever happened before.
   */
  record FateUnknown(Hash256 command) implements Answer {}

  /** What a receipt says of the entry at which this command was accepted. */
  static Receipt.Facts facts(Hash256 command, StoredEntry stored) {
    JournalEntry entry = stored.entry();
    return new Receipt.Facts(
        command,
        entry.position(),
        stored.hash(),
        stored.previous(),
        entry.time(),
        Hash256.of(entry.events()));
  }

  /** Why a command was not taken. */
  enum Reason {
    /** So many wait already. Send it again in a second. */
    QUEUE_FULL,
    /** The node ends, or restarts from its journal. */
    STOPPED,
    /** The body holds imported or simulated data. */
    READ_ONLY
  }
}
