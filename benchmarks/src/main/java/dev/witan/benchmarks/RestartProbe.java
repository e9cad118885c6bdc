package dev.witan.benchmarks;

import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.node.recovery.Recovery;
import java.nio.file.Path;

/**
 * One restart in a JVM that has done nothing before. Prints nanoseconds for opening the journal,
 * for the snapshot, for the entries behind it, of processor time in all, and how many entries those
 * were.
 */
final class RestartProbe {
  private long snapshotDone;

  private RestartProbe() {}

  /** Restarts from the journal in this folder. */
  public static void main(String[] arguments) {
    new RestartProbe().run(Path.of(arguments[0]));
  }

  private void run(Path folder) {
    long start = System.nanoTime();
    try (Journal journal = Journal.open(JournalConfig.inDirectory(folder))) {
      long opened = System.nanoTime();
      Recovery recovery = Recovery.of(journal, position -> noteFirst());
      long end = System.nanoTime();
      long snapshot = snapshotDone == 0 ? end : snapshotDone;
      System.out.printf(
          "%d %d %d %d %d%n",
          opened - start,
          snapshot - opened,
          end - snapshot,
          ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos(),
          recovery.replayed());
    }
  }

  /** The first entry is heard of right after the snapshot was restored. */
  private void noteFirst() {
    if (snapshotDone == 0) {
      snapshotDone = System.nanoTime();
    }
  }
}
