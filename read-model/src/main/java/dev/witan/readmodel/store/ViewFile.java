package dev.witan.readmodel.store;

import dev.witan.readmodel.view.Head;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The H2 file with the tables. What cannot be opened or is of another version is made anew. */
public final class ViewFile implements AutoCloseable {
  private static final Logger FLYWAY_LOGGER = Logger.getLogger("org.flywaydb");
  private static final String NAME = "views";
  // A transaction sees all tables as they were at its start; JDBC has no word for that.
  private static final String SNAPSHOT =
      ";INIT=SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT";

  /**
   * H2's own thread would write what the writer has half done, and a kill at that moment has left
   * an index that named rows which were not there. So the writer writes, when it commits. What is
   * no longer in use is kept for a second: at once, a kill has led back to older tables.
   */
  private static final String WRITER_WRITES = ";WRITE_DELAY=0;RETENTION_TIME=1000";

  /** Commits between two looks at how much of the file is in use. */
  private static final int PACKED_EVERY = 8;

  /** Below so many per cent in use, parts of the file are written anew, so many bytes at a time. */
  private static final int FILL_LEAST = 50;

  private static final int PACKED_BYTES = 16 << 20;

  private static final int CONNECTIONS_MAX = 64;
  private static final String NO_HASH = "0".repeat(64);

  private final JdbcConnectionPool pool;
  private final Jdbi jdbi;
  private final Optional<Throwable> reason;
  private int commits;

  private ViewFile(JdbcConnectionPool pool, Optional<Throwable> reason) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.reason = reason;
  }

  /**
   * Opens the file in this folder.
   *
   * @throws RuntimeException when somebody else has it open, or the disk does not work
   */
  public static ViewFile open(Path folder) {
    try {
      return new ViewFile(prepare(folder), Optional.empty()).checked();
    } catch (RuntimeException e) {
      if (isInUse(e)) {
        throw e;
      }
      delete(folder);
      return new ViewFile(prepare(folder), Optional.of(root(e))).checked();
    }
  }

  /** Deletes the file in this folder. */
  public static void delete(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : sorted(files)) {
        if (file.getFileName().toString().startsWith(NAME + ".")) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Connections for the writer and for readers. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** Why the file that was there was made anew, if it was. */
  public Optional<Throwable> reason() {
    return reason;
  }

  /** Where H2 finds the tables in this folder. */
  public static String url(Path folder) {
    SummedFileSystem.register();
    return "jdbc:h2:" + SummedFileSystem.SCHEME + ":file:" + folder.toAbsolutePath().resolve(NAME);
  }

  /**
   * Looks whether the file in this folder is as it was written, and changes nothing; nobody has it
   * open.
   *
   * @return what is wrong with it; nothing also where there is none
   */
  public static Optional<Throwable> problem(Path folder) {
    if (!exists(folder)) {
      return Optional.empty();
    }
    Path path = folder.resolve(NAME + ".mv.db");
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        BlockSums sums = BlockSums.openToRead(SummedFileSystem.sums(path))) {
      SummedChannel.check(file, sums);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  /** Whether there is a file in this folder. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(NAME + ".mv.db"));
  }

  /** How far the tables in this folder are; changes nothing. Nobody has them open. */
  public static Head head(Path folder) {
    return Jdbi.create(url(folder) + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r", "", "")
        .withHandle(
            handle ->
                handle
                    .createQuery("select position, moment, hash from head")
                    .map((row, at) -> new Head(row.getLong(1), row.getLong(2), row.getString(3)))
                    .one());
  }

  /**
   * Keeps the file from growing with what is no longer in use; the writer calls it behind each
   * commit. H2 would do it on its own thread, which is off here: see {@link #WRITER_WRITES}.
   */
  public void pack(Handle writer) {
    if (++commits % PACKED_EVERY == 0) {
      SessionLocal session = (SessionLocal) ((JdbcConnection) writer.getConnection()).getSession();
      session.getDatabase().getStore().getMvStore().compact(FILL_LEAST, PACKED_BYTES);
    }
  }

  @Override
  public void close() {
    pool.dispose(); // H2 closes its file with the last connection
  }

  private static List<Path> sorted(Stream<Path> files) {
    return files.sorted(Comparator.naturalOrder()).toList();
  }

  private static JdbcConnectionPool prepare(Path folder) {
    FLYWAY_LOGGER.setLevel(Level.SEVERE);
    JdbcConnectionPool pool =
        JdbcConnectionPool.create(
            url(folder)
                + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536;QUERY_CACHE_SIZE=128"
                + WRITER_WRITES
                + SNAPSHOT,
            "",
            "");
    pool.setMaxConnections(CONNECTIONS_MAX);
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:dev/witan/readmodel/h2")
          .ignoreMigrationPatterns(new String[0]) // tables of another version are made anew
          .loggers("slf4j")
          .load()
          .migrate();
      return pool;
    } catch (RuntimeException e) {
      pool.dispose();
      throw e;
    }
  }

  /** Sees to it that there is a row that says how far the views are. */
  private ViewFile checked() {
    try {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "insert into head select 0, 0, ? where not exists (select 1 from head)",
                  NO_HASH));
      return this;
    } catch (RuntimeException e) {
      pool.dispose();
      throw e;
    }
  }

  private static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** Whether this was thrown because somebody else has the file open. */
  public static boolean isInUse(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e
          && e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
        return true;
      }
    }
    return false;
  }
}
