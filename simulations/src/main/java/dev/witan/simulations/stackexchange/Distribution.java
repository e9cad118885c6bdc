package dev.witan.simulations.stackexchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How evenly REP is spread. The sums are exact, so that the result is the same everywhere.
 *
 * @param members how many were looked at, also those with nothing
 * @param holders how many of them have anything
 * @param supply what they have in all, in micro-units
 * @param gini from 0, all have the same, to almost 1, one has all; empty when nobody has anything
 * @param topTenth the share of the tenth of the members, rounded up, who have the most
 */
public record Distribution(
    int members, int holders, long supply, OptionalDouble gini, OptionalDouble topTenth) {
  private static final int TENTH = 10;

  /** The distribution of these balances. */
  static Distribution of(long[] balances) {
    long[] sorted = balances.clone();
    Arrays.sort(sorted);
    long supply = Arrays.stream(sorted).sum();
    int holders = (int) Arrays.stream(sorted).filter(balance -> balance > 0).count();
    if (supply == 0) {
      return new Distribution(
          sorted.length, holders, 0, OptionalDouble.empty(), OptionalDouble.empty());
    }
    BigInteger weighted = BigInteger.ZERO;
    int size = sorted.length;
    long top = 0;
    int topFrom = size - (size + TENTH - 1) / TENTH;
    for (int i = 0; i < size; i++) {
      BigInteger weight = BigInteger.valueOf(2L * i + 1 - size);
      weighted = weighted.add(weight.multiply(BigInteger.valueOf(sorted[i])));
      top += i >= topFrom ? sorted[i] : 0;
    }
    BigInteger whole = BigInteger.valueOf(supply).multiply(BigInteger.valueOf(size));
    return new Distribution(size, holders, supply, ratio(weighted, whole), ratio(top, supply));
  }

  private static OptionalDouble ratio(long part, long whole) {
    return ratio(BigInteger.valueOf(part), BigInteger.valueOf(whole));
  }

  private static OptionalDouble ratio(BigInteger part, BigInteger whole) {
    BigDecimal ratio = new BigDecimal(part).divide(new BigDecimal(whole), MathContext.DECIMAL64);
    return OptionalDouble.of(ratio.doubleValue());
  }
}
