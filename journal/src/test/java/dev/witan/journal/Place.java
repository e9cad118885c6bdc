package dev.witan.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Assumptions;

/** Where tests keep a journal: an H2 file, or a server when the environment names one. */
enum Place {
  FILE,
  SERVER;

  /** The JDBC URL of an empty database, with its user, for the tests of the server. */
  static final String SERVER_URL = System.getenv("WITAN_TEST_POSTGRES");

  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  /** An empty place; a test of the server is skipped where there is none. */
  JournalConfig empty(Path folder) throws java.io.IOException {
    if (this == FILE) {
      return JournalConfig.inDirectory(Files.createTempDirectory(folder, "journal of"));
    }
    Assumptions.assumeTrue(SERVER_URL != null, "WITAN_TEST_POSTGRES names a server");
    String schema = "journal_" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet();
    Jdbi.create(SERVER_URL).useHandle(handle -> handle.execute("create schema " + schema));
    String separator = SERVER_URL.contains("?") ? "&" : "?";
    return JournalConfig.onServer(
        SERVER_URL + separator + "currentSchema=" + schema, new Properties());
  }

  /** A connection past the journal, to alter what it stored while it is closed. */
  static Jdbi behind(JournalConfig config) {
    if (config.directory() == null) {
      return Jdbi.create(config.url());
    }
    String file = config.directory().resolve("journal").toAbsolutePath().toString();
    return Jdbi.create("jdbc:h2:file:" + file, "", "");
  }
}
