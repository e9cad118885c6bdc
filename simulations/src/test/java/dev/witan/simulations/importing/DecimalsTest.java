package dev.witan.simulations.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Goal: decimals read the same on every Java. */
final class DecimalsTest {
  @Test
  void shouldShowSixPlacesOfACorrelation() {
    assertThat(Decimals.correlation(1)).isEqualTo("1.000000");
    assertThat(Decimals.correlation(-0.1234567)).isEqualTo("-0.123457");
    assertThat(Decimals.correlation(0.9999999)).isEqualTo("1.000000");
  }

  @Test
  void shouldShowTenDigitsOfAColumn() {
    assertThat(Decimals.column(32573.82833396119)).isEqualTo("32573.82833");
    assertThat(Decimals.column(6.299681861e-06)).isEqualTo("0.000006299681861");
    assertThat(Decimals.column(0)).isEqualTo("0");
    assertThat(Decimals.column(1000)).isEqualTo("1000");
    assertThat(Decimals.column(2e-3)).isEqualTo("0.002");
  }
}
