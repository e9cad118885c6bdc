package dev.witan.journal;

import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.ValidateResult;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What differs between the databases. One that is open for writing holds the writer's lock. */
interface Database extends AutoCloseable {
  /** Longest value in one row, in bytes: what H2 takes in a column that is no large object. */
  int PART_BYTES_MAX = 1024 * 1024;

  /** Rows that a reader holds at a time. */
  int ROWS_AT_A_TIME = 16;

  /** Flyway speaks through the platform's logging; kept here, since loggers are held weakly. */
  Logger FLYWAY_LOGGER = Logger.getLogger("org.flywaydb");

  /** Connections for readers. */
  Jdbi jdbi();

  /** The connection that is held while the journal is open; the only one that appends. */
  Handle connection();

  /** Does what writes; where the database cannot bear two writers at a time, one by one. */
  void write(Runnable work);

  /** Returns when what the connection committed is on the disk. */
  void force();

  /** Remembers outside the database that it came so far. */
  void witness(Head head);

  /** What was remembered, at most the last commit. */
  Head witnessed();

  @Override
  void close();

  /** Opens what this names. */
  static Database open(JournalConfig config, Access access) {
    return config.directory() != null
        ? H2Database.open(config.directory(), access, "file")
        : PostgresDatabase.open(config, access);
  }

  /**
   * Brings the tables to this version; for reading only looks whether they are of this version.
   * False when there are none to read.
   */
  static boolean prepareTables(DataSource source, String folder, Access access) {
    FLYWAY_LOGGER.setLevel(Level.SEVERE);
    Flyway flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:dev/witan/journal/" + folder)
            .ignoreMigrationPatterns(new String[0]) // a later version's journal is not for this one
            .loggers("slf4j")
            .load();
    try {
      if (access == Access.WRITE) {
        flyway.migrate();
        return true;
      }
      boolean isBegun = flyway.info().applied().length > 0;
      if (isBegun) {
        flyway.validate();
      }
      return isBegun;
    } catch (FlywayValidateException e) {
      throw wrongHistory(flyway.validateWithResult());
    }
  }

  /**
   * A later version adds tables to ours, and an earlier one has some of ours; whatever else stands
   * in the history of the schema, no version wrote.
   */
  private static JournalException wrongHistory(ValidateResult found) {
    Set<ErrorCode> problems = new HashSet<>();
    found.invalidMigrations.forEach(migration -> problems.add(migration.errorDetails.errorCode));
    boolean isOtherVersion =
        problems.equals(Set.of(CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED))
            || problems.equals(Set.of(CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED));
    return isOtherVersion
        ? JournalException.of(
            FailureKind.UNKNOWN_SCHEMA, "database", "the schema is not one that this version knows")
        : JournalException.altered("database", "the history of its schema is another");
  }
}
