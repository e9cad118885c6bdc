package dev.witan.simulations.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Goal: the measures of concentration are right. Method: holdings whose measures are known. */
final class ConcentrationTest {
  private static final long[] EQUAL = {5, 5, 5, 5};
  private static final long[] ONE = {0, 0, 0, 12};
  private static final long[] RISING = {4, 2, 3, 1};

  @Test
  void shouldMeasureGini() {
    assertThat(Concentration.gini(EQUAL)).isZero();
    assertThat(Concentration.gini(ONE)).isEqualTo(0.75);
    assertThat(Concentration.gini(RISING)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void shouldMeasureTheTopTenth() {
    assertThat(Concentration.topTenth(EQUAL)).isEqualTo(0.25);
    assertThat(Concentration.topTenth(ONE)).isEqualTo(1);
    long[] twenty = new long[20];
    Arrays.fill(twenty, 1);
    twenty[7] = 41;
    assertThat(Concentration.topTenth(twenty)).isCloseTo(42 / 60.0, within(1e-12));
  }

  @Test
  void shouldCountWhoHasMoreThanHalf() {
    assertThat(Concentration.nakamoto(EQUAL)).isEqualTo(3);
    assertThat(Concentration.nakamoto(ONE)).isEqualTo(1);
    assertThat(Concentration.nakamoto(RISING)).isEqualTo(2);
  }
}
