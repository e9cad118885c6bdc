package dev.witan.systemtests.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a full disk loses nothing that was acknowledged, acknowledges nothing that is not on it,
 * and the node goes on when there is room again. Method: a small disk in memory, filled under load;
 * only where the test may mount one.
 */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class FullDiskTest {
  @TempDir private Path folder;

  @Test
  void shouldGoOn_whenThereIsRoomAgain() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(isDone("mount", "-t", "tmpfs", "-o", "size=48m", "none", disk.toString()), "mount");
    try {
      fill(disk);
    } finally {
      isDone("umount", "-l", disk.toString());
    }
  }

  @Test
  void shouldSayWhyItDoesNotStart_whenTheDiskTakesNoWrites() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(isDone("mount", "-t", "tmpfs", "-o", "size=48m", "none", disk.toString()), "mount");
    try {
      Path data = disk.resolve("data");
      ServedProcess.serving(data).close();
      assumeTrue(isDone("mount", "-o", "remount,ro", disk.toString()), "remount");
      expectRefused(data, 7, data + ": this user may not write in this folder");
      Path other = disk.resolve("other");
      expectRefused(other, 4, "node-key: cannot be read or made: Read-only file system");
    } finally {
      isDone("umount", "-l", disk.toString());
    }
  }

  @Test
  void shouldShowEverythingAgain_whenOnlyTheViewsHadNoRoom() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path views = Files.createDirectory(data.resolve("views"));
    assumeTrue(isDone("mount", "-t", "tmpfs", "-o", "size=16m", "none", views.toString()), "mount");
    String port = Integer.toString(freePort());
    try (ServedProcess served =
        ServedProcess.serving(data, "--limit-commands", "0", "--admin", port)) {
      Treasurer treasurer = new Treasurer(served.url());
      treasurer.found(served.setupWord());
      assertThat(ready(port)).isEqualTo("200 ready");
      AtomicLong numbers = new AtomicLong();
      Path filler = views.resolve("filler");
      takeAll(filler);
      Treasurer.Answer away = awaitStatus(503, treasurer, numbers);
      assertThat(away.text("code")).isEqualTo("views-reopening");
      assertThat(ready(port)).startsWith("503 not ready: the views");
      Files.delete(filler);
      awaitStatus(200, treasurer, numbers);
      assertThat(ready(port)).isEqualTo("200 ready");
      Treasurer.Answer body = treasurer.get("/v1/body");
      assertThat(body.text("issued")).isEqualTo(Long.toString(numbers.get()));
      assertThat(served.out())
          .contains("the views are of no use any more", "the views are open again");
    } finally {
      isDone("umount", "-l", views.toString());
    }
  }

  /** Commands are taken all the time; the views have seen all of them when they are shown. */
  private static Treasurer.Answer awaitStatus(int status, Treasurer treasurer, AtomicLong numbers)
      throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    Treasurer.Answer shown;
    do {
      Treasurer.Answer taken = treasurer.post(treasurer.issue(numbers.incrementAndGet()));
      assertThat(taken.status()).as("%s", taken).isEqualTo(201);
      shown = treasurer.get("/v1/body?atLeast=" + taken.number("position"));
      assertThat(System.nanoTime()).as("%s", shown).isLessThan(end);
    } while (shown.status() != status);
    return shown;
  }

  private static String ready(String port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz")).build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body().strip();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void expectRefused(Path data, int exit, String sentence) throws Exception {
    try (ServedProcess refused = ServedProcess.start(folder, data)) {
      assertThat(refused.exit(60)).as("%s", refused.err()).isEqualTo(exit);
      assertThat(refused.err()).startsWith("witan: ").contains(sentence).hasLineCount(1);
    }
  }

  private static void fill(Path disk) throws Exception {
    Path data = disk.resolve("data");
    AtomicLong numbers = new AtomicLong();
    Map<String, Long> receipts;
    Treasurer treasurer;
    try (ServedProcess served = ServedProcess.serving(data, "--limit-commands", "0")) {
      treasurer = new Treasurer(served.url());
      treasurer.found(served.setupWord());
      Load load = Load.begin(treasurer, numbers);
      load.await(50);
      Path filler = disk.resolve("filler");
      takeAll(filler);
      load.awaitEnd(); // each thread ends with the first answer that is no receipt
      receipts = load.receipts();
      assertThat(receipts).hasSizeGreaterThanOrEqualTo(50);
      Treasurer.Answer refused = treasurer.post(treasurer.issue(numbers.incrementAndGet()));
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.text("code")).isIn("fate-unknown", "node-stopping");
      Files.delete(filler);
      awaitReceipt(treasurer, numbers);
      expectAll(treasurer, receipts);
      served.signal("TERM");
      assertThat(served.exit(30)).isEqualTo(143);
      assertThat(served.err()).doesNotContain("\tat ");
    }
    try (ServedProcess served = ServedProcess.serving(data)) {
      treasurer.moveTo(served.url());
      expectAll(treasurer, receipts);
    }
  }

  /** The node tries again each second. */
  private static void awaitReceipt(Treasurer treasurer, AtomicLong numbers) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    int status;
    do {
      assertThat(System.nanoTime()).as("it takes commands again").isLessThan(end);
      Thread.sleep(200);
      status = treasurer.post(treasurer.issue(numbers.incrementAndGet())).status();
    } while (status != 201);
  }

  private static void expectAll(Treasurer treasurer, Map<String, Long> receipts) throws Exception {
    for (Map.Entry<String, Long> receipt : receipts.entrySet()) {
      Treasurer.Answer answer = treasurer.get("/v1/commands/" + receipt.getKey());
      assertThat(answer.status()).as("%s", receipt).isEqualTo(200);
      assertThat(answer.number("position")).isEqualTo(receipt.getValue());
    }
  }

  private static void takeAll(Path filler) throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(Files.size(filler)).isPositive();
    }
  }

  private static boolean isDone(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // There is no such program.
    }
  }
}
