package dev.witan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Goal: colour comes when a person wants it, and never says anything alone. Method: a row per
 * setting; output with colour taken away is compared with output without.
 */
final class ColorTest {
  private static final String ESCAPE = "\u001b[";
  private static final String DISPUTED = "../docs/examples/disputed-pool.jsonl";

  /** A setting, and whether there is colour. */
  record Row(boolean terminal, Map<String, String> environment, String flag, boolean colored) {}

  static final List<Row> ROWS =
      List.of(
          new Row(true, Map.of(), "auto", true),
          new Row(false, Map.of(), "auto", false),
          new Row(true, Map.of("NO_COLOR", "1"), "auto", false),
          new Row(true, Map.of("NO_COLOR", ""), "auto", true),
          new Row(true, Map.of("TERM", "dumb"), "auto", false),
          new Row(true, Map.of("TERM", "xterm"), "auto", true),
          new Row(false, Map.of("CLICOLOR_FORCE", "1"), "auto", true),
          new Row(false, Map.of("CLICOLOR_FORCE", "0"), "auto", false),
          new Row(false, Map.of("CLICOLOR_FORCE", ""), "auto", false),
          new Row(true, Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), "auto", true),
          new Row(true, Map.of("CLICOLOR_FORCE", "1"), "never", false),
          new Row(true, Map.of(), "never", false),
          new Row(true, Map.of("NO_COLOR", "1", "TERM", "dumb"), "always", true),
          new Row(false, Map.of(), "ALWAYS", true));

  @ParameterizedTest
  @FieldSource("ROWS")
  void shouldColorOnlyWhereItIsWanted(Row row) {
    Ran before =
        Ran.of(
            row.terminal(),
            row.environment(),
            InputStream.nullInputStream(),
            "--color",
            row.flag(),
            "scenario",
            DISPUTED);
    assertThat(before.exit()).isZero();
    assertThat(before.out().contains(ESCAPE)).isEqualTo(row.colored());
    Ran behind =
        Ran.of(
            row.terminal(),
            row.environment(),
            InputStream.nullInputStream(),
            "scenario",
            DISPUTED,
            "--color",
            row.flag());
    assertThat(behind).isEqualTo(before);
  }

  @Test
  void shouldSayTheSame_whenColorIsTakenAway() {
    Ran colored = Ran.of(true, Map.of(), InputStream.nullInputStream(), "scenario", DISPUTED);
    Ran plain =
        Ran.of(
            true, Map.of(), InputStream.nullInputStream(), "scenario", DISPUTED, "--color=never");
    assertThat(colored.out()).contains("\u001b[38;5;33m").contains("\u001b[38;5;208m");
    assertThat(colored.out().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.out());
    assertThat(plain.out()).contains("accepted").contains("rejected").contains("against");
  }

  @Test
  void shouldNotColorJson() {
    Ran ran =
        Ran.of(
            true,
            Map.of(),
            InputStream.nullInputStream(),
            "scenario",
            DISPUTED,
            "--json",
            "--color=always");
    assertThat(ran.out()).doesNotContain(ESCAPE);
  }
}
