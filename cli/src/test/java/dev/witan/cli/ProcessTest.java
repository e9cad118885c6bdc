package dev.witan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: as a process the program behaves like any other: its bytes, its exit code, its end by the
 * reader or the person. Method: real processes in a shell.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class ProcessTest {
  private static final String GENESIS =
      "{\"genesis\": {\"body\": \"test\", \"at\": 0, \"treasurers\": [\"bank\"]}}\n";

  @TempDir private Path folder;

  @Test
  void shouldExitWithItsCode_andKeepDataAndTalkApart() throws Exception {
    Files.writeString(folder.resolve("wrong.jsonl"), "{}\n");
    Process process = start("LC_ALL=C witan scenario wrong.jsonl");
    assertThat(read(process)).isEmpty();
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("err")))
        .isEqualTo("witan: wrong.jsonl:1: /do: missing\n");
  }

  @Test
  void shouldWriteUtf8_whateverTheLocale() throws Exception {
    Files.writeString(folder.resolve("wrong.jsonl"), "{\"do\": \"木\"}\n");
    Process process = start("LC_ALL=C witan scenario wrong.jsonl");
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("err"))).contains("no command is called \"木\"");
  }

  @Test
  void shouldBeQuiet_whenNobodyReadsOn() throws Exception {
    StringBuilder many = new StringBuilder(GENESIS);
    for (int i = 0; i < 5_000; i++) {
      many.append("{\"at\": 1, \"as\": \"member-").append(i).append("\", \"do\": \"coin.redeem\",");
      many.append(" \"amount\": \"1\", \"reference\": \"r\"}\n");
    }
    Files.writeString(folder.resolve("many.jsonl"), many);
    Process process = start("set -o pipefail; witan scenario many.jsonl | head -n 1");
    assertThat(read(process)).containsExactly("# State at time 1");
    assertThat(process.waitFor()).isEqualTo(141);
    assertThat(folder.resolve("err")).isEmptyFile();
  }

  @Test
  void shouldSaySo_whenTheOutputCannotBeWritten() throws Exception {
    Files.writeString(folder.resolve("good.jsonl"), GENESIS);
    if (!Files.exists(Path.of("/dev/full"))) {
      return;
    }
    Process process = start("witan scenario good.jsonl >/dev/full");
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("err")))
        .startsWith("witan: cannot write the output: ")
        .hasLineCount(1);
  }

  @Test
  void shouldEndQuietly_whenInterrupted() throws Exception {
    Process process = start("exec witan scenario -");
    try (OutputStream input = process.getOutputStream()) {
      input.write(GENESIS.getBytes(StandardCharsets.UTF_8));
      input.flush();
      awaitStart(process);
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(folder.resolve("err")).isEmptyFile();
  }

  /** Waits until the program has opened its jars, from where on it heeds signals. */
  private static void awaitStart(Process process) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (process.info().totalCpuDuration().map(d -> d.toMillis()).orElse(1_000L) < 150) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(20);
    }
  }

  /** Starts a line of shell in the folder; {@code witan} is this program, stderr goes to a file. */
  private Process start(String line) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String program = "'" + java + "' -XX:TieredStopAtLevel=1 dev.witan.cli.Main";
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", line.replace("witan ", program + " "));
    builder.directory(folder.toFile());
    builder.environment().put("CLASSPATH", absolute(System.getProperty("java.class.path")));
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
    builder.redirectError(folder.resolve("err").toFile());
    return builder.start();
  }

  private static String absolute(String classPath) {
    List<String> parts = new ArrayList<>();
    for (String part : classPath.split(File.pathSeparator)) {
      parts.add(Path.of(part).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, parts);
  }

  private static List<String> read(Process process) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
