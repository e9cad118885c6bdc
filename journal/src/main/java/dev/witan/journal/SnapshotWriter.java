package dev.witan.journal;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Output;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;

/**
 * Takes the bytes of a snapshot. It has a connection of its own, so that entries are appended
 * meanwhile; until {@link #finish} there is no snapshot. Closing without that gives it up.
 */
public final class SnapshotWriter implements Output.Sink, AutoCloseable {
  private final Database database;
  private final Handle handle;
  private final long position;
  private final int kept;
  private final MessageDigest digest = Hash256.digest();
  private final byte[] buffer = new byte[Database.PART_BYTES_MAX];
  private int buffered;
  private int parts;

  SnapshotWriter(Database database, long position, int kept) {
    this.database = database;
    this.position = position;
    this.kept = kept;
    handle = Failures.writing(place(), () -> database.jdbi().open());
    // What stands there is a snapshot of the same state, or was left by a process that died.
    write(() -> Snapshots.remove(handle, position));
  }

  @Override
  public void accept(byte[] bytes, int length) {
    Checks.require(length <= bytes.length, "more bytes than there are", length);
    digest.update(bytes, 0, length);
    for (int start = 0; start < length; ) {
      int taken = Math.min(length - start, buffer.length - buffered);
      System.arraycopy(bytes, start, buffer, buffered, taken);
      buffered += taken;
      start += taken;
      if (buffered == buffer.length) {
        writePart();
      }
    }
  }

  /** Makes the snapshot: it stands for the state from here on. */
  public Snapshot finish() {
    if (buffered > 0) {
      writePart();
    }
    Snapshot snapshot = new Snapshot(position, Hash256.fromBytes(digest.digest(), 0), parts);
    write(() -> handle.useTransaction(tx -> Snapshots.finish(tx, snapshot, kept)));
    return snapshot;
  }

  @Override
  public void close() {
    write(handle::close);
  }

  private void writePart() {
    byte[] data = Arrays.copyOf(buffer, buffered);
    write(() -> Snapshots.insertPart(handle, position, parts, data));
    parts++;
    buffered = 0;
  }

  private void write(Runnable work) {
    Failures.writing(place(), () -> database.write(work));
  }

  private String place() {
    return "snapshot " + position;
  }
}
