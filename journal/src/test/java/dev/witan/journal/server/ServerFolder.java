package dev.witan.journal.server;

import java.io.File;
import java.io.IOException;
import java.util.List;

/**
 * The folder of one server, named by the process that uses it: {@code witan-postgres-PID-RANDOM}.
 * Whoever the way makes owns it, and nobody else may look into it.
 */
record ServerFolder(Way way, String path) {
  private static final String NAME = "witan-postgres-";

  /** Makes one for this process in the first way that can. */
  static ServerFolder create(List<Way> ways, long pid) throws IOException {
    IOException refused = new IOException("no way to start a command as an ordinary user");
    for (Way way : ways) {
      try {
        return new ServerFolder(way, way.run("mktemp", "-d", temporary() + NAME + pid + "-XXXXXX"));
      } catch (IOException e) {
        refused.addSuppressed(e);
      }
    }
    throw refused;
  }

  /**
   * Removes the folders of processes that are gone: their keeper was killed too, or the machine
   * lost its power. A server that still runs in one misses its files within a minute and ends.
   */
  static void removeLeftovers(Way way) throws IOException {
    File[] folders = new File(temporary()).listFiles((parent, name) -> isLeftover(name));
    for (File folder : folders == null ? new File[0] : folders) {
      // Another user's folder stays: rm is refused, which does not matter here.
      Way.awaitEnd(way.start("rm", "-rf", folder.getPath()));
    }
  }

  private static boolean isLeftover(String name) {
    if (!name.matches(NAME + "[0-9]{1,18}-.*")) {
      return false;
    }
    long pid = Long.parseLong(name.substring(NAME.length(), name.indexOf('-', NAME.length())));
    return ProcessHandle.of(pid).isEmpty();
  }

  private static String temporary() {
    return new File(System.getProperty("java.io.tmpdir")).getAbsolutePath() + File.separator;
  }
}
