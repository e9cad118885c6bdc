package dev.witan.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Entries in order, a few segments in memory at a time. A segment's entries come out only after
 * their hashes were found to lead from the segment before to its own head.
 */
final class EntryReader implements Iterator<StoredEntry> {
  private final Database database;
  private final long from;
  private final long last;
  private final Deque<Segments.Row> rows = new ArrayDeque<>();
  private final Deque<StoredEntry> entries = new ArrayDeque<>();
  private Head before = Head.EMPTY;
  private long nextPosition;
  private int nextPart;

  /** Reads from this position to the last one. */
  EntryReader(Database database, long from, long last) {
    this.database = database;
    this.from = from;
    this.last = last;
    if (from <= last) {
      Failures.reading("entry " + from, this::findStart);
    }
  }

  private void findStart() {
    database
        .jdbi()
        .useHandle(
            handle -> {
              nextPosition = Segments.firstPositionAt(handle, from).orElse(1L);
              if (nextPosition > 1) {
                long previous = Segments.firstPositionAt(handle, nextPosition - 1).orElse(0L);
                before = Segments.headOf(handle, previous);
                if (before.position() != nextPosition - 1) {
                  throw JournalException.altered(
                      "entry " + previous, "its segment does not end before entry " + nextPosition);
                }
              }
            });
  }

  @Override
  public boolean hasNext() {
    while (entries.isEmpty() && before.position() < last && from <= last) {
      Failures.reading("entry " + (before.position() + 1), this::readSegment);
    }
    return !entries.isEmpty();
  }

  @Override
  public StoredEntry next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the journal ends here");
    }
    return entries.remove();
  }

  private void readSegment() {
    Segments.Row first = nextRow();
    List<Segments.Row> parts = new ArrayList<>(List.of(first));
    while (parts.size() < first.parts()) {
      parts.add(nextRow());
    }
    Segment segment = Segments.join(parts);
    for (StoredEntry entry : segment.decode(before)) {
      if (entry.entry().position() >= from && entry.entry().position() <= last) {
        entries.add(entry);
      }
    }
    before = segment.asHead();
  }

  private Segments.Row nextRow() {
    if (rows.isEmpty()) {
      rows.addAll(
          database.jdbi().withHandle(handle -> Segments.rows(handle, nextPosition, nextPart)));
    }
    if (rows.isEmpty()) {
      throw JournalException.altered("entry " + (before.position() + 1), "it is missing");
    }
    Segments.Row row = rows.remove();
    nextPosition = row.segment().firstPosition();
    nextPart = row.part() + 1;
    return row;
  }
}
