package dev.witan.journal;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * One entry as it is stored. The arrays are not copied: who hands them over leaves them alone.
 *
 * @param position the place in the journal, from 1
 * @param time milliseconds since the epoch
 * @param seed what the entry's random choices drew from
 * @param command the signed command with its signatures
 * @param events what it led to
 */
public record JournalEntry(long position, long time, Hash256 seed, byte[] command, byte[] events) {
  private static final int FIXED_BYTES = 8 + 8 + 32 + 4 + 4;

  /** Checks the bounds. */
  public JournalEntry {
    Checks.require(position > 0, "positions begin at 1", position);
    Checks.require(
        command.length <= Limits.COMMAND_BYTES_MAX, "a command is too long", command.length);
    Checks.require(events.length <= Limits.EVENTS_BYTES_MAX, "events are too long", events.length);
  }

  /** The entry's hash, given that of the entry before (32 zero bytes before entry 1). */
  public Hash256 hash(Hash256 previous) {
    return hash(previous, Hash256.digest(), encode());
  }

  /** The stored bytes: what the entry's hash covers besides the previous hash. */
  byte[] encode() {
    ByteBuffer buffer = ByteBuffer.allocate(FIXED_BYTES + command.length + events.length);
    buffer.putLong(position).putLong(time).put(seed.bytes());
    buffer.putInt(command.length).put(command).putInt(events.length).put(events);
    return buffer.array();
  }

  static Hash256 hash(Hash256 previous, MessageDigest digest, byte[] encoded) {
    digest.update(previous.bytes());
    digest.update(encoded);
    return Hash256.fromBytes(digest.digest(), 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JournalEntry entry
        && position == entry.position
        && time == entry.time
        && seed.equals(entry.seed)
        && Arrays.equals(command, entry.command)
        && Arrays.equals(events, entry.events);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(position);
  }

  @Override
  public String toString() {
    return "entry " + position;
  }
}
