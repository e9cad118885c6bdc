package dev.witan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: what the program shows is readable and harmless. Method: tables of texts. */
final class WordsTest {
  private static final List<String> COMMANDS = List.of("pool.open", "pool.stake", "coin.issue");

  @ParameterizedTest
  @CsvSource({
    "pool.opne, pool.open",
    "pol.stake, pool.stake",
    "pool.open, pool.open",
    "coinissue, coin.issue",
    "coin.redeem, "
  })
  void shouldSuggestTheNearest(String word, String nearest) {
    assertThat(Nearest.of(word, COMMANDS).orElse(null)).isEqualTo(nearest);
  }

  @Test
  void shouldSuggestNothing_whenTheWordIsEndless() {
    assertThat(Nearest.of("x".repeat(1_000_000), COMMANDS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.000000",
    "1, 0.000001",
    "-1, -0.000001",
    "12500000, 12.500000",
    "-100000000, -100.000000",
    "9223372036854775807, 9223372036854.775807",
    "-9223372036854775808, -9223372036854.775808"
  })
  void shouldWriteAmountsInFull(long micro, String text) {
    assertThat(Amounts.readable(micro)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "Zoë 木 𝄞", "a b"})
  void shouldLeaveTextAsItIs(String text) {
    assertThat(Printable.of(text)).isEqualTo(text);
  }

  @Test
  void shouldSpellOutWhatSteersATerminal() {
    assertThat(Printable.of("\u001b[31m\r\n\t\u0000\u009b\u202e\u2028\ud800"))
        .isEqualTo("\\u001b[31m\\u000d\\u000a\\u0009\\u0000\\u009b\\u202e\\u2028\\ud800");
  }
}
