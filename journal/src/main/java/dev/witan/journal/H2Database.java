package dev.witan.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A journal in an H2 file. The lock is the operating system's on a file beside it, which ends with
 * its process; H2's own would let a second journal of the same process in.
 */
final class H2Database implements Database {
  private final FileChannel lock;
  private final Witness witness;
  private final Jdbi jdbi;
  private final Handle writer;

  private H2Database(FileChannel lock, Witness witness, Jdbi jdbi, Handle writer) {
    this.lock = lock;
    this.witness = witness;
    this.jdbi = jdbi;
    this.writer = writer;
  }

  static H2Database open(JournalConfig config) {
    Path directory = config.directory().toAbsolutePath();
    String url = url(directory);
    FileChannel lock = Failures.naming("journal.lock", () -> lock(directory));
    Witness witness = null;
    Handle writer = null;
    try {
      witness = Failures.naming("journal.witness", () -> Witness.open(directory));
      Jdbi jdbi = Jdbi.create(url, "", "");
      writer = jdbi.open(); // held from here on, so that H2 opens the file once
      Properties nobody = new Properties();
      Database.migrate(url, nobody, "h2");
      return new H2Database(lock, witness, jdbi, writer);
    } catch (RuntimeException | Error e) {
      closeQuietly(writer, witness, lock);
      throw e;
    }
  }

  /** Every commit is written at once; {@link #force} forces it. */
  private static String url(Path directory) {
    String file = directory.resolve("journal").toString();
    if (file.contains(";")) {
      throw JournalException.of(
          FailureKind.UNAVAILABLE, file, "H2 takes no path with a semicolon; choose another");
    }
    return "jdbc:h2:file:"
        + file
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=32768";
  }

  private static FileChannel lock(Path directory) {
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              directory.resolve("journal.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        channel.close();
        throw JournalException.of(
            FailureKind.LOCKED, "journal.lock", "another process writes to this journal");
      }
      return channel;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this process has it
    }
  }

  @Override
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public Handle writer() {
    return writer;
  }

  @Override
  public void force() {
    writer.execute("checkpoint sync"); // H2 forces its file at no other time
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
    closeQuietly(writer, witness, lock);
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
