package dev.witan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Console.ProgressForm;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Goal: progress is told where and when it helps. Method: a clock that the test moves. */
final class ProgressTest {
  private static final long MILLI = 1_000_000;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long millis;

  @Test
  void shouldRenewOneLine_whenOnATerminalAfterASecond() {
    try (Progress progress = progress(true, ProgressForm.TEXT, 18_422)) {
      millis = 999;
      progress.step(9_000);
      assertThat(told()).isEmpty();
      millis = 1_366;
      progress.step(12_300);
      assertThat(told()).isEqualTo("\rverify 12,300/18,422 67 % 9k/s ETA 0:01");
      millis = 1_400;
      progress.step(12_400);
      assertThat(told()).doesNotContain("12,400");
    }
    assertThat(told()).endsWith("\r" + " ".repeat(39) + "\r").doesNotContain("\n");
    assertThat(out.toByteArray()).isEmpty();
  }

  @Test
  void shouldCoverTheWholeLine_whenTheNextIsShorter() {
    try (Progress progress = progress(true, ProgressForm.TEXT, 1_000_000)) {
      millis = 4_000_000;
      progress.step(1_000);
      assertThat(told()).isEqualTo("\rverify 1,000/1,000,000 0 % 0/s");
      millis = 4_001_000;
      progress.step(500_000);
      assertThat(told()).endsWith("\rverify 500,000/1,000,000 50 % 124/s ETA 1:07:13");
      millis += 200;
      progress.step(999_999);
      assertThat(told()).endsWith("\rverify 999,999/1,000,000 99 % 249/s ETA 0:01   ");
    }
  }

  @Test
  void shouldBeQuiet_whenTheWorkTakesNoSecond() {
    try (Progress progress = progress(true, ProgressForm.TEXT, 10)) {
      progress.step(10);
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void shouldPrintALinePerTenth_whenNobodyIsAtATerminal() {
    try (Progress progress = progress(false, ProgressForm.TEXT, 1_000)) {
      for (int done = 1; done <= 1_000; done++) {
        millis++;
        progress.step(done);
      }
    }
    assertThat(told().lines()).hasSize(10).first().isEqualTo("verify 100/1,000 10 % 1k/s ETA 0:01");
    assertThat(told()).endsWith("verify 1,000/1,000 100 % 1k/s ETA 0:00\n");
  }

  @Test
  void shouldPrintOneLine_whenAStepPassesSeveralTenths() {
    try (Progress progress = progress(false, ProgressForm.TEXT, 2)) {
      progress.step(1);
      progress.step(2);
    }
    assertThat(told().lines()).hasSize(2);
  }

  @Test
  void shouldPrintObjects_whenToolsAsk() {
    try (Progress progress = progress(true, ProgressForm.JSON, 4)) {
      millis = 2_000;
      progress.step(1);
      progress.step(4);
    }
    assertThat(told().lines())
        .containsExactly(
            "{\"label\": \"verify\", \"done\": 1, \"total\": 4, \"perSecond\": 0}",
            "{\"label\": \"verify\", \"done\": 4, \"total\": 4, \"perSecond\": 2}");
  }

  @Test
  void shouldSayNothing_whenNobodyWantsIt() {
    try (Progress progress = progress(false, ProgressForm.NONE, 2)) {
      progress.step(2);
    }
    try (Progress progress = progress(false, ProgressForm.TEXT, 0)) {
      progress.step(0);
    }
    assertThat(told()).isEmpty();
  }

  private Progress progress(boolean terminal, ProgressForm form, long total) {
    PrintStream stdout = new PrintStream(OutputStream.nullOutputStream());
    PrintStream stderr = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console =
        new Console(stdout, stderr, terminal, terminal, false, form, () -> millis * MILLI);
    return Progress.of(console, "verify", total);
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
