package dev.witan.readmodel.query;

import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.Page;
import dev.witan.readmodel.view.Paging;
import dev.witan.readmodel.view.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Takes readings. Any thread; blocks on the database. */
public final class Reader {
  private final Jdbi jdbi;
  private final Names names = new Names();

  public Reader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What was named before; names never change. */
  Names names() {
    return names;
  }

  /**
   * A row of a list with its key.
   *
   * @param key what the list is sorted by
   */
  record Row<T>(T value, long... key) {}

  /** Gives rows behind a key, or from the start. */
  interface Rows<T> {
    /**
     * Rows in the order of the list.
     *
     * @param after the key of the last row before, or null
     * @param limit the most rows
     */
    List<Row<T>> of(Reading reading, long[] after, int limit);
  }

  /** The answer to a question at this position, or now: from one snapshot of all tables. */
  <T> Answer<T> at(OptionalLong asOf, Function<Reading, T> question) {
    return jdbi.inTransaction(
        handle -> {
          long head = new Sql("select position from head").number(handle);
          long position = asOf.orElse(head);
          if (position > head || asOf.isPresent() && position < 1) {
            return Answer.refused(Refusal.POSITION_UNKNOWN);
          }
          return Answer.of(question.apply(new Reading(handle, names, position, position == head)));
        });
  }

  /**
   * A page of a list.
   *
   * @param list stands in its cursors, so that no other list takes them
   * @param parts how many numbers its keys have
   */
  <T> Answer<Page<T>> page(Paging paging, String list, int parts, Rows<T> rows) {
    if (paging.limit() < 1 || paging.limit() > Paging.LIMIT_MAX) {
      return Answer.refused(Refusal.LIMIT_OUT_OF_BOUNDS);
    }
    Optional<long[]> after = paging.after().flatMap(text -> Cursor.read(list, parts, text));
    if (paging.after().isPresent() && after.isEmpty()) {
      return Answer.refused(Refusal.CURSOR_MALFORMED);
    }
    return at(
        paging.asOf(),
        reading -> page(rows.of(reading, after.orElse(null), paging.limit() + 1), paging, list));
  }

  private static <T> Page<T> page(List<Row<T>> rows, Paging paging, String list) {
    List<T> data = new ArrayList<>();
    for (Row<T> row : rows.subList(0, Math.min(rows.size(), paging.limit()))) {
      data.add(row.value());
    }
    return new Page<>(
        List.copyOf(data),
        rows.size() > paging.limit()
            ? Optional.of(Cursor.write(list, rows.get(paging.limit() - 1).key()))
            : Optional.empty());
  }
}
