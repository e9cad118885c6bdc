package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Goal: 128-bit products lose nothing (NUM-1). Method: seeded draws against {@link BigInteger}. */
final class WideMathPropertyTest {
  private static final int SEEDS = 20_000;

  @Test
  void shouldCompareProductsExactly() {
    Draws.repeat(
        SEEDS,
        draws -> {
          long a = draws.amount();
          long b = draws.amount();
          // Half of the time the other product differs by little or not at all.
          long c = draws.either() ? draws.amount() : Math.max(0, b - draws.below(2));
          long d = draws.either() ? draws.amount() : a;
          int expected = product(a, b).compareTo(product(c, d));
          assertThat(Integer.signum(WideMath.compareProducts(a, b, c, d))).isEqualTo(expected);
        });
  }

  @Test
  void shouldDivideExactly() {
    Draws.repeat(
        SEEDS,
        draws -> {
          long a = draws.amount();
          long b = draws.amount();
          long divisor = Math.max(1, draws.amount());
          BigInteger[] exact = product(a, b).divideAndRemainder(Draws.big(divisor));
          assertThat(WideMath.multiplyRemainder(a, b, divisor)).isEqualTo(exact[1].longValue());
          if (exact[0].bitLength() < 64) {
            assertThat(WideMath.multiplyDivide(a, b, divisor)).isEqualTo(exact[0].longValue());
          } else {
            assertThatThrownBy(() -> WideMath.multiplyDivide(a, b, divisor))
                .isInstanceOf(ArithmeticException.class);
          }
        });
  }

  @Test
  void shouldSaturate() {
    Draws.repeat(
        SEEDS,
        draws -> {
          long a = draws.amount();
          long b = draws.amount();
          long expected = product(a, b).min(Draws.big(Long.MAX_VALUE)).longValueExact();
          assertThat(WideMath.multiplySaturated(a, b)).isEqualTo(expected);
        });
  }

  /** Products between 2^63 and 2^64 fit into 64 bits without a sign, and only just. */
  @Test
  void shouldMindTheHighestBit() {
    long half = 1L << 32;
    assertThat(WideMath.compareProducts(half, half - 1, half - 1, half - 1)).isPositive();
    assertThat(WideMath.compareProducts(1L << 31, half, 1, Long.MAX_VALUE)).isPositive();
    assertThat(WideMath.multiplyDivide(1L << 31, half, 2)).isEqualTo(1L << 62);
    assertThat(WideMath.multiplyRemainder(1L << 31, half, Long.MAX_VALUE)).isEqualTo(1);
    assertThat(WideMath.multiplySaturated(1L << 31, half)).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> WideMath.multiplyDivide(1L << 31, half, 1))
        .isInstanceOf(ArithmeticException.class);
  }

  private static BigInteger product(long a, long b) {
    return Draws.big(a).multiply(Draws.big(b));
  }
}
