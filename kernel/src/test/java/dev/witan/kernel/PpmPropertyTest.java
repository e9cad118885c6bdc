package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: NUM-2 holds for every amount and ratio. Method: seeded draws against {@link BigInteger}.
 */
final class PpmPropertyTest {
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  @ParameterizedTest
  @CsvSource({
    "0, 1000000, 0",
    "1, 999999, 0",
    "1, 1000000, 1",
    "1999999, 500000, 999999",
    "1000001, 500000, 500000",
    "3, 333333, 0",
    "3, 333334, 1",
    "7, 2500000, 17",
    "9223372036854775807, 1000000, 9223372036854775807",
    "9223372036854775807, 999999, 9223362813482738952",
    "1, 9223372036854775807, 9223372036854",
    "999999, 9223372036854775807, 9223362813482738952"
  })
  void shouldTakeTheFloor(long amount, long ppm, long share) {
    assertThat(Ppm.share(amount, ppm)).isEqualTo(share);
    assertThat(Ppm.shareUpTo(amount, ppm, Long.MAX_VALUE - 1)).isEqualTo(share);
  }

  @Test
  void shouldEqualTheExactShare() {
    Draws.repeat(
        20_000,
        draws -> {
          long amount = draws.amount();
          long ppm = draws.either() ? draws.upTo(Ppm.ONE) : draws.amount();
          BigInteger exact = exact(amount, ppm);
          if (exact.compareTo(LARGEST) <= 0) {
            assertThat(Ppm.share(amount, ppm)).isEqualTo(exact.longValueExact());
          } else {
            assertThatThrownBy(() -> Ppm.share(amount, ppm))
                .isInstanceOf(ArithmeticException.class);
          }
        });
  }

  @Test
  void shouldStopAtTheLimit() {
    Draws.repeat(
        20_000,
        draws -> {
          long amount = draws.amount();
          long ppm = draws.amount();
          long limit = draws.upTo(Long.MAX_VALUE - 1);
          BigInteger expected = exact(amount, ppm).min(Draws.big(limit).add(BigInteger.ONE));
          assertThat(Ppm.shareUpTo(amount, ppm, limit)).isEqualTo(expected.longValueExact());
        });
  }

  @Test
  void shouldRefuseNegativeAmountsAndRatios() {
    assertThatThrownBy(() -> Ppm.share(-1, 1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Ppm.share(1, -1)).isInstanceOf(IllegalStateException.class);
  }

  private static BigInteger exact(long amount, long ppm) {
    return Draws.big(amount).multiply(Draws.big(ppm)).divide(Draws.big(Ppm.ONE));
  }
}
