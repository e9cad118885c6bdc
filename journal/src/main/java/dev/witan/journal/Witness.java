package dev.witan.journal;

import dev.witan.kernel.Hash256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Two slots in a file beside the database, written in turn behind each commit and not forced. H2
 * goes back to an older state of its file when the newest cannot be read, and says nothing; a
 * database that is behind the witness has lost acknowledged entries. After a power cut the witness
 * may be old or torn, never ahead: a slot whose checksum does not hold is passed over.
 */
final class Witness implements AutoCloseable {
  private static final int HEAD_BYTES = 8 + 8 + 32;
  private static final int SLOT_BYTES = HEAD_BYTES + 32;

  /** Null where a reader found none. */
  private final FileChannel file;

  private final ByteBuffer slot = ByteBuffer.allocate(SLOT_BYTES);
  private int next;

  private Witness(FileChannel file) {
    this.file = file;
  }

  /** Opens the file, which a writer makes where there is none. */
  static Witness open(Path directory, Access access) {
    Path path = directory.resolve("journal.witness");
    try {
      if (access == Access.WRITE) {
        return new Witness(
            FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
      }
      return new Witness(
          Files.exists(path) ? FileChannel.open(path, StandardOpenOption.READ) : null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to say of a journal that ends before the entry that the witness knows. */
  static JournalException behind(Head head, Head witnessed) {
    return JournalException.altered(
        "entry " + (head.position() + 1),
        "it is missing, and the witness knows of entry " + witnessed.position());
  }

  /** Remembers this head in the slot that was not written last. */
  void write(Head head) {
    slot.clear();
    slot.putLong(head.position()).putLong(head.time()).put(head.hash().bytes());
    slot.put(Hash256.of(slot.array(), 0, HEAD_BYTES).bytes()).flip();
    try {
      long start = (long) next * SLOT_BYTES;
      while (slot.hasRemaining()) {
        file.write(slot, start + slot.position());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    next = 1 - next;
  }

  /** The furthest head in a slot that is whole. */
  Head read() {
    if (file == null) {
      return Head.EMPTY;
    }
    Head first = read(0);
    Head second = read(1);
    next = first.position() > second.position() ? 1 : 0;
    return first.position() > second.position() ? first : second;
  }

  private Head read(int number) {
    slot.clear();
    try {
      while (slot.hasRemaining()
          && file.read(slot, (long) number * SLOT_BYTES + slot.position()) >= 0) {
        continue;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] bytes = slot.array();
    boolean isWhole =
        !slot.hasRemaining()
            && Hash256.of(bytes, 0, HEAD_BYTES).equals(Hash256.fromBytes(bytes, HEAD_BYTES));
    slot.flip();
    return isWhole
        ? new Head(slot.getLong(), slot.getLong(), Hash256.fromBytes(bytes, 16))
        : Head.EMPTY;
  }

  @Override
  public void close() throws IOException {
    if (file == null) {
      return;
    }
    try (file) {
      file.force(false);
    }
  }
}
