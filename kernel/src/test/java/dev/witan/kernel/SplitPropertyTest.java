package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: NUM-3 to the unit. Method: known splits, and seeded draws against a reference that works on
 * fractions; weights are often equal, so that there are ties, and often at the bounds.
 */
final class SplitPropertyTest {
  @ParameterizedTest
  @MethodSource("known")
  void shouldGiveTheLeftOverToTheLargestFractions(long amount, long[] weights, long[] parts) {
    assertThat(Split.split(amount, weights)).containsExactly(parts);
  }

  static Stream<Arguments> known() {
    return Stream.of(
        row(0, longs(1, 2), longs(0, 0)),
        row(7, longs(5), longs(7)),
        row(100, longs(70, 30), longs(70, 30)),
        row(1, longs(1, 1), longs(1, 0)),
        row(2, longs(1, 1, 1), longs(1, 1, 0)),
        row(5, longs(1, 1, 1), longs(2, 2, 1)),
        row(1, longs(1, 2), longs(0, 1)),
        row(10, longs(1, 1, 2, 2), longs(2, 2, 3, 3)),
        row(3, longs(0, 1, 0, 1), longs(0, 2, 0, 1)),
        row(5, longs(3, 3, 1), longs(2, 2, 1)),
        row(4, longs(3, 3, 1), longs(2, 2, 0)),
        row(Long.MAX_VALUE, longs(1, 1), longs((1L << 62), (1L << 62) - 1)),
        row(Long.MAX_VALUE, longs(Long.MAX_VALUE - 1, 1), longs(Long.MAX_VALUE - 1, 1)),
        row(1L << 60, longs(1L << 62, (1L << 62) - 1), longs(1L << 59, 1L << 59)));
  }

  @Test
  void shouldEqualTheReference() {
    Draws.repeat(
        20_000,
        draws -> {
          long amount = draws.either() ? draws.upTo(20) : draws.amount();
          long[] weights = weights(draws);
          long[] parts = Split.split(amount, weights);
          assertThat(parts).containsExactly(NaiveSplit.split(amount, weights));
          assertThat(Arrays.stream(parts).sum()).isEqualTo(amount);
        });
  }

  @Test
  void shouldLeaveTheWeightsAsTheyAre() {
    long[] weights = {3, 1, 2};
    Split.split(5, weights);
    assertThat(weights).containsExactly(3, 1, 2);
  }

  @Test
  void shouldRefuseWhatCannotBeSplit() {
    assertRefused(-1, longs(1, 1), "split of a negative amount: -1");
    assertRefused(1, longs(0), "split by no weight at all");
    assertRefused(1, longs(-1), "split by no weight at all");
    assertRefused(1, longs(0, 0), "split by no weight at all");
    assertRefused(1, longs(), "split by no weight at all");
    assertRefused(1, longs(2, -1), "split by a negative weight: -1");
    assertThatThrownBy(() -> Split.split(1, longs(Long.MAX_VALUE, 1)))
        .isInstanceOf(ArithmeticException.class);
  }

  private static void assertRefused(long amount, long[] weights, String sentence) {
    assertThatThrownBy(() -> Split.split(amount, weights))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(sentence);
  }

  private static long[] weights(Draws draws) {
    long[] weights = new long[1 + draws.below(8)];
    long most = Math.max(1, draws.upTo(Long.MAX_VALUE / weights.length));
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i > 0 && draws.either() ? weights[i - 1] : draws.upTo(most);
    }
    weights[draws.below(weights.length)] = most;
    return weights;
  }

  private static Arguments row(long amount, long[] weights, long[] parts) {
    return Arguments.of(amount, weights, parts);
  }

  private static long[] longs(long... values) {
    return values;
  }
}
