package dev.witan.node.sequencer;

import dev.witan.journal.Journal;
import dev.witan.journal.StoredEntry;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedSet;

/**
 * Entries that repeated commands were accepted at. Behind a restart many commands come again, and
 * finding a place in the journal costs far more than reading on: so each is read once, in order.
 */
final class EarlierEntries {
  /** How many entries are read over rather than looked for anew. */
  private static final long STEPS_MAX = 1_000;

  private final Map<Long, StoredEntry> byPosition = new HashMap<>(); // lookup only

  /** Reads the entries at these positions. */
  EarlierEntries(Journal journal, SortedSet<Long> positions) {
    Iterator<StoredEntry> reader = null;
    long next = 0;
    for (long position : positions) {
      if (reader == null || position - next > STEPS_MAX) {
        reader = journal.read(position);
        next = position;
      }
      for (; next < position; next++) {
        reader.next();
      }
      byPosition.put(position, reader.next());
      next++;
    }
  }

  /** The entry at one of the positions. */
  StoredEntry at(long position) {
    return byPosition.get(position);
  }
}
