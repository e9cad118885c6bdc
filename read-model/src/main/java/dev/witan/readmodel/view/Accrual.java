package dev.witan.readmodel.view;

import java.math.BigInteger;

/**
 * Salary that a balance has earned while the index grew (FEE-3).
 *
 * @param whole units of coin
 * @param fraction what is left, in 2^-64 units, unsigned
 */
public record Accrual(long whole, long fraction) {
  private static final int FRACTION_BITS = 64;
  private static final BigInteger MASK =
      BigInteger.ONE.shiftLeft(FRACTION_BITS).subtract(BigInteger.ONE);

  /**
   * What is earned by this much REP between two states of the index.
   *
   * @param fraction what was left before, in 2^-64 units, unsigned
   */
  public static Accrual of(long fraction, long rep, BigInteger from, BigInteger to) {
    BigInteger grown =
        to.subtract(from)
            .multiply(BigInteger.valueOf(rep))
            .add(BigInteger.valueOf(fraction).and(MASK));
    return new Accrual(
        grown.shiftRight(FRACTION_BITS).longValueExact(), grown.and(MASK).longValue());
  }
}
