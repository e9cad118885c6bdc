package dev.witan.benchmarks;

import dev.witan.journal.JournalEntry;
import dev.witan.kernel.Hash256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/** A plain file: the least that a durable append of chained entries can cost on this disk. */
final class ForcedFile implements AppendTarget {
  private final FileChannel file;
  private long position;
  private Hash256 head = new Hash256(0, 0, 0, 0);

  ForcedFile(Path directory) throws IOException {
    file =
        FileChannel.open(
            directory.resolve("plain"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void append(List<JournalEntry> entries) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(entries.size() * 400);
    for (JournalEntry entry : entries) {
      head = entry.hash(head);
      buffer.putLong(entry.position()).putLong(entry.time()).put(entry.seed().bytes());
      buffer.putInt(entry.command().length).put(entry.command());
      buffer.putInt(entry.events().length).put(entry.events());
    }
    buffer.put(head.bytes()).flip();
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    file.force(false);
    position += entries.size();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** The median of 1 000 writes of 4 KiB behind one another, each forced. */
  static double medianMicroseconds(Path directory) throws IOException {
    try (ForcedFile plain = new ForcedFile(directory)) {
      long[] nanoseconds = new long[1_000];
      for (int i = 0; i < nanoseconds.length; i++) {
        long start = System.nanoTime();
        plain.file.write(ByteBuffer.allocate(4096));
        plain.file.force(false);
        nanoseconds[i] = System.nanoTime() - start;
      }
      Arrays.sort(nanoseconds);
      return nanoseconds[nanoseconds.length / 2] / 1e3;
    }
  }
}
