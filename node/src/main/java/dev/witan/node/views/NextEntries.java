package dev.witan.node.views;

import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.StoredEntry;
import dev.witan.readmodel.ReadEntry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The entries of a journal as the views take them. */
public final class NextEntries {
  /** Entries of one transaction: more would keep readers of the newest waiting. */
  private static final int ENTRIES = 500;

  private static final long BYTES = 8L * 1024 * 1024;

  private NextEntries() {}

  /**
   * The entries behind this position, as many as belong into one transaction.
   *
   * @param last the position of the last that is wanted
   */
  public static List<ReadEntry> behind(Journal journal, long position, long last) {
    List<ReadEntry> batch = new ArrayList<>();
    Iterator<StoredEntry> entries = journal.read(position + 1);
    long bytes = 0;
    while (batch.size() < ENTRIES && bytes < BYTES && entries.hasNext()) {
      StoredEntry stored = entries.next();
      JournalEntry entry = stored.entry();
      if (entry.position() > last) {
        break;
      }
      bytes += entry.command().length + entry.events().length;
      batch.add(
          new ReadEntry(
              entry.position(), entry.time(), stored.hash(), entry.command(), entry.events()));
    }
    return batch;
  }
}
