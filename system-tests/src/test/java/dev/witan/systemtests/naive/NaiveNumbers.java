package dev.witan.systemtests.naive;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The arithmetic of section 0. */
final class NaiveNumbers {
  static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

  /** NUM-4: the most that may exist of either asset. */
  static final BigInteger MOST = BigInteger.TWO.pow(60);

  /** No clause says so, but what was ever issued and minted are totals of 64 bits. */
  static final BigInteger TOTAL_MOST = BigInteger.valueOf(Long.MAX_VALUE);

  /** No clause says so, but a time is an integer that signed JSON can hold. */
  static final BigInteger TIME_MOST = BigInteger.TWO.pow(53).subtract(BigInteger.ONE);

  private NaiveNumbers() {}

  static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }

  static boolean less(BigInteger left, BigInteger right) {
    return left.compareTo(right) < 0;
  }

  static BigInteger sum(Iterable<BigInteger> numbers) {
    BigInteger total = BigInteger.ZERO;
    for (BigInteger number : numbers) {
      total = total.add(number);
    }
    return total;
  }

  /** NUM-2. */
  static BigInteger share(BigInteger amount, BigInteger ppm) {
    if (amount.signum() < 0 || ppm.signum() < 0) {
      throw new IllegalArgumentException("NUM-2: share(" + amount + ", " + ppm + ")");
    }
    return amount.multiply(ppm).divide(MILLION);
  }

  /** NUM-3. An amount of 0 may be split over weights that are all 0. */
  static List<BigInteger> split(BigInteger amount, List<BigInteger> weights) {
    BigInteger whole = sum(weights);
    if (amount.signum() < 0 || (whole.signum() == 0 && amount.signum() != 0)) {
      throw new IllegalArgumentException("NUM-3: split(" + amount + ", " + weights + ")");
    }
    List<BigInteger> parts = new ArrayList<>();
    List<BigInteger> fractions = new ArrayList<>();
    for (BigInteger weight : weights) {
      if (whole.signum() == 0) {
        parts.add(BigInteger.ZERO);
        fractions.add(BigInteger.ZERO);
      } else {
        // Every fractional part has the same denominator, so the remainders compare as they do.
        parts.add(amount.multiply(weight).divide(whole));
        fractions.add(amount.multiply(weight).mod(whole));
      }
    }
    BigInteger left = amount.subtract(sum(parts));
    while (left.signum() > 0) {
      int largest = largest(fractions);
      parts.set(largest, parts.get(largest).add(BigInteger.ONE));
      fractions.set(largest, big(-1));
      left = left.subtract(BigInteger.ONE);
    }
    return parts;
  }

  /** The position of the largest number, the earliest one in a tie. */
  private static int largest(List<BigInteger> numbers) {
    int best = 0;
    for (int i = 1; i < numbers.size(); i++) {
      if (less(numbers.get(best), numbers.get(i))) {
        best = i;
      }
    }
    return best;
  }
}
