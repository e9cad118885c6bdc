package dev.witan.readmodel.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A table of what changes: one row for each position at which a thing changed, true from there
 * until its next one. All columns are integers. Thread rule: the writer's thread.
 */
public final class History {
  /** The last position of a row that is true now. */
  public static final long NOW = Long.MAX_VALUE;

  private static final int CACHED_MAX = 100_000;

  private final String load;
  private final String insert;
  private final String close;
  private final int width;
  private final Map<Long, Thing> things = new HashMap<>();
  private final Set<Thing> touched = new LinkedHashSet<>();
  private final List<Version> versions = new ArrayList<>();
  private final List<Object[]> closed = new ArrayList<>();
  private Handle handle;

  /**
   * A history.
   *
   * @param key the column with the number of the thing
   * @param columns what changes, in the table's order
   */
  History(String table, String key, List<String> columns) {
    this.width = columns.size();
    this.load =
        "select "
            + String.join(", ", columns)
            + " from "
            + table
            + " where "
            + key
            + " = ? and to_position = ?";
    this.insert = "insert into " + table + " values (?, ?, ?, ?" + ", ?".repeat(width) + ")";
    this.close =
        "update " + table + " set to_position = ? where " + key + " = ? and to_position = ?";
  }

  /** Reads what it does not know from this connection. */
  void use(Handle connection) {
    handle = connection;
  }

  /** The values of this thing, which the caller is about to change; zeros when it is new. */
  public long[] change(long key) {
    Thing thing = thing(key);
    touched.add(thing);
    return thing.values;
  }

  /** One value of this thing, 0 when there is no such thing. */
  public long get(long key, int column) {
    return thing(key).values[column];
  }

  /** Makes versions of all that the entry at this position has changed. */
  void endEntry(long position, long time) {
    for (Thing thing : touched) {
      if (thing.last != null) {
        thing.last.until = position;
      } else if (thing.isStored) {
        closed.add(new Object[] {position, thing.key, NOW});
      }
      thing.last = new Version(thing, position, time);
      versions.add(thing.last);
    }
    touched.clear();
  }

  /** Writes all versions. */
  void flush() {
    batch(close, closed);
    closed.clear();
    List<Object[]> rows = new ArrayList<>(versions.size());
    versions.forEach(version -> rows.add(version.row()));
    batch(insert, rows);
    for (Version version : versions) {
      version.thing.isStored = true;
      version.thing.last = null;
    }
    versions.clear();
    if (things.size() > CACHED_MAX) {
      things.clear();
    }
  }

  /** Forgets everything that was not committed, and all that it knew. */
  void forget() {
    things.clear();
    touched.clear();
    versions.clear();
    closed.clear();
  }

  private void batch(String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      rows.forEach(batch::add);
      batch.execute();
    }
  }

  private Thing thing(long key) {
    Thing known = things.get(key);
    if (known != null) {
      return known;
    }
    Thing thing = new Thing(key, new long[width]);
    List<long[]> stored =
        handle
            .createQuery(load)
            .bind(0, key)
            .bind(1, NOW)
            .map(
                (row, context) -> {
                  long[] values = new long[width];
                  for (int column = 0; column < width; column++) {
                    values[column] = row.getLong(column + 1);
                  }
                  return values;
                })
            .list();
    if (!stored.isEmpty()) {
      System.arraycopy(stored.get(0), 0, thing.values, 0, width);
      thing.isStored = true;
    }
    things.put(key, thing);
    return thing;
  }

  private static final class Thing {
    final long key;
    final long[] values;
    boolean isStored;
    Version last;

    Thing(long key, long[] values) {
      this.key = key;
      this.values = values;
    }
  }

  private static final class Version {
    final Thing thing;
    final long position;
    final long time;
    final long[] values;
    long until = NOW;

    Version(Thing thing, long position, long time) {
      this.thing = thing;
      this.position = position;
      this.time = time;
      this.values = thing.values.clone();
    }

    Object[] row() {
      List<Object> row = new ArrayList<>();
      Collections.addAll(row, thing.key, position, until, time);
      for (long value : values) {
        row.add(value);
      }
      return row.toArray();
    }
  }
}
