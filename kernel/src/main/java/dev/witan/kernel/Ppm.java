package dev.witan.kernel;

/** Ratios in parts per million and what they take of an amount (NUM-1, NUM-2). */
public final class Ppm {
  /** The whole: 100 %. */
  public static final long ONE = 1_000_000;

  private Ppm() {}

  /**
   * {@code floor(amount x ppm / 1 000 000)} for both at least 0 (NUM-2), exact.
   *
   * <p>With amount = q x 10^6 + r the share is q x ppm + floor(r x ppm / 10^6): the first product
   * leaves 64 bits only when the result does, and the second stays below 2^40 up to 100 %.
   *
   * @throws ArithmeticException when the result does not fit; only a ratio above 100 % can do that
   */
  public static long share(long amount, long ppm) {
    Checks.require(amount >= 0 && ppm >= 0, "share of a negative amount or ratio");
    long whole = Math.multiplyExact(amount / ONE, ppm);
    return Math.addExact(whole, WideMath.multiplyDivide(amount % ONE, ppm, ONE));
  }

  /** The same share, or {@code limit + 1} when it is larger than this limit. Never overflows. */
  public static long shareUpTo(long amount, long ppm, long limit) {
    if (Math.multiplyHigh(amount, ppm) >= ONE / 2) {
      return limit + 1; // The product is at least 2^63 x 10^6, so the share is at least 2^63.
    }
    return Math.min(WideMath.multiplyDivide(amount, ppm, ONE), limit + 1);
  }
}
