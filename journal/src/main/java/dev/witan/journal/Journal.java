package dev.witan.journal;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Output;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The journal of one body. One thread appends and withholds; any thread reads. Whatever goes wrong
 * comes out as a {@link JournalException} that names the place; after a failed append the journal
 * takes nothing more and has to be opened again, since nobody can say whether the commit happened.
 */
public final class Journal implements AutoCloseable {
  private final Database database;
  private final Access access;
  private final int snapshotsKept;
  private volatile Head head;
  private volatile boolean isOpen = true;

  private Journal(Database database, Access access, int snapshotsKept, Head head) {
    this.database = database;
    this.access = access;
    this.snapshotsKept = snapshotsKept;
    this.head = head;
  }

  /** Opens the journal for its one writer, and makes it if it is not there. */
  public static Journal open(JournalConfig config) {
    return open(config, Access.WRITE);
  }

  /**
   * Opens a journal that is there, and changes nothing of it: no byte, no file, no table. Its head
   * stays where it was found. Several readers may have it open at a time; in a folder a reader and
   * a writer keep each other out.
   */
  public static Journal openReadOnly(JournalConfig config) {
    return open(config, Access.READ);
  }

  private static Journal open(JournalConfig config, Access access) {
    Database database = Failures.reading("database", () -> Database.open(config, access));
    return over(database, access, config.snapshotsKept());
  }

  /** A journal over this database, which it closes. */
  static Journal over(Database database, Access access, int snapshotsKept) {
    try {
      Head head = Failures.reading("head", () -> findHead(database));
      if (access == Access.WRITE) {
        Failures.writing("snapshots", () -> Snapshots.removeUnfinished(database.connection()));
      }
      return new Journal(database, access, snapshotsKept, head);
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  private static Head findHead(Database database) {
    Optional<Long> last = Segments.firstPositionAt(database.connection(), Long.MAX_VALUE);
    Head head = last.isEmpty() ? Head.EMPTY : Segments.headOf(database.connection(), last.get());
    if (last.isPresent()) {
      new EntryReader(database, head.position(), head.position()).next(); // checks the last segment
    }
    checkWitness(database, head);
    return head;
  }

  private static void checkWitness(Database database, Head head) {
    Head witnessed = database.witnessed();
    if (witnessed.position() > head.position()) {
      throw Witness.behind(head, witnessed);
    }
    if (witnessed.position() > 0) {
      Hash256 stored =
          new EntryReader(database, witnessed.position(), head.position()).next().hash();
      if (!stored.equals(witnessed.hash())) {
        throw JournalException.altered(
            "entry " + witnessed.position(), "the witness knows another hash");
      }
    }
  }

  /** How far the journal has come; all of it is on the disk. */
  public Head head() {
    return head;
  }

  /** Appends these entries alone. */
  public Head append(List<JournalEntry> entries) {
    Batch batch = new Batch(head);
    entries.forEach(batch::add);
    return append(batch);
  }

  /** Appends what the batch holds in one commit; returns when it is on the disk. */
  public Head append(Batch batch) {
    Checks.require(batch.before().equals(head), "the batch follows another head");
    checkWriting();
    if (batch.isEmpty()) {
      return head;
    }
    try {
      Failures.writing(
          "append behind entry " + head.position(), () -> database.write(() -> commit(batch)));
    } catch (JournalException e) {
      isOpen = false;
      throw e;
    }
    head = batch.head();
    return head;
  }

  private void commit(Batch batch) {
    database
        .connection()
        .useTransaction(
            handle -> {
              Segments.insert(handle, batch.segments());
              Contents.insert(handle, batch.contents());
            });
    database.force();
    database.witness(batch.head());
  }

  /** The entries from this position to the present head, a few at a time in memory. */
  public Iterator<StoredEntry> read(long from) {
    Checks.require(from > 0, "positions begin at 1", from);
    checkOpen();
    return new EntryReader(database, from, head.position());
  }

  /** The content with this hash; nothing when it was never stored. */
  public Optional<Content> content(Hash256 hash) {
    checkOpen();
    return Failures.reading(
        "content " + hash,
        () ->
            database
                .jdbi()
                .withHandle(handle -> Contents.find(handle, hash.bytes()))
                .map(Contents.Row::checked));
  }

  /** All contents in the order of their hashes, a few at a time in memory. */
  public Iterator<Content> contents() {
    checkOpen();
    return new ContentReader(database, new byte[0]);
  }

  /** The contents whose hashes come behind this one, in their order. */
  public Iterator<Content> contentsBehind(Hash256 hash) {
    checkOpen();
    return new ContentReader(database, hash.bytes());
  }

  /** Takes the bytes of this content away for good and keeps its hash; false if there is none. */
  public boolean withhold(Hash256 hash) {
    checkWriting();
    int[] rows = new int[1];
    Failures.writing("content " + hash, () -> database.write(() -> rows[0] = takeAway(hash)));
    return rows[0] > 0;
  }

  private int takeAway(Hash256 hash) {
    int rows = Contents.withhold(database.connection(), hash.bytes());
    database.force();
    return rows;
  }

  /** Begins a snapshot of the state behind this entry. */
  public SnapshotWriter writeSnapshot(long position) {
    Checks.require(position <= head.position(), "a snapshot is ahead of the journal", position);
    checkWriting();
    return new SnapshotWriter(database, position, snapshotsKept);
  }

  /** The newest whole snapshot at or before this position; older ones stand in for altered ones. */
  public Optional<Snapshot> newestSnapshot(long atMost) {
    checkOpen();
    return Snapshots.newestWhole(database.jdbi(), atMost);
  }

  /** Hands on the bytes of a snapshot in parts; only its end tells whether they are the right. */
  public void readSnapshot(Snapshot snapshot, Output.Sink sink) {
    checkOpen();
    if (!Snapshots.read(database.jdbi(), snapshot, sink)) {
      throw JournalException.altered("snapshot " + snapshot.position(), "its SHA-256 is another");
    }
  }

  /** Reads everything; what is altered first comes back, nothing when all is as it was written. */
  public Optional<JournalFailure> check() {
    try {
      read(1).forEachRemaining(entry -> {});
      contents().forEachRemaining(content -> {});
      return Optional.empty();
    } catch (JournalException e) {
      return Optional.of(e.failure());
    }
  }

  @Override
  public void close() {
    isOpen = false;
    database.close();
  }

  private void checkWriting() {
    Checks.require(access == Access.WRITE, "this journal was opened for reading only");
    checkOpen();
  }

  private void checkOpen() {
    if (!isOpen) {
      throw JournalException.of(
          FailureKind.CLOSED, "journal", "it was closed, or an append failed; open it again");
    }
  }
}
