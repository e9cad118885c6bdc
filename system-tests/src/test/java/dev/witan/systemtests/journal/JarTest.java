package dev.witan.systemtests.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the program as it is shipped, in one jar, restores, verifies and exports a journal: nothing
 * is missing in the jar, and an export of an earlier version still holds. Method: real processes.
 */
final class JarTest {
  private static final Path JAR = Path.of("../cli/target/witan.jar");

  @TempDir private static Path folder;
  private static Path frozen;

  /** What a process gave. */
  private record Outcome(int exit, String out, String err) {}

  @BeforeAll
  static void findFiles() throws URISyntaxException {
    assertThat(JAR).as("the jar, which the module cli packages").exists();
    frozen = Path.of(JarTest.class.getResource("library.jsonl").toURI());
  }

  @Test
  void shouldRestoreVerifyAndExportTheFrozenJournal() throws Exception {
    String data = folder.resolve("body").toString();
    Outcome restored = run("restore", frozen.toString(), "--data", data);
    assertThat(restored.err()).isEmpty();
    assertThat(restored.exit()).isZero();
    Outcome verified = run("verify", "--data", data);
    assertThat(verified.err()).isEmpty();
    assertThat(verified.out())
        .startsWith("# Verified: nothing is wrong\nwhat\tvalue\nentries\t18\n")
        .contains("\nsignatures\t17\n", "\ncontents\t6\n");
    Path again = folder.resolve("again.jsonl");
    assertThat(run("export", again.toString(), "--data", data).exit()).isZero();
    assertThat(again).hasSameBinaryContentAs(frozen);
    assertThat(run("status", "--data", data).out()).contains("\nbody\tlibrary\n");
    assertThat(run("explain", "eva", "--data", data).out()).contains("\tFORUM-4\tpool_0\t");
  }

  @Test
  void shouldSayInOneLineWhatIsWrong() throws Exception {
    Outcome missing = run("verify", "--data", folder.resolve("none").toString());
    assertThat(missing.exit()).isEqualTo(5);
    assertThat(missing.err()).startsWith("witan: ").hasLineCount(1);
    Path cut =
        Files.writeString(folder.resolve("cut"), Files.readString(frozen).substring(0, 9999));
    Outcome refused = run("restore", cut.toString(), "--data", folder.resolve("new").toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).startsWith("witan: " + cut + ":").hasLineCount(1);
  }

  @Test
  void shouldEndWith130_andSayWhatIsThere_whenInterrupted() throws Exception {
    assumeTrue(File.separatorChar == '/', "signals as POSIX has them");
    Path data = folder.resolve("interrupted");
    Process process = start("restore", "-", "--data", data.toString());
    try (OutputStream input = process.getOutputStream()) {
      for (String line : Files.readAllLines(frozen).subList(0, 9)) {
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
      input.flush();
      awaitWriter(data);
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(process.exitValue()).isEqualTo(130);
    String said = Files.readString(folder.resolve("err"));
    assertThat(said).doesNotContain("Exception", "bug");
    assertThat(said.isEmpty() || said.startsWith("witan: stopped; 0 of 18 entries")).isTrue();
    assertThat(run("restore", frozen.toString(), "--data", data.toString()).exit()).isZero();
  }

  /** Waits until the journal is open, from where on the program waits for its next line. */
  private static void awaitWriter(Path data) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(data.resolve("journal.mv.db"))) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(20);
    }
    Thread.sleep(500);
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
    return builder.start();
  }

  private static Outcome run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("the process did not end: " + List.of(arguments));
    }
    return new Outcome(
        process.exitValue(),
        Files.readString(folder.resolve("out")),
        Files.readString(folder.resolve("err")));
  }
}
