package dev.witan.journal;

import java.sql.SQLException;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A journal on a PostgreSQL server. The lock is the writing connection's: the server lets it go
 * when the connection ends, and a writer that lost it cannot write either. Readers need none: each
 * of their statements sees whole commits.
 */
final class PostgresDatabase implements Database {
  private static final int LOCK_OF_JOURNALS = 0x77_69_74_6e;
  private static final int LOCK_WITHIN_MS = 3_000;
  private static final String LOCK_TIMEOUT = "55P03";

  private final Jdbi jdbi;
  private final Handle connection;

  private PostgresDatabase(Jdbi jdbi, Handle connection) {
    this.jdbi = jdbi;
    this.connection = connection;
  }

  static PostgresDatabase open(JournalConfig config, Access access) {
    PGSimpleDataSource source = source(config, access);
    Jdbi jdbi = Jdbi.create(source);
    Handle connection = jdbi.open();
    try {
      requireSchema(connection);
      if (access == Access.WRITE) {
        lock(connection);
        connection.execute("set synchronous_commit = on"); // whatever the server's setting is
      }
      if (!Database.prepareTables(source, "postgresql", access)) {
        throw JournalException.of(
            FailureKind.MISSING, "database", "its schema holds no journal; look at the URL");
      }
      return new PostgresDatabase(jdbi, connection);
    } catch (RuntimeException | Error e) {
      connection.close();
      throw e;
    }
  }

  private static PGSimpleDataSource source(JournalConfig config, Access access) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(config.url());
    Properties credentials = config.credentials();
    try {
      for (String name : credentials.stringPropertyNames()) {
        source.setProperty(name, credentials.getProperty(name));
      }
    } catch (SQLException e) {
      throw JournalException.of(FailureKind.UNAVAILABLE, "database", e.getMessage());
    }
    if (access == Access.READ) {
      source.setReadOnly(true);
      source.setReadOnlyMode("always"); // the session's default, so for single statements too
    }
    return source;
  }

  private static void requireSchema(Handle connection) {
    boolean isThere =
        connection.createQuery("select current_schema() is not null").mapTo(Boolean.class).one();
    if (!isThere) {
      throw JournalException.of(
          FailureKind.UNAVAILABLE, "database", "the schema that the URL names is not there");
    }
  }

  /** Waits a little, because a server notices only after a while that a process is dead. */
  private static void lock(Handle connection) {
    connection.execute("set lock_timeout = " + LOCK_WITHIN_MS);
    try {
      connection
          .createQuery("select pg_advisory_lock(:lock, hashtext(current_schema()))")
          .bind("lock", LOCK_OF_JOURNALS)
          .mapToMap()
          .one();
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLException cause && LOCK_TIMEOUT.equals(cause.getSQLState())) {
        throw JournalException.of(
            FailureKind.LOCKED, "database", "another process writes to this journal");
      }
      throw e;
    }
    connection.execute("set lock_timeout = 0");
  }

  @Override
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public Handle connection() {
    return connection;
  }

  @Override
  public void write(Runnable work) {
    work.run();
  }

  @Override
  public void force() {
    // The server's commit has forced its log already.
  }

  @Override
  public void witness(Head head) {
    // The server looks after its own files.
  }

  @Override
  public Head witnessed() {
    return Head.EMPTY;
  }

  @Override
  public void close() {
    connection.close();
  }
}
