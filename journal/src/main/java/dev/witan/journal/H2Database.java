package dev.witan.journal;

import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A journal in an H2 file. H2's own lock would let a second journal of the same process in, so
 * {@link FolderLock} stands before it.
 */
final class H2Database implements Database {
  private final FolderLock lock;
  private final Witness witness;
  private final Jdbi jdbi;
  private final Handle connection;
  private final Lock writing = new ReentrantLock();

  private H2Database(FolderLock lock, Witness witness, Jdbi jdbi, Handle connection) {
    this.lock = lock;
    this.witness = witness;
    this.jdbi = jdbi;
    this.connection = connection;
  }

  /** Opens a folder; the last word names H2's file system, which tests put another below. */
  static H2Database open(Path folder, Access access, String fileSystem) {
    Path directory = folder.toAbsolutePath();
    JournalFolder.prepare(directory, access);
    FolderLock lock = Failures.writing("journal.lock", () -> FolderLock.take(directory, access));
    Witness witness = null;
    Handle connection = null;
    try {
      witness = Failures.reading("journal.witness", () -> Witness.open(directory, access));
      if (!JournalFolder.isBegun(directory)) {
        begin(directory, access, witness);
      }
      DataSource source = source(directory.resolve("journal"), access, fileSystem);
      Jdbi jdbi = Jdbi.create(source);
      connection = jdbi.open(); // held from here on, so that H2 opens the file once
      if (!Database.prepareTables(source, "h2", access)) {
        throw missing(directory, witness);
      }
      return new H2Database(lock, witness, jdbi, connection);
    } catch (RuntimeException | Error e) {
      closeQuietly(connection, witness, lock);
      throw e;
    }
  }

  /** H2 makes a file in many writes; under another name until all are forced, it is whole. */
  private static void begin(Path directory, Access access, Witness witness) {
    if (access == Access.READ || witness.read().position() > 0) {
      throw missing(directory, witness);
    }
    Failures.writing(
        directory.toString(),
        () -> {
          JournalFolder.removeUnfinished(directory);
          DataSource source = source(directory.resolve(JournalFolder.NEW), access, "file");
          try (Handle connection = Jdbi.create(source).open()) {
            Database.prepareTables(source, "h2", access);
            connection.execute("checkpoint sync");
          }
          JournalFolder.finish(directory);
        });
  }

  /** A file that is gone is no journal, unless the witness knows better. */
  private static JournalException missing(Path directory, Witness witness) {
    Head witnessed = Failures.reading("journal.witness", witness::read);
    return witnessed.position() == 0
        ? JournalFolder.missing(directory)
        : Witness.behind(Head.EMPTY, witnessed);
  }

  /** Every commit is written at once; {@link #force} forces it. */
  private static DataSource source(Path file, Access access, String fileSystem) {
    String settings =
        access == Access.READ ? ";ACCESS_MODE_DATA=r" : ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    OrderedFileSystem.register();
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:"
            + OrderedFileSystem.SCHEME
            + ":"
            + fileSystem
            + ":"
            + file
            + ";TRACE_LEVEL_FILE=0;CACHE_SIZE=32768"
            + settings);
    source.setUser("");
    source.setPassword("");
    return source;
  }

  @Override
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public Handle connection() {
    return connection;
  }

  /**
   * One by one: a write that fails while another thread forces the file would leave both waiting
   * for each other inside H2 for ever.
   */
  @Override
  public void write(Runnable work) {
    writing.lock();
    try {
      work.run();
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void force() {
    connection.execute("checkpoint sync"); // H2 forces its file at no other time
  }

  @Override
  public void witness(Head head) {
    witness.write(head);
  }

  @Override
  public Head witnessed() {
    return witness.read();
  }

  @Override
  public void close() {
    write(() -> closeQuietly(connection, witness, lock));
  }

  /** The lock goes last: nobody else may come in before the file is closed. */
  private static void closeQuietly(AutoCloseable... resources) {
    for (AutoCloseable resource : resources) {
      try {
        if (resource != null) {
          resource.close();
        }
      } catch (Exception e) {
        // What was acknowledged is forced already; the next open finds whatever is wrong.
        continue;
      }
    }
  }
}
