package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.envelope.Envelope;
import dev.witan.envelope.Receipt;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Hash256;
import dev.witan.node.NodeKeyFile;
import dev.witan.node.stage.Founding;
import dev.witan.node.verify.Verifier;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what a client got a receipt for is in the journal after a kill, once. Method: a process
 * with a service on one folder is killed at random moments while clients send commands over HTTP;
 * the next one is asked for every receipt. {@code -Dwitan.http.kills=20} kills more often.
 */
final class HttpKillTest {
  private static final int KILLS = Integer.getInteger("witan.http.kills", 2);
  private static final long SEED = Long.getLong("witan.seed", System.nanoTime());
  private static final int CLIENTS = 32;
  private static final int LOAD_MS = 1_500;
  private static final int RECEIPTS_MIN = 50;

  @TempDir Path folder;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
  private final Queue<byte[]> unanswered = new ConcurrentLinkedQueue<>();
  private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
  private Founding founding;
  private Process process;
  private int port;
  private String word;

  @Test
  @Timeout(1_200)
  void shouldKeepWhatHasAReceipt_whenItIsKilled() throws Exception {
    founding =
        new Founding(
            System.currentTimeMillis(),
            NodeKeyFile.readOrCreate(ServiceProcess.key(folder)),
            false);
    long answered = 0;
    long nanos = 0;
    long again = 0;
    try {
      start();
      found();
      for (int kill = 0; kill < KILLS; kill++) {
        List<Future<Void>> running = run(this::sendUntilKilled);
        long start = System.nanoTime();
        await(() -> receipts.size() >= RECEIPTS_MIN);
        Thread.sleep(random.nextInt(LOAD_MS));
        kill();
        finish(running);
        nanos += System.nanoTime() - start;
        answered += receipts.size();
        start();
        finish(run(this::checkReceipts));
        again += unanswered.size();
        finish(run(this::sendAgain));
        finish(run(this::checkReceipts));
      }
      kill();
      checkJournal();
    } catch (AssertionError | ExecutionException e) {
      throw new AssertionError("seed " + SEED, e);
    } finally {
      process.destroyForcibly();
      clients.shutdownNow();
    }
    System.out.printf(
        "seed %d: %d kills, %d receipts, %d a second under load, %d sent again%n",
        SEED, KILLS, answered, answered * 1_000_000_000L / nanos, again);
  }

  private void start() throws IOException {
    process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
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
    word = line.split(" ")[1];
  }

  private void kill() throws InterruptedException {
    process.destroyForcibly(); // kill -9
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("ended by the kill").isEqualTo(128 + 9);
  }

  private void found() throws IOException {
    try (RawConnection connection = new RawConnection(port)) {
      String setup = "Witan-Setup: " + word + "\r\n";
      assertThat(post(connection, founding.envelope(), setup).orElseThrow().status())
          .isEqualTo(201);
    }
  }

  private Void sendUntilKilled() throws IOException {
    try (RawConnection connection = new RawConnection(port)) {
      boolean isAnswered = true;
      while (isAnswered) {
        isAnswered = send(connection, founding.issue());
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("refused"); // It was killed before this one connected.
    }
    return null;
  }

  private Void sendAgain() throws IOException {
    try (RawConnection connection = new RawConnection(port)) {
      for (byte[] envelope = unanswered.poll(); envelope != null; envelope = unanswered.poll()) {
        assertThat(send(connection, envelope)).isTrue();
      }
    }
    return null;
  }

  /** Whether it was answered; what was not is kept. */
  private boolean send(RawConnection connection, byte[] envelope) throws IOException {
    Optional<RawConnection.Reply> reply = post(connection, envelope, "");
    if (reply.isEmpty()) {
      unanswered.add(envelope);
      return false;
    }
    assertThat(reply.get().status()).as(reply.get().text()).isEqualTo(201);
    receipts.add(Receipt.parse(reply.get().body()).value());
    return true;
  }

  private static Optional<RawConnection.Reply> post(
      RawConnection connection, byte[] envelope, String headers) throws IOException {
    String head =
        ("POST /v1/commands HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "%sContent-Length: %d\r\n\r\n")
            .formatted(headers, envelope.length);
    byte[] start = Founding.utf8(head);
    byte[] request = Arrays.copyOf(start, start.length + envelope.length);
    System.arraycopy(envelope, 0, request, start.length, envelope.length);
    return connection.exchange(request, false);
  }

  /** Every receipt is what the node says now, and its entry has its hash. */
  private Void checkReceipts() throws IOException {
    try (RawConnection connection = new RawConnection(port)) {
      for (Receipt receipt = receipts.poll(); receipt != null; receipt = receipts.poll()) {
        RawConnection.Reply fate = get(connection, "/v1/commands/" + receipt.command());
        assertThat(fate.status()).as("%s", receipt).isEqualTo(200);
        assertThat(fate.body()).isEqualTo(receipt.toBytes());
        JsonObject entry =
            new JsonObject(get(connection, "/v1/journal/" + receipt.position()).text());
        assertThat(entry.getString("hash")).isEqualTo(receipt.hash().toString());
      }
    }
    return null;
  }

  private static RawConnection.Reply get(RawConnection connection, String path) throws IOException {
    byte[] request = Founding.utf8("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    return connection.exchange(request, false).orElseThrow();
  }

  private void checkJournal() {
    Set<Hash256> seen = new HashSet<>();
    try (Journal journal = Journal.open(JournalConfig.inDirectory(folder))) {
      Iterator<StoredEntry> entries = journal.read(1);
      while (entries.hasNext()) {
        byte[] command = entries.next().entry().command();
        if (command.length > 0) {
          assertThat(seen.add(Envelope.parse(command).value().id())).as("twice").isTrue();
        }
      }
      assertThat(Verifier.verify(journal, position -> {}).finding()).isEmpty();
    }
  }

  private List<Future<Void>> run(Callable<Void> work) {
    List<Future<Void>> running = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      running.add(clients.submit(work));
    }
    return running;
  }

  private static void finish(List<Future<Void>> running) throws Exception {
    for (Future<Void> one : running) {
      one.get();
    }
  }

  private static void await(BooleanSupplier reached) throws Exception {
    while (!reached.getAsBoolean()) {
      Thread.sleep(5);
    }
  }
}
