package dev.witan.readmodel.query;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** A question in SQL that is put together from parts, with the values of its question marks. */
final class Sql {
  private final StringBuilder text;
  private final List<Object> values = new ArrayList<>();

  Sql(String start, Object... bound) {
    text = new StringBuilder(start);
    values.addAll(List.of(bound));
  }

  /** Adds words and the values of their question marks. */
  Sql and(String words, Object... bound) {
    text.append(' ').append(words);
    values.addAll(List.of(bound));
    return this;
  }

  /** Adds words when a condition holds. */
  Sql when(boolean condition, String words, Object... bound) {
    return condition ? and(words, bound) : this;
  }

  /**
   * Orders from the highest down by these columns, those of an index from its first on, so that H2
   * walks the index and sorts nothing.
   */
  Sql down(String... columns) {
    return and("order by " + String.join(" desc, ", columns) + " desc");
  }

  <T> List<T> list(Handle handle, RowMapper<T> mapper) {
    try (Query query = handle.createQuery(text.toString())) {
      for (int place = 0; place < values.size(); place++) {
        query.bind(place, values.get(place));
      }
      return query.map(mapper).list();
    }
  }

  /** The one number that it asks for, 0 when there is none. */
  long number(Handle handle) {
    List<Long> rows = list(handle, (row, context) -> row.getLong(1));
    return rows.isEmpty() ? 0 : rows.get(0);
  }
}
