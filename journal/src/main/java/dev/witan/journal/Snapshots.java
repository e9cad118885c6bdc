package dev.witan.journal;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Output;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The tables of snapshots. */
final class Snapshots {
  private Snapshots() {}

  static void insertPart(Handle handle, long position, int part, byte[] data) {
    handle.execute("insert into snapshot_part values (?, ?, ?)", position, part, data);
  }

  /** Makes what was written a snapshot, and removes all but the newest. */
  static void finish(Handle handle, Snapshot snapshot, int kept) {
    handle.execute(
        "insert into snapshot values (?, ?, ?)",
        snapshot.position(),
        snapshot.digest().bytes(),
        snapshot.parts());
    for (long old : positions(handle).stream().skip(kept).toList()) {
      handle.execute("delete from snapshot where position = ?", old);
    }
    removeUnfinished(handle);
  }

  static void remove(Handle handle, long position) {
    handle.execute("delete from snapshot where position = ?", position);
    handle.execute("delete from snapshot_part where position = ?", position);
  }

  /** Parts without a snapshot are left by a process that died. */
  static void removeUnfinished(Handle handle) {
    handle.execute(
        "delete from snapshot_part where position not in (select position from snapshot)");
  }

  /** The newest snapshot at or before this position whose bytes have their digest. */
  static Optional<Snapshot> newestWhole(Jdbi jdbi, long atMost) {
    List<Long> positions =
        Failures.reading("snapshots", () -> jdbi.withHandle(Snapshots::positions));
    return positions.stream()
        .filter(position -> position <= atMost)
        .flatMap(position -> whole(jdbi, position).stream())
        .findFirst();
  }

  /** Nothing also where the database cannot read it: an older one may do. */
  private static Optional<Snapshot> whole(Jdbi jdbi, long position) {
    try {
      return Failures.reading(
              "snapshot " + position, () -> jdbi.withHandle(handle -> find(handle, position)))
          .filter(found -> read(jdbi, found, (bytes, length) -> {}));
    } catch (JournalException e) {
      if (e.failure().kind() == FailureKind.ALTERED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Hands on the bytes part by part; false when they are not those that were written. What the sink
   * throws comes out as it is: it says nothing about the journal.
   */
  static boolean read(Jdbi jdbi, Snapshot snapshot, Output.Sink sink) {
    MessageDigest digest = Hash256.digest();
    for (int part = 0; part < snapshot.parts(); part++) {
      int number = part;
      Optional<byte[]> data =
          Failures.reading(
              "snapshot " + snapshot.position(),
              () -> jdbi.withHandle(handle -> part(handle, snapshot.position(), number)));
      if (data.isEmpty()) {
        return false;
      }
      digest.update(data.get());
      sink.accept(data.get(), data.get().length);
    }
    return Arrays.equals(digest.digest(), snapshot.digest().bytes());
  }

  /** One part; nothing also where it is longer than any that is written. */
  private static Optional<byte[]> part(Handle handle, long position, int part) {
    return handle
        .createQuery(
            "select data from snapshot_part where position = ? and part = ?"
                + " and octet_length(data) <= "
                + Database.PART_BYTES_MAX)
        .bind(0, position)
        .bind(1, part)
        .mapTo(byte[].class)
        .findOne();
  }

  private static Optional<Snapshot> find(Handle handle, long position) {
    return handle
        .createQuery(
            "select digest, parts from snapshot where position = ? and octet_length(digest) = 32")
        .bind(0, position)
        .map(
            (row, context) ->
                new Snapshot(position, Hash256.fromBytes(row.getBytes(1), 0), row.getInt(2)))
        .findOne();
  }

  private static List<Long> positions(Handle handle) {
    return handle
        .createQuery("select position from snapshot order by position desc")
        .mapTo(Long.class)
        .list();
  }
}
