package dev.witan.journal;

import dev.witan.kernel.Hash256;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Entries of drawn bytes; the same position always has the same entry. */
final class Entries {
  private Entries() {}

  static JournalEntry entry(long position) {
    SplittableRandom random = new SplittableRandom(position);
    return entry(position, random.nextInt(300), random.nextInt(200));
  }

  static JournalEntry entry(long position, int commandBytes, int eventsBytes) {
    SplittableRandom random = new SplittableRandom(position);
    byte[] command = new byte[commandBytes];
    byte[] events = new byte[eventsBytes];
    random.nextBytes(command);
    random.nextBytes(events);
    return new JournalEntry(
        position, 1000 + position / 3, Hash256.ofText("seed " + position), command, events);
  }

  static List<JournalEntry> entries(long first, int count) {
    List<JournalEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(entry(first + i));
    }
    return entries;
  }

  /** Reads all from this position on and fails unless they are the drawn ones, up to the head. */
  static long countExpected(Journal journal, long from) {
    long[] next = {from};
    journal
        .read(from)
        .forEachRemaining(
            stored -> {
              if (!stored.entry().equals(entry(next[0]))) {
                throw new AssertionError("entry " + next[0] + " is another");
              }
              next[0]++;
            });
    return next[0] - from;
  }
}
