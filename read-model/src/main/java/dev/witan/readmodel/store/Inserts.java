package dev.witan.readmodel.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows that wait to be written, and changes to rows that follow them. The writer's thread. */
public final class Inserts {
  private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
  private final List<Update> updates = new ArrayList<>();

  private record Update(String sql, Object[] values) {}

  /** Adds a row: all columns in the order of the table. */
  public void add(String table, Object... values) {
    rows.computeIfAbsent(table, name -> new ArrayList<>()).add(values);
  }

  /** Changes rows when all those that were added have been written. */
  public void change(String sql, Object... values) {
    updates.add(new Update(sql, values));
  }

  void flush(Handle handle) {
    rows.forEach((table, added) -> write(handle, table, added));
    for (Update update : updates) {
      handle.execute(update.sql(), update.values());
    }
    forget();
  }

  void forget() {
    rows.clear();
    updates.clear();
  }

  private static void write(Handle handle, String table, List<Object[]> added) {
    int width = added.get(0).length;
    String sql = "insert into " + table + " values (?" + ", ?".repeat(width - 1) + ")";
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      added.forEach(batch::add);
      batch.execute();
    }
  }
}
