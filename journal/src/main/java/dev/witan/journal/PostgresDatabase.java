package dev.witan.journal;

import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A journal on a PostgreSQL server. The lock is the writing connection's: the server lets it go
 * when the connection ends, and a writer that lost it cannot write either.
 */
final class PostgresDatabase implements Database {
  private static final int LOCK_OF_JOURNALS = 0x77_69_74_6e;

  private final Jdbi jdbi;
  private final Handle writer;

  private PostgresDatabase(Jdbi jdbi, Handle writer) {
    this.jdbi = jdbi;
    this.writer = writer;
  }

  static PostgresDatabase open(JournalConfig config) {
    Properties credentials = config.credentials();
    Jdbi jdbi = Jdbi.create(config.url(), credentials);
    Handle writer = jdbi.open();
    try {
      lock(writer);
      writer.execute("set synchronous_commit = on"); // whatever the server's setting is
      Database.migrate(config.url(), credentials, "postgresql");
      return new PostgresDatabase(jdbi, writer);
    } catch (RuntimeException | Error e) {
      writer.close();
      throw e;
    }
  }

  private static void lock(Handle writer) {
    boolean isMine =
        writer
            .createQuery("select pg_try_advisory_lock(:lock, hashtext(current_schema()))")
            .bind("lock", LOCK_OF_JOURNALS)
            .mapTo(Boolean.class)
            .one();
    if (!isMine) {
      throw JournalException.of(
          FailureKind.LOCKED, "database", "another process writes to this journal");
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
    writer.close();
  }
}
