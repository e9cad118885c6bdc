package dev.witan.journal;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of segments. */
final class Segments {
  /** Most parts of a segment: a longest entry and its header. */
  private static final int PARTS_MAX =
      (Limits.COMMAND_BYTES_MAX + Limits.EVENTS_BYTES_MAX) / Database.PART_BYTES_MAX + 1;

  /** Values longer than any that is written are not fetched: null stands for them. */
  private static final String COLUMNS =
      "select first_position, part, parts, entries, first_time, last_time,"
          + " case when octet_length(head) = 32 then head end,"
          + " case when octet_length(data) <= "
          + Database.PART_BYTES_MAX
          + " then data end from segment";

  /** Walks the index down from the position; a maximum would look at every segment before it. */
  static final String FIRST_POSITION_AT =
      "select first_position from segment where first_position <= ?"
          + " order by first_position desc, part desc limit 1";

  /** Says twice where it begins, because only the first way finds the place in the index. */
  static final String ROWS =
      COLUMNS
          + " where first_position >= ? and (first_position > ? or part >= ?)"
          + " order by first_position, part limit "
          + Database.ROWS_AT_A_TIME;

  private Segments() {}

  /** One row: a part of a segment, with the header that all its parts repeat. */
  record Row(int part, int parts, Segment segment) {
    boolean isPartOf(Row first, int number) {
      Segment mine = segment;
      Segment its = first.segment;
      return part == number
          && parts == first.parts
          && mine.firstPosition() == its.firstPosition()
          && mine.entries() == its.entries()
          && mine.firstTime() == its.firstTime()
          && mine.lastTime() == its.lastTime()
          && mine.head().equals(its.head());
    }
  }

  static void insert(Handle handle, List<Segment> segments) {
    if (segments.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        handle.prepareBatch("insert into segment values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Segment segment : segments) {
        addParts(batch, segment);
      }
      batch.execute();
    }
  }

  private static void addParts(PreparedBatch batch, Segment segment) {
    byte[] data = segment.data();
    int parts = (data.length - 1) / Database.PART_BYTES_MAX + 1;
    byte[] head = segment.head().bytes();
    for (int part = 0; part < parts; part++) {
      int start = part * Database.PART_BYTES_MAX;
      int end = Math.min(data.length, start + Database.PART_BYTES_MAX);
      batch.bind(0, segment.firstPosition()).bind(1, part).bind(2, parts);
      batch.bind(3, segment.entries()).bind(4, segment.firstTime()).bind(5, segment.lastTime());
      batch.bind(6, head).bind(7, parts == 1 ? data : Arrays.copyOfRange(data, start, end)).add();
    }
  }

  /** The segment that holds this position, or the last one before it. */
  static Optional<Long> firstPositionAt(Handle handle, long position) {
    return handle.createQuery(FIRST_POSITION_AT).bind(0, position).mapTo(Long.class).findOne();
  }

  /** Some rows from this first position and part on, in order. */
  static List<Row> rows(Handle handle, long firstPosition, int part) {
    return handle
        .createQuery(ROWS)
        .bind(0, firstPosition)
        .bind(1, firstPosition)
        .bind(2, part)
        .map((row, context) -> read(row))
        .list();
  }

  /** The head that a segment stores, without a look at its entries. */
  static Head headOf(Handle handle, long firstPosition) {
    return handle
        .createQuery(COLUMNS + " where first_position = ? and part = 0")
        .bind(0, firstPosition)
        .map((row, context) -> read(row).segment().asHead())
        .findOne()
        .orElseThrow(() -> JournalException.altered("entry " + firstPosition, "it is missing"));
  }

  /** One segment from all its parts. */
  static Segment join(List<Row> rows) {
    Row first = rows.get(0);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (int part = 0; part < rows.size(); part++) {
      Row row = rows.get(part);
      if (!row.isPartOf(first, part)) {
        throw JournalException.altered(first.segment().place(), "its parts do not fit together");
      }
      data.writeBytes(row.segment().data());
    }
    Segment head = first.segment();
    return new Segment(
        head.firstPosition(),
        head.entries(),
        head.firstTime(),
        head.lastTime(),
        head.head(),
        data.toByteArray());
  }

  private static Row read(ResultSet row) throws SQLException {
    long position = row.getLong(1);
    int parts = row.getInt(3);
    int entries = row.getInt(4);
    byte[] head = row.getBytes(7);
    byte[] data = row.getBytes(8);
    require(head != null && data != null, position, "its segment has another form");
    require(parts > 0 && parts <= PARTS_MAX, position, "its number of parts is impossible");
    require(
        position > 0 && entries > 0 && position <= Long.MAX_VALUE - entries,
        position,
        "its segment's number of entries is impossible");
    Segment segment =
        new Segment(
            position, entries, row.getLong(5), row.getLong(6), Hash256.fromBytes(head, 0), data);
    return new Row(row.getInt(2), parts, segment);
  }

  private static void require(boolean fact, long position, String sentence) {
    if (!fact) {
      throw JournalException.altered("entry " + position, sentence);
    }
  }
}
