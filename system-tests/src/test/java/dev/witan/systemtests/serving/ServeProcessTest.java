package dev.witan.systemtests.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: an operator can end and start a server at any time, and hears in one sentence why it does
 * not start. Method: real processes from the jar, ended by signals under load.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ServeProcessTest {
  private static final int TERMINATED = 143;
  private static final int ROUNDS = 2;
  private static final long STOP_SECONDS = 10;

  @TempDir private Path folder;

  @Test
  void shouldLoseNothingThatItAcknowledged_whenTerminatedUnderLoad() throws Exception {
    Path data = folder.resolve("data");
    AtomicLong numbers = new AtomicLong();
    Map<String, Long> receipts = new TreeMap<>();
    Treasurer treasurer = new Treasurer("");
    for (int round = 0; round <= ROUNDS; round++) {
      try (ServedProcess served = ServedProcess.serving(data, "--limit-commands", "0")) {
        treasurer.moveTo(served.url());
        if (round == 0) {
          treasurer.found(served.setupWord());
        }
        expectAll(treasurer, receipts);
        assertThat(served.entries()).isGreaterThanOrEqualTo(receipts.size());
        Load load = Load.begin(treasurer, numbers);
        load.await(200);
        served.signal("TERM");
        long start = System.nanoTime();
        assertThat(served.exit(STOP_SECONDS)).isEqualTo(TERMINATED);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        load.awaitEnd();
        System.out.printf(
            "round %d: %d receipts, ended within %d ms%n", round, load.receipts().size(), millis);
        assertThat(load.receipts()).hasSizeGreaterThanOrEqualTo(200);
        receipts.putAll(load.receipts());
        assertThat(served.err()).doesNotContain("Exception", "\tat ");
        assertThat(served.out()).contains("stopped").doesNotContain("ERROR");
      }
    }
    try (ServedProcess served = ServedProcess.serving(data, "--limit-requests", "0")) {
      treasurer.moveTo(served.url());
      expectAll(treasurer, receipts);
    }
  }

  /** Each receipt is still true; a sample of them is asked for, the newest among it. */
  private static void expectAll(Treasurer treasurer, Map<String, Long> receipts) throws Exception {
    long newest = receipts.values().stream().mapToLong(position -> position).max().orElse(0);
    assertThat(treasurer.get("/v1/head").number("position")).isGreaterThanOrEqualTo(newest);
    for (Map.Entry<String, Long> receipt : receipts.entrySet()) {
      if (receipt.getValue() % 5 == 0 || receipt.getValue() > newest - 50) {
        Treasurer.Answer answer = treasurer.get("/v1/commands/" + receipt.getKey());
        assertThat(answer.status()).as("%s", receipt).isEqualTo(200);
        assertThat(answer.number("position")).isEqualTo(receipt.getValue());
      }
    }
  }

  @Test
  void shouldSayWhyItDoesNotStart() throws Exception {
    Path data = folder.resolve("data");
    try (ServedProcess served = ServedProcess.serving(data)) {
      expectRefused(data, 7, data + ": in use by another process; stop it, or name another place");
      Treasurer treasurer = new Treasurer(served.url());
      treasurer.found(served.setupWord());
      assertThat(treasurer.post(treasurer.issue(1)).status()).isEqualTo(201);
    }
    Path other = folder.resolve("other");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      String address = "127.0.0.1:" + port;
      expectRefused(other, 7, address + ": ", "--bind", address);
      expectRefused(other, 7, address + ": ", "--admin", port);
    }
    Files.writeString(other.resolve("restore.unfinished"), "{\"entries\":5}");
    expectRefused(other, 8, other + ": a restore of 5 entries has not finished here");
    Path file = Files.writeString(folder.resolve("file"), "");
    expectRefused(file, 2, file + ": this is a file, and a journal is a folder");
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "a folder where nobody can write");
    try (ServedProcess refused =
        ServedProcess.start(folder.resolve("x"), "--node-key", "/proc/x")) {
      assertThat(refused.exit(60)).isEqualTo(4);
      assertThat(refused.err())
          .startsWith("witan: /proc/x: cannot be read or made")
          .hasLineCount(1);
    }
  }

  private static void expectRefused(Path data, int exit, String sentence, String... more)
      throws Exception {
    try (ServedProcess refused = ServedProcess.start(data, more)) {
      assertThat(refused.exit(60)).as("%s", refused.err()).isEqualTo(exit);
      assertThat(refused.err()).startsWith("witan: ").contains(sentence).hasLineCount(1);
      assertThat(refused.out()).isEmpty();
    }
  }
}
