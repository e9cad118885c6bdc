package dev.witan.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a kill costs no views: what was written stays, and is not taken for damaged. Method: a
 * process that applies entry by entry is killed at random times, and started again on the same
 * folder.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class KilledViewsTest {
  private static final int KILLS = Integer.getInteger("witan.kills", 5);
  private static final long SEED = Long.getLong("witan.kills.seed", System.nanoTime());
  private static final long ACTS_SEED = 21;
  private static final int ACTS = 400;

  @TempDir private Path folder;

  private static TestBody body() {
    RandomActs acts = new RandomActs(ACTS_SEED);
    for (int act = 0; act < ACTS; act++) {
      acts.act();
    }
    return acts.body;
  }

  /** The process: it says which entry it has applied, until it is killed or all are there. */
  static final class Applying {
    private Applying() {}

    public static void main(String[] arguments) {
      TestBody body = body();
      try (ReadModel model = ReadModel.open(Path.of(arguments[0]), body::content)) {
        System.out.println("from " + model.position());
        for (int at = (int) model.position(); at < body.entries.size(); at++) {
          model.apply(body.entries.subList(at, at + 1));
          System.out.println(model.position());
        }
      }
    }
  }

  @Test
  void shouldKeepTheViews_whenTheirProcessIsKilled() throws Exception {
    System.out.printf("-Dwitan.kills.seed=%d%n", SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    TestBody body = body();
    Path views = folder.resolve("views");
    long reached = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long applied = killAfter(views, 5 + random.nextInt(body.entries.size() / KILLS), reached);
      assertThat(ReadModel.problem(views)).as("kill %d", kill).isEmpty();
      try (ReadModel model = ReadModel.open(views, body::content)) {
        assertThat(model.reason()).isEmpty();
        assertThat(model.position()).isBetween(reached, applied + 1);
        reached = model.position();
      }
    }
    assertThat(reached).isPositive();
    try (ReadModel model = ReadModel.open(views, body::content)) {
      model.apply(body.entries.subList((int) reached, body.entries.size()));
    }
    try (ReadModel model = ReadModel.open(folder.resolve("whole"), body::content)) {
      model.apply(body.entries);
    }
    assertThat(Dump.of(views)).isEqualTo(Dump.of(folder.resolve("whole")));
  }

  /** The last position that it told. */
  private static long killAfter(Path views, int lines, long reached) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Applying.class.getName(),
                views.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long last = reached;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("from " + reached);
      String line = out.readLine();
      for (int told = 0; line != null; told++) {
        last = Long.parseLong(line);
        if (told == lines) {
          process.toHandle().destroyForcibly(); // The stream stays open for what was told.
        }
        line = out.readLine();
      }
    }
    process.waitFor();
    return last;
  }
}
