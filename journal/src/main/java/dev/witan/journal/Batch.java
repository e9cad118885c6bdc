package dev.witan.journal;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one commit makes durable: entries that follow a head, and content. The hash of an entry is
 * known as soon as it is added, so that the next seed can be signed while an earlier batch is still
 * on its way to the disk.
 */
public final class Batch {
  private final Head before;
  private Head head;
  private final List<Segment> closed = new ArrayList<>();
  private final Map<Hash256, byte[]> contents = new LinkedHashMap<>();
  private final MessageDigest digest = Hash256.digest();
  private ByteArrayOutputStream open = new ByteArrayOutputStream();
  private int openEntries;
  private long openFirstTime;
  private int items;
  private long bytes;

  /** A batch behind this head: the journal's, or that of the batch before. */
  public Batch(Head before) {
    this.before = before;
    this.head = before;
  }

  /** Adds the next entry and returns its hash. */
  public Hash256 add(JournalEntry entry) {
    Checks.require(!isFull(), "a full batch takes nothing more");
    Checks.require(
        entry.position() == head.position() + 1, "an entry is out of order", entry.position());
    Checks.require(entry.time() >= head.time(), "time runs backwards", entry.time());
    byte[] encoded = entry.encode();
    if (open.size() + encoded.length > Database.PART_BYTES_MAX) {
      closeSegment();
    }
    if (openEntries == 0) {
      openFirstTime = entry.time();
    }
    open.writeBytes(encoded);
    openEntries++;
    head =
        new Head(entry.position(), entry.time(), JournalEntry.hash(head.hash(), digest, encoded));
    count(encoded.length);
    return head.hash();
  }

  /** Adds content and returns its SHA-256. */
  public Hash256 addContent(byte[] content) {
    Checks.require(!isFull(), "a full batch takes nothing more");
    Checks.require(
        content.length <= Limits.CONTENT_BYTES_MAX, "content is too long", content.length);
    Hash256 hash = Hash256.of(content);
    contents.put(hash, content);
    count(content.length);
    return hash;
  }

  /** Adds content that was withheld: its hash alone, as an export has it. */
  public void addWithheld(Hash256 hash) {
    Checks.require(!isFull(), "a full batch takes nothing more");
    contents.put(hash, null);
    count(hash.bytes().length);
  }

  /** Whether the batch takes nothing more. */
  public boolean isFull() {
    return items >= Limits.BATCH_ITEMS_FULL || bytes >= Limits.BATCH_BYTES_FULL;
  }

  /** Whether there is nothing to append. */
  public boolean isEmpty() {
    return items == 0;
  }

  /** The head that the batch follows. */
  public Head before() {
    return before;
  }

  /** The head behind the last entry so far. */
  public Head head() {
    return head;
  }

  List<Segment> segments() {
    closeSegment();
    return closed;
  }

  /** Bytes by their hash; null for what is withheld. */
  Map<Hash256, byte[]> contents() {
    return Collections.unmodifiableMap(contents);
  }

  private void count(int length) {
    items++;
    bytes += length;
  }

  private void closeSegment() {
    if (openEntries == 0) {
      return;
    }
    long first = head.position() - openEntries + 1;
    closed.add(
        new Segment(
            first, openEntries, openFirstTime, head.time(), head.hash(), open.toByteArray()));
    open = new ByteArrayOutputStream();
    openEntries = 0;
  }
}
