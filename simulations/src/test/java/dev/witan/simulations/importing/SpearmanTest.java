package dev.witan.simulations.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Goal: Spearman's correlation with average ranks. Method: values worked by hand, known figures.
 */
final class SpearmanTest {
  @Test
  void shouldRankWithAveragesOfTies() {
    assertThat(Spearman.ranksDoubled(new double[] {30, 10, 20})).containsExactly(6, 2, 4);
    // 1, then 2 and 3 shared, then 4 to 6 shared.
    assertThat(Spearman.ranksDoubled(new double[] {7, 5, 1, 7, 5, 7}))
        .containsExactly(10, 5, 2, 10, 5, 10);
    assertThat(Spearman.ranksDoubled(new double[] {})).isEmpty();
  }

  @Test
  void shouldBeOne_whenTheOrderIsTheSame() {
    assertThat(correlation(new double[] {1, 2, 3, 4}, new double[] {10, 200, 3000, 40000}))
        .isCloseTo(1, within(1e-12));
    assertThat(correlation(new double[] {1, 2, 3, 4}, new double[] {4, 3, 2, 1}))
        .isCloseTo(-1, within(1e-12));
  }

  /** Deviations -2 -1 0 1 2 and -2 -1 0.5 2 0.5: 8 / sqrt(10 x 9.5). */
  @Test
  void shouldCountTies() {
    assertThat(correlation(new double[] {1, 2, 3, 4, 5}, new double[] {5, 6, 7, 8, 7}))
        .isCloseTo(8 / Math.sqrt(95), within(1e-12));
  }

  /** The ranks differ by 1, 1, 1, 2, 0 and 3: 1 - 6 x 16 / (6 x 35). */
  @Test
  void shouldAgreeWithTheShortForm_whenThereAreNoTies() {
    assertThat(correlation(new double[] {1, 2, 3, 4, 5, 6}, new double[] {2, 1, 5, 6, 5.5, 4}))
        .isCloseTo(1 - 6 * 16 / 210.0, within(1e-12));
  }

  @Test
  void shouldBeEmpty_whenAColumnOrdersNothing() {
    assertThat(Spearman.correlation(new double[] {1, 1}, new double[] {1, 2})).isEmpty();
    assertThat(Spearman.correlation(new double[] {1}, new double[] {1})).isEmpty();
    assertThat(Spearman.correlation(new double[] {}, new double[] {})).isEmpty();
  }

  @Test
  void shouldHoldForAMillion() {
    double[] up = IntStream.range(0, 1_000_000).asDoubleStream().toArray();
    double[] down = DoubleStream.of(up).map(value -> -value).toArray();
    assertThat(correlation(up, up)).isCloseTo(1, within(1e-9));
    assertThat(correlation(up, down)).isCloseTo(-1, within(1e-9));
  }

  private static double correlation(double[] x, double[] y) {
    return Spearman.correlation(x, y).orElseThrow();
  }
}
