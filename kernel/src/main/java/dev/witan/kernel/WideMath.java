package dev.witan.kernel;

import java.math.BigInteger;

/** Products of two 64-bit integers, compared and divided without loss (NUM-1). */
public final class WideMath {
  private WideMath() {}

  /** The sign of {@code a x b - c x d}, for factors of at least 0. */
  public static int compareProducts(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }

  /**
   * {@code floor(a x b / divisor)} for factors of at least 0 and a divisor above 0.
   *
   * @throws ArithmeticException when the quotient does not fit into a {@code long}
   */
  public static long multiplyDivide(long a, long b, long divisor) {
    if (Math.multiplyHigh(a, b) == 0) {
      long quotient = Long.divideUnsigned(a * b, divisor);
      if (quotient < 0) {
        throw new ArithmeticException("quotient out of range");
      }
      return quotient;
    }
    return product(a, b).divide(BigInteger.valueOf(divisor)).longValueExact();
  }

  /** {@code a x b mod divisor} for factors of at least 0 and a divisor above 0. */
  public static long multiplyRemainder(long a, long b, long divisor) {
    if (Math.multiplyHigh(a, b) == 0) {
      return Long.remainderUnsigned(a * b, divisor);
    }
    return product(a, b).mod(BigInteger.valueOf(divisor)).longValueExact();
  }

  /** {@code a x b}, or {@link Long#MAX_VALUE} when that is larger, for factors of at least 0. */
  public static long multiplySaturated(long a, long b) {
    long product = a * b;
    return Math.multiplyHigh(a, b) == 0 && product >= 0 ? product : Long.MAX_VALUE;
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
