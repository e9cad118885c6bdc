package dev.witan.benchmarks;

import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import java.util.List;

/** The journal as the node uses it. */
final class JournalTarget implements AppendTarget {
  private final Journal journal;

  JournalTarget(JournalConfig config) {
    journal = Journal.open(config);
  }

  @Override
  public long position() {
    return journal.head().position();
  }

  @Override
  public void append(List<JournalEntry> entries) {
    journal.append(entries);
  }

  @Override
  public void close() {
    journal.close();
  }
}
