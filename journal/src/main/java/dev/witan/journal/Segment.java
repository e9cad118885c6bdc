package dev.witan.journal;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries that are stored together: as many as fit into one part, or a single one of any length.
 *
 * @param firstPosition the first entry's position
 * @param entries how many entries there are
 * @param firstTime the first entry's time
 * @param lastTime the last entry's time
 * @param head the last entry's hash
 * @param data the entries' bytes, one behind the other
 */
record Segment(
    long firstPosition, int entries, long firstTime, long lastTime, Hash256 head, byte[] data) {

  /** The head of a journal that ends with this segment. */
  Head asHead() {
    return new Head(firstPosition + entries - 1, lastTime, head);
  }

  String place() {
    return entries == 1
        ? "entry " + firstPosition
        : "entries " + firstPosition + " to " + (firstPosition + entries - 1L);
  }

  /** The entries, after their hashes were found to lead from this head to the segment's own. */
  List<StoredEntry> decode(Head before) {
    expect(firstPosition == before.position() + 1, "it does not follow entry " + before.position());
    List<StoredEntry> decoded = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(data);
    MessageDigest digest = Hash256.digest();
    Hash256 previous = before.hash();
    while (buffer.hasRemaining()) {
      int start = buffer.position();
      JournalEntry entry = readEntry(buffer);
      expect(entry.position() == firstPosition + decoded.size(), "a position is out of order");
      digest.update(previous.bytes());
      digest.update(data, start, buffer.position() - start);
      Hash256 hash = Hash256.fromBytes(digest.digest(), 0);
      decoded.add(new StoredEntry(entry, previous, hash));
      previous = hash;
    }
    expect(previous.equals(head), "the hashes do not lead to the stored head");
    checkHeader(decoded);
    return decoded;
  }

  private void checkHeader(List<StoredEntry> decoded) {
    expect(decoded.size() == entries, "the number of entries is another");
    expect(decoded.get(0).entry().time() == firstTime, "the first time is another");
    expect(decoded.get(entries - 1).entry().time() == lastTime, "the last time is another");
  }

  private JournalEntry readEntry(ByteBuffer buffer) {
    expect(buffer.remaining() >= 48, "the bytes end too early");
    long position = buffer.getLong();
    expect(position > 0, "a position is below 1");
    long time = buffer.getLong();
    Hash256 seed = Hash256.fromBytes(data, buffer.position());
    buffer.position(buffer.position() + 32);
    byte[] command = readBytes(buffer, Limits.COMMAND_BYTES_MAX);
    byte[] events = readBytes(buffer, Limits.EVENTS_BYTES_MAX);
    return new JournalEntry(position, time, seed, command, events);
  }

  private byte[] readBytes(ByteBuffer buffer, int most) {
    expect(buffer.remaining() >= 4, "the bytes end too early");
    int length = buffer.getInt();
    expect(length >= 0 && length <= most && length <= buffer.remaining(), "a length is impossible");
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }

  private void expect(boolean holds, String sentence) {
    if (!holds) {
      throw JournalException.altered(place(), sentence);
    }
  }
}
