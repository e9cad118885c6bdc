package dev.witan.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** All contents in the order of their hashes, each checked against its hash. */
final class ContentReader implements Iterator<Content> {
  private final Database database;
  private final Deque<Contents.Row> rows = new ArrayDeque<>();
  private byte[] last;

  /** Begins behind this hash; no bytes stand before all. */
  ContentReader(Database database, byte[] last) {
    this.database = database;
    this.last = last;
  }

  @Override
  public boolean hasNext() {
    if (rows.isEmpty()) {
      Failures.reading(
          "contents",
          () ->
              rows.addAll(database.jdbi().withHandle(handle -> Contents.rowsBehind(handle, last))));
    }
    return !rows.isEmpty();
  }

  @Override
  public Content next() {
    if (!hasNext()) {
      throw new NoSuchElementException("there are no more contents");
    }
    Contents.Row row = rows.remove();
    last = row.hash();
    return row.checked();
  }
}
