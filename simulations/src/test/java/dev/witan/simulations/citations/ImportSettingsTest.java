package dev.witan.simulations.citations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: only settings that an import can keep to are taken. */
final class ImportSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "1, 99, 0, 1, cite",
    "1, 1000001, 0, 1, cite",
    "1, 500000, -1, 1, corrupt",
    "1, 500000, 1000001, 1, corrupt",
    "1, 500000, 0, 0, stop-after",
    "'', 500000, 0, 1, seed",
    "'a\tb', 500000, 0, 1, seed",
    "'\uD800', 500000, 0, 1, seed",
  })
  void shouldRefuse(String seed, int cite, int corrupt, int stopAfter, String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImportSettings(seed, cite, corrupt, stopAfter))
        .withMessageStartingWith(name + " must ");
  }

  @Test
  void shouldTakeTheEnds() {
    assertThatCode(() -> new ImportSettings("s".repeat(100), 100, 1_000_000, 1))
        .doesNotThrowAnyException();
    assertThatCode(() -> new ImportSettings("1", 1_000_000, 0, Integer.MAX_VALUE))
        .doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImportSettings("s".repeat(101), 100, 0, 1));
  }
}
