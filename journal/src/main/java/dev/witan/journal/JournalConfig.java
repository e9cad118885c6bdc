package dev.witan.journal;

import dev.witan.kernel.Checks;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where a journal lives.
 *
 * @param directory the directory of an H2 file, or null for a server
 * @param url the JDBC URL of a PostgreSQL server, or null for a file
 * @param credentials {@code user} and {@code password} of the server, where the URL has none
 * @param snapshotsKept how many snapshots stay when a new one is written
 */
public record JournalConfig(Path directory, String url, Properties credentials, int snapshotsKept) {
  private static final int SNAPSHOTS_KEPT = 3;

  /** Checks the bounds. */
  public JournalConfig {
    Checks.require(snapshotsKept > 0, "at least one snapshot is kept", snapshotsKept);
    Checks.require((directory == null) != (url == null), "a journal is a file or on a server");
  }

  /** A file in this directory, which is made if it is not there. */
  public static JournalConfig inDirectory(Path directory) {
    return new JournalConfig(directory, null, new Properties(), SNAPSHOTS_KEPT);
  }

  /** A PostgreSQL database, by its JDBC URL; its current schema holds one journal. */
  public static JournalConfig onServer(String url, Properties credentials) {
    Checks.require(url.startsWith("jdbc:postgresql:"), "only PostgreSQL is a server here");
    return new JournalConfig(null, url, credentials, SNAPSHOTS_KEPT);
  }

  /** The same with another number of snapshots. */
  public JournalConfig keeping(int snapshots) {
    return new JournalConfig(directory, url, credentials, snapshots);
  }
}
