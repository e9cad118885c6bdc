package dev.witan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: a process that is killed while it appends leaves every acknowledged entry behind, none
 * twice, and no lock. Method: five kills of the same journal at random moments under full load.
 */
final class KillTest {
  private static final int KILLS = 5;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldKeepWhatWasAcknowledged_whenTheProcessIsKilled(Place place) throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    JournalConfig config = place.empty(folder);
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int size = 1 + random.nextInt(200);
      long acknowledged = appendUntilKilled(config, size, 50 + random.nextInt(800));
      String run = "seed " + seed + ", kill " + kill + ", batches of " + size;
      try (Journal journal = Journal.open(config)) {
        long position = journal.head().position();
        assertThat(acknowledged).as(run).isGreaterThan(before);
        assertThat(position).as(run).isBetween(acknowledged, acknowledged + size);
        assertThat(Entries.countExpected(journal, 1)).as(run).isEqualTo(position);
        before = position;
      }
    }
  }

  /** The last position that the process printed; it is killed this long after its first batch. */
  private static long appendUntilKilled(JournalConfig config, int size, long milliseconds)
      throws IOException, InterruptedException {
    boolean isFile = config.directory() != null;
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                AppendingProcess.class.getName(),
                isFile ? "file" : "server",
                isFile ? config.directory().toString() : config.url(),
                Integer.toString(size))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader output = process.inputReader()) {
      output.readLine(); // the head that it found
      long last = Long.parseLong(output.readLine());
      Thread killer = new Thread(() -> killAfter(process, milliseconds));
      killer.start();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        last = Long.parseLong(line);
      }
      killer.join();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      return last;
    } finally {
      process.destroyForcibly();
    }
  }

  private static void killAfter(Process process, long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.toHandle().destroyForcibly(); // kill -9, and what it printed can still be read
  }
}
