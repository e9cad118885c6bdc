package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.envelope.Receipt;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.node.NodeKeyFile;
import dev.witan.node.stage.Answers;
import dev.witan.node.stage.Founding;
import dev.witan.node.verify.Verifier;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what a client got a receipt for is in the journal after a kill, once. Method: processes
 * with a service on one folder, one behind the other, are killed at random moments while 1 024
 * clients have a command on its way each; after each kill the journal is held against all receipts,
 * and the next process is sent again what was never answered. {@code -Dwitan.http.kills=500} kills
 * more often, {@code -Dwitan.seed=S} at the same moments.
 */
final class HttpKillTest {
  private static final int KILLS = Integer.getInteger("witan.http.kills", 12);
  private static final long SEED = Long.getLong("witan.seed", System.nanoTime());
  private static final int CLIENTS = 1_024;
  private static final int LOAD_MS = 600;

  /** Every so many kills, the rules are followed again over the whole journal. */
  private static final int VERIFY_EACH = 100;

  @TempDir Path folder;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Vertx vertx = Vertx.vertx();
  private final ReceiptLog log = new ReceiptLog();
  private Founding founding;
  private Process process;
  private int port;
  private long loadNanos;

  @Test
  @Timeout(7_200)
  void shouldKeepWhatHasAReceipt_whenItIsKilled() throws Exception {
    founding =
        new Founding(
            System.currentTimeMillis(),
            NodeKeyFile.readOrCreate(ServiceProcess.key(folder)),
            false);
    CommandLoad load = new CommandLoad(vertx, CLIENTS, founding, log);
    long start = System.nanoTime();
    try {
      found(start());
      for (int kill = 1; kill <= KILLS; kill++) {
        killUnderLoad(load);
        check(kill % VERIFY_EACH == 0);
        start();
      }
      load.finish(port).await();
      assertThat(log.unanswered()).isEmpty();
      kill();
      check(true);
    } catch (AssertionError e) {
      throw new AssertionError("seed " + SEED, e);
    } finally {
      process.destroyForcibly();
      Answers.await(vertx.close());
    }
    System.out.printf(
        "seed %d: %d kills in %d s with %d commands on their way; %d entries, %d receipts,"
            + " %d a second under load; %d commands left no trace and were sent again%n",
        SEED,
        KILLS,
        (System.nanoTime() - start) / 1_000_000_000L,
        CLIENTS,
        log.entries(),
        log.answered(),
        log.answered() * 1_000_000_000L / loadNanos,
        log.lostInFlight());
  }

  /** A node that answers nobody is found out by the clock of the test. */
  private void killUnderLoad(CommandLoad load) throws InterruptedException {
    long before = log.answered();
    long start = System.nanoTime();
    CommandLoad.Run run = load.start(port);
    while (log.answered() == before && process.isAlive()) {
      Thread.sleep(1);
    }
    Thread.sleep(random.nextInt(LOAD_MS));
    kill();
    loadNanos += System.nanoTime() - start;
    run.await();
    assertThat(log.unanswered().size()).as("on their way").isGreaterThanOrEqualTo(CLIENTS);
  }

  private void check(boolean isWhole) {
    try (Journal journal = Journal.open(JournalConfig.inDirectory(folder))) {
      log.check(journal);
      if (isWhole) {
        assertThat(Verifier.verify(journal, position -> {}).finding()).isEmpty();
      }
    }
  }

  /** The next process, with a compiler that is soon done; its word for a founding. */
  private String start() throws IOException {
    process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ServiceProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = process.inputReader();
    String line = said.readLine();
    assertThat(line).as("the process came up").isNotNull();
    port = Integer.parseInt(line.split(" ")[0]);
    return line.split(" ")[1];
  }

  private void kill() throws InterruptedException {
    process.destroyForcibly(); // kill -9
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("ended by the kill").isEqualTo(128 + 9);
  }

  private void found(String word) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/commands"))
            .header("Content-Type", ServerStage.ENVELOPE)
            .header("Witan-Setup", word)
            .POST(BodyPublishers.ofByteArray(founding.envelope()))
            .build();
    HttpResponse<byte[]> reply =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    assertThat(reply.statusCode()).isEqualTo(201);
    log.add(founding.envelope(), Receipt.parse(reply.body()).value(), false);
  }
}
