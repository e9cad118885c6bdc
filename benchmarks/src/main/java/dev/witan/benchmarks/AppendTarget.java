package dev.witan.benchmarks;

import dev.witan.journal.JournalEntry;
import java.io.IOException;
import java.util.List;

/** Something that {@link AppendHarness} appends to; an append returns when it is on the disk. */
interface AppendTarget extends AutoCloseable {
  /** The last entry's position. */
  long position();

  /** Makes these entries durable in one commit. */
  void append(List<JournalEntry> entries) throws IOException;

  @Override
  void close() throws IOException;
}
