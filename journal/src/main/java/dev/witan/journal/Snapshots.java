package dev.witan.journal;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Output;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

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
  static Optional<Snapshot> newestWhole(Handle handle, long atMost) {
    for (long position : positions(handle)) {
      Optional<Snapshot> found = position > atMost ? Optional.empty() : find(handle, position);
      if (found.isPresent() && read(handle, found.get(), (bytes, length) -> {})) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Hands on the bytes part by part; false when they are not those that were written. */
  static boolean read(Handle handle, Snapshot snapshot, Output.Sink sink) {
    MessageDigest digest = Hash256.digest();
    for (int part = 0; part < snapshot.parts(); part++) {
      Optional<byte[]> data =
          handle
              .createQuery("select data from snapshot_part where position = ? and part = ?")
              .bind(0, snapshot.position())
              .bind(1, part)
              .mapTo(byte[].class)
              .findOne();
      if (data.isEmpty()) {
        return false;
      }
      digest.update(data.get());
      sink.accept(data.get(), data.get().length);
    }
    return Arrays.equals(digest.digest(), snapshot.digest().bytes());
  }

  private static Optional<Snapshot> find(Handle handle, long position) {
    return handle
        .createQuery("select digest, parts from snapshot where position = ?")
        .bind(0, position)
        .map((row, context) -> read(position, row.getBytes(1), row.getInt(2)))
        .findOne()
        .flatMap(found -> found);
  }

  private static Optional<Snapshot> read(long position, byte[] digest, int parts) {
    return digest == null || digest.length != 32
        ? Optional.empty()
        : Optional.of(new Snapshot(position, Hash256.fromBytes(digest, 0), parts));
  }

  private static List<Long> positions(Handle handle) {
    return handle
        .createQuery("select position from snapshot order by position desc")
        .mapTo(Long.class)
        .list();
  }
}
