package dev.witan.journal;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of contents. */
final class Contents {
  /** What is longer than anything that is written is not fetched: null stands for it. */
  private static final String COLUMNS =
      "select hash, withheld, case when octet_length(data) <= "
          + Limits.CONTENT_BYTES_MAX
          + " then data end, data is null from content";

  private Contents() {}

  /** One row; data is null where it is withheld, or too long to be what was written. */
  record Row(byte[] hash, boolean isWithheld, byte[] data, boolean isNull) {
    Content checked() {
      if (hash == null || hash.length != 32) {
        throw JournalException.altered("content", "a hash has another length");
      }
      Hash256 expected = Hash256.fromBytes(hash, 0);
      if (isWithheld != isNull) {
        throw JournalException.altered("content " + expected, "it is withheld and is not");
      }
      if (!isNull && (data == null || !Hash256.of(data).equals(expected))) {
        throw JournalException.altered("content " + expected, "its SHA-256 is another");
      }
      return new Content(expected, Optional.ofNullable(data));
    }
  }

  static void insert(Handle handle, Map<Hash256, byte[]> contents) {
    for (Map.Entry<Hash256, byte[]> content : contents.entrySet()) {
      byte[] hash = content.getKey().bytes();
      if (find(handle, hash).isEmpty()) {
        boolean isWithheld = content.getValue() == null;
        handle.execute(
            "insert into content values (?, ?, ?)", hash, isWithheld, content.getValue());
      }
    }
  }

  static Optional<Row> find(Handle handle, byte[] hash) {
    return handle
        .createQuery(COLUMNS + " where hash = ?")
        .bind(0, hash)
        .map((row, context) -> read(row))
        .findOne();
  }

  static int withhold(Handle handle, byte[] hash) {
    return handle.execute("update content set withheld = true, data = null where hash = ?", hash);
  }

  /** Some rows behind this hash, in order. */
  static List<Row> rowsBehind(Handle handle, byte[] hash) {
    return handle
        .createQuery(COLUMNS + " where hash > ? order by hash limit " + Database.ROWS_AT_A_TIME)
        .bind(0, hash)
        .map((row, context) -> read(row))
        .list();
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(row.getBytes(1), row.getBoolean(2), row.getBytes(3), row.getBoolean(4));
  }
}
