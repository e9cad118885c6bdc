package dev.witan.journal.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How to start a command as a user that is not root: what stands before the command. */
record Way(List<String> prefix) {
  private static final String NOBODY = "65534";

  /**
   * The ways to try, in this order. Becoming another user is what containers allow; a namespace of
   * its own, in which root is nobody, works where the machine has no other user to become.
   */
  static List<Way> all() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of(new Way(List.of()));
    }
    return List.of(
        new Way(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups")),
        new Way(List.of("unshare", "--user")));
  }

  /** Starts it, with what it prints and complains of in one stream. */
  Process start(String... command) throws IOException {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return builder.start();
  }

  /** Runs it to its end; what it printed, or an exception that says it. */
  String run(String... command) throws IOException {
    return outputOf(start(command));
  }

  /** Waits for its end; what it printed, or an exception that says it. */
  static String outputOf(Process process) throws IOException {
    String output = new String(process.getInputStream().readAllBytes()).strip();
    int status = awaitEnd(process);
    if (status != 0) {
      throw new IOException(output.isEmpty() ? "status " + status : output);
    }
    return output;
  }

  static int awaitEnd(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
