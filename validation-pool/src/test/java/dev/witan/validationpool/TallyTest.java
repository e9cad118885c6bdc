package dev.witan.validationpool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Limits;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: POOL-5 to the unit. Method: known tallies, and draws against whole numbers without bound.
 */
final class TallyTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 1000, 500000, ACCEPTED",
    "0, 0, 1, 1000, 500000, INCONCLUSIVE",
    "0, 0, 1, 0, 500000, ACCEPTED",
    "99, 0, 100000, 1000, 500000, INCONCLUSIVE",
    "100, 0, 100000, 1000, 500000, ACCEPTED",
    "0, 100, 100000, 1000, 500000, REJECTED",
    "0, 1, 0, 1000, 500000, REJECTED",
    "50, 50, 100000, 1000, 500000, ACCEPTED",
    "50, 51, 100000, 1000, 500000, REJECTED",
    "50, 50, 100000, 1001, 500000, INCONCLUSIVE",
    "80, 20, 0, 1000, 800000, ACCEPTED",
    "79, 20, 0, 1000, 800000, REJECTED",
    "0, 9, 0, 1000, 0, ACCEPTED",
    "1152921504606846976, 0, 1000000, 1152921504606846976, 1000000, ACCEPTED",
    "1152921504606846975, 0, 1000000, 1152921504606846976, 1000000, INCONCLUSIVE",
    "1152921504606846975, 1, 1000000, 1152921504606846976, 1000000, REJECTED",
    "576460752303423488, 576460752303423488, 0, 1, 500000, ACCEPTED",
    "576460752303423487, 576460752303423489, 0, 1, 500000, REJECTED"
  })
  void shouldTally(
      long inFavour, long against, long quorum, long supply, long ratio, PoolState result) {
    assertThat(Tally.result(inFavour, against, quorum, supply, ratio)).isEqualTo(result);
    assertThat(Tally.isQuorumMet(inFavour, against, quorum, supply))
        .isEqualTo(result != PoolState.INCONCLUSIVE);
  }

  @Test
  void shouldEqualTheRuleAsItReads() {
    for (int seed = 1; seed <= 20_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long most = random.nextBoolean() ? 12 : Limits.ASSET_MAX;
      long supply = random.nextLong(most + 1);
      long inFavour = random.nextLong(supply + 1);
      long against = random.nextLong(supply - inFavour + 1);
      long quorum = random.nextLong(11) * 100_000;
      long ratio = random.nextLong(11) * 100_000;
      assertThat(Tally.result(inFavour, against, quorum, supply, ratio))
          .as("seed %d", seed)
          .isEqualTo(expected(inFavour, against, quorum, supply, ratio));
    }
  }

  private static PoolState expected(long f, long g, long quorum, long supply, long ratio) {
    BigInteger staked = BigInteger.valueOf(f).add(BigInteger.valueOf(g));
    BigInteger million = BigInteger.valueOf(1_000_000);
    BigInteger needed = BigInteger.valueOf(quorum).multiply(BigInteger.valueOf(supply));
    if (staked.multiply(million).compareTo(needed) < 0) {
      return PoolState.INCONCLUSIVE;
    }
    BigInteger bar = BigInteger.valueOf(ratio).multiply(staked);
    return BigInteger.valueOf(f).multiply(million).compareTo(bar) >= 0
        ? PoolState.ACCEPTED
        : PoolState.REJECTED;
  }
}
