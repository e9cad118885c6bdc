package dev.witan.simulations.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Goal: Gini and the share of the top tenth. Method: values worked by hand. */
final class DistributionTest {
  private static final double EXACT = 1e-12;

  @Test
  void shouldBeZero_whenAllHaveTheSame() {
    Distribution same = Distribution.of(new long[] {5, 5, 5, 5});
    assertThat(same.gini()).hasValueCloseTo(0.0, within(EXACT));
    assertThat(same.topTenth()).hasValueCloseTo(0.25, within(EXACT));
    assertThat(same.holders()).isEqualTo(4);
  }

  @Test
  void shouldBeAlmostOne_whenOneHasAll() {
    Distribution one = Distribution.of(new long[] {0, 0, 7, 0});
    assertThat(one.gini()).hasValueCloseTo(0.75, within(EXACT)); // (n - 1) / n
    assertThat(one.topTenth()).hasValueCloseTo(1.0, within(EXACT));
    assertThat(one.holders()).isEqualTo(1);
  }

  /** Sorted 1 2 3 4: (-3 - 2 + 3 + 12) / (4 x 10). */
  @Test
  void shouldWeighByRank() {
    assertThat(Distribution.of(new long[] {3, 1, 4, 2}).gini())
        .hasValueCloseTo(0.25, within(EXACT));
  }

  @Test
  void shouldRoundTheTenthUp() {
    long[] balances = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 10};
    assertThat(Distribution.of(balances).topTenth()).hasValueCloseTo(11 / 20.0, within(EXACT));
  }

  @Test
  void shouldBeExact_whenBalancesAreLarge() {
    long large = 1L << 58;
    assertThat(Distribution.of(new long[] {large, large, 0, 0}).gini())
        .hasValueCloseTo(0.5, within(EXACT));
  }

  @Test
  void shouldBeEmpty_whenNobodyHasAnything() {
    assertThat(Distribution.of(new long[] {0, 0}).gini()).isEmpty();
    assertThat(Distribution.of(new long[] {}).topTenth()).isEmpty();
  }
}
