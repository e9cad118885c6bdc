package dev.witan.journal;

import dev.witan.journal.server.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;

/** Where tests keep a journal: an H2 file or a PostgreSQL server. */
enum Place {
  FILE,
  SERVER;

  /** An empty place; a test of the server is skipped where there is none. */
  JournalConfig empty(Path folder) throws java.io.IOException {
    if (this == FILE) {
      return JournalConfig.inDirectory(Files.createTempDirectory(folder, "journal of"));
    }
    return JournalConfig.onServer(TestServer.emptySchema(), new Properties());
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
