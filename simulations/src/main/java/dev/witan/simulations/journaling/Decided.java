package dev.witan.simulations.journaling;

import dev.witan.envelope.Envelope;
import dev.witan.journal.JournalEntry;
import dev.witan.kernel.Entry;
import dev.witan.statemachine.codec.CommandPayload;
import java.util.List;
import java.util.Optional;

/**
 * An entry on its way to the journal.
 *
 * @param payload the command, or empty for a tick
 * @param secret the private seed that signs the command, or null for a tick
 * @param contents what the command names by its hash
 */
record Decided(
    Entry entry,
    Optional<CommandPayload> payload,
    byte[] secret,
    List<byte[]> contents,
    byte[] events) {
  private static final byte[] NO_COMMAND = new byte[0];

  /** About as many bytes as it takes in memory: a command and its state have few beside these. */
  long bytes() {
    long bytes = events.length;
    for (byte[] content : contents) {
      bytes += content.length;
    }
    return bytes;
  }

  /** The entry as the journal keeps it; a tick has no command. */
  JournalEntry signed() {
    byte[] command =
        payload.isPresent() ? Envelope.seal(payload.get().signedBytes(), secret) : NO_COMMAND;
    return new JournalEntry(entry.position(), entry.time(), entry.seed(), command, events);
  }
}
