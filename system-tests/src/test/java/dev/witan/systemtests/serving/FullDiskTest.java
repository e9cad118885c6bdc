package dev.witan.systemtests.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
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
