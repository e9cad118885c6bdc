package dev.witan.cli.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.witan.cli.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a stranger can redo the draws of a body from its export alone (RAND-1). Method: a short
 * program in another language does, and refuses an export in which a seed or a value was altered.
 */
final class RedoDrawsTest {
  private static final Path PROGRAM =
      Path.of("src/test/resources/dev/witan/cli/journal/redo_draws.py");
  private static final int LINES_MAX = 60;
  private static final long SEED = 11;

  @TempDir private Path folder;
  private Path export;

  @BeforeEach
  void export() {
    assumeTrue(hasPython(), "there is no python3 on this machine");
    Path data = folder.resolve("body");
    JournalFixture.of(data, JobLines.of(SEED));
    export = folder.resolve("body.jsonl");
    assertThat(Ran.of("export", export.toString(), "--data", data.toString()).exit()).isZero();
  }

  @Test
  void shouldRedoEveryDrawOfAnExport() throws Exception {
    assertThat(Files.readAllLines(PROGRAM)).hasSizeLessThanOrEqualTo(LINES_MAX);
    assertThat(redo()).as("seed " + SEED).matches("[3-9]\\d draws follow from their seeds\n");
  }

  @Test
  void shouldNotFollow_whenASeedWasAltered() throws Exception {
    String text = Files.readString(export);
    int seed = text.indexOf("\"seed\":\"", text.indexOf("request.file")) + 8;
    char other = text.charAt(seed) == '0' ? '1' : '0';
    Files.writeString(export, text.substring(0, seed) + other + text.substring(seed + 1));
    assertThat(redo()).contains("broken chain");
  }

  private String redo() throws Exception {
    Process process =
        new ProcessBuilder("python3", PROGRAM.toString(), export.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said.replace("\r\n", "\n");
  }

  private static boolean hasPython() {
    try {
      Process process = new ProcessBuilder("python3", "--version").start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
