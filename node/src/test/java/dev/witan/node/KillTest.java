package dev.witan.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.server.TestServer;
import dev.witan.kernel.Hash256;
import dev.witan.node.sequencer.Answer;
import dev.witan.node.stage.Answers;
import dev.witan.node.stage.Founding;
import dev.witan.node.verify.Verifier;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a node that is killed at any moment loses nothing that it acknowledged and does nothing
 * twice. Method: processes with a node on one journal under full load, one behind the other, are
 * killed at random moments, some before they have answered anything; the next one goes on and sends
 * again what was never answered. {@code -Dwitan.kills=50} kills more often, {@code
 * -Dwitan.load=5000} lets it work longer.
 */
final class KillTest {
  private static final int KILLS = Integer.getInteger("witan.kills", 6);
  private static final int LOAD_MS = Integer.getInteger("witan.load", 1000);
  private static final int EARLY_MS = 2000;

  /** As much has a process said when its clients are at work. */
  private static final long LOAD_BYTES = 100_000;

  /** A machine may be busy; a process that never gets there shows in what is missing. */
  private static final long START_NANOS_MAX = TimeUnit.MINUTES.toNanos(3);

  private static final long SEED = Long.getLong("witan.seed", System.nanoTime());

  @TempDir Path folder;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final KillRecord record = new KillRecord();
  private final long foundedAt = System.currentTimeMillis();
  private long loadNanos;
  private long loadAnswers;

  @Test
  void shouldKeepWhatWasAcknowledged_whenItIsKilled() throws Exception {
    kill(JournalConfig.inDirectory(folder.resolve("journal")), KILLS);
  }

  @Test
  void shouldKeepWhatWasAcknowledged_whenItIsKilled_onAServer() throws Exception {
    kill(JournalConfig.onServer(TestServer.emptySchema(), new Properties()), (KILLS + 1) / 2);
  }

  private void kill(JournalConfig config, int kills) throws Exception {
    for (int kill = 0; kill < kills; kill++) {
      boolean isEarly = kill > 0 && random.nextInt(6) == 0;
      runUntilKilled(config, kill, isEarly);
      try (Journal journal = Journal.open(config)) {
        record.check(journal);
        if (kill % 10 == 9) {
          shouldFollowTheRules(journal);
        }
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + SEED + ", kill " + kill, e);
      }
    }
    shouldKnowTheFateOfAll(config);
    try (Journal journal = Journal.open(config)) {
      record.check(journal);
      shouldFollowTheRules(journal);
    }
    System.out.printf(
        "seed %d: %d kills, %d entries, %d answers, %d a second under load, rejections %s%n",
        SEED,
        kills,
        record.entries(),
        record.answers(),
        loadAnswers * 1_000_000_000L / loadNanos,
        record.codes());
  }

  /** A node of this process sends again what is still open: each is accepted or refused now. */
  private void shouldKnowTheFateOfAll(JournalConfig config) throws InterruptedException {
    Vertx vertx = Vertx.vertx();
    Node node = Answers.await(LoadProcess.start(config, vertx));
    for (String envelope : record.unanswered()) {
      Answer answer = Answers.await(LoadProcess.submit(node, Founding.utf8(envelope)));
      assertThat(answer).isInstanceOfAny(Answer.Accepted.class, Answer.Rejected.class);
      if (answer instanceof Answer.Accepted accepted) {
        Hash256 id = accepted.receipt().command();
        record.hear("A " + id + " " + accepted.receipt().position() + " again");
      }
    }
    Answers.await(node.stop());
    Answers.await(vertx.close());
  }

  private static void shouldFollowTheRules(Journal journal) {
    assertThat(Verifier.verify(journal, position -> {}).finding()).isEmpty();
  }

  private void runUntilKilled(JournalConfig config, int run, boolean isEarly) throws Exception {
    Path pending = folder.resolve("pending");
    Path output = folder.resolve("output");
    Files.write(pending, record.unanswered());
    Files.write(output, new byte[0]);
    Process process = start(config, run, pending, output);
    long start = System.nanoTime();
    try {
      while (System.nanoTime() - start < START_NANOS_MAX
          && !isEarly
          && process.isAlive()
          && Files.size(output) < LOAD_BYTES) {
        Thread.sleep(5);
      }
      start = System.nanoTime();
      Thread.sleep(random.nextInt(isEarly ? EARLY_MS : LOAD_MS));
    } finally {
      process.destroyForcibly(); // kill -9
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("ended by the kill").isEqualTo(128 + 9);
    long nanos = System.nanoTime() - start;
    long before = record.answers();
    String said = Files.readString(output);
    said.substring(0, said.lastIndexOf('\n') + 1).lines().forEach(record::hear);
    if (!isEarly) {
      loadNanos += nanos;
      loadAnswers += record.answers() - before;
    }
  }

  private Process start(JournalConfig config, int run, Path pending, Path output)
      throws IOException {
    boolean isFile = config.directory() != null;
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            LoadProcess.class.getName(),
            isFile ? "file" : "server",
            isFile ? config.directory().toString() : config.url(),
            Long.toString(foundedAt),
            Integer.toString(run),
            Integer.toString(record.pools()),
            pending.toString())
        .redirectOutput(output.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
