package dev.witan.journal;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What differs between the databases. One that is open holds the writer's lock. */
interface Database extends AutoCloseable {
  /** Flyway speaks through the platform's logging; kept here, since loggers are held weakly. */
  Logger FLYWAY_LOGGER = Logger.getLogger("org.flywaydb");

  /** Connections for readers. */
  Jdbi jdbi();

  /** The one connection that writes. */
  Handle writer();

  /** Returns when what the writer committed is on the disk. */
  void force();

  /** Remembers outside the database that it came so far. */
  void witness(Head head);

  /** What was remembered, at most the last commit. */
  Head witnessed();

  @Override
  void close();

  /** Opens what this names. */
  static Database open(JournalConfig config) {
    return config.directory() != null ? H2Database.open(config) : PostgresDatabase.open(config);
  }

  /** Brings the tables to this version. */
  static void migrate(String url, java.util.Properties credentials, String folder) {
    FLYWAY_LOGGER.setLevel(Level.SEVERE);
    Flyway.configure()
        .dataSource(
            url, credentials.getProperty("user", ""), credentials.getProperty("password", ""))
        .locations("classpath:dev/witan/journal/" + folder)
        .ignoreMigrationPatterns(new String[0]) // a journal of a later version is not for this one
        .loggers("slf4j")
        .load()
        .migrate();
  }
}
