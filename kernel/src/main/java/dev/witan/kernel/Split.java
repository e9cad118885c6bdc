package dev.witan.kernel;

import java.util.Arrays;

/** The one place that says how remainders are shared (NUM-3). */
public final class Split {
  private Split() {}

  /**
   * Splits an amount by weights, exactly: each part is {@code floor(amount x w / sum w)}; the units
   * left over go one each to the largest fractional parts, ties to the earlier position.
   *
   * @param amount at least 0
   * @param weights at least one above 0, none below; their sum fits into a {@code long}
   * @return parts in the order of the weights that add up to the amount
   */
  public static long[] split(long amount, long[] weights) {
    Checks.require(amount >= 0, "split of a negative amount", amount);
    if (weights.length == 1) {
      Checks.require(weights[0] > 0, "split by no weight at all");
      return new long[] {amount};
    }
    long total = sum(weights);
    Checks.require(total > 0, "split by no weight at all");
    long[] parts = new long[weights.length];
    long[] remainders = new long[weights.length];
    long left = amount;
    for (int i = 0; i < weights.length; i++) {
      parts[i] = WideMath.multiplyDivide(amount, weights[i], total);
      remainders[i] = WideMath.multiplyRemainder(amount, weights[i], total);
      left -= parts[i];
    }
    giveLeftOver(parts, remainders, left);
    return parts;
  }

  /**
   * All fractions have the same denominator, so the largest are those of the largest remainders.
   */
  private static void giveLeftOver(long[] parts, long[] remainders, long left) {
    if (left == 0) {
      return;
    }
    long[] sorted = remainders.clone();
    Arrays.sort(sorted);
    long threshold = sorted[sorted.length - (int) left];
    long ties = left;
    for (long remainder : remainders) {
      if (remainder > threshold) {
        ties--;
      }
    }
    for (int i = 0; i < parts.length; i++) {
      if (remainders[i] > threshold) {
        parts[i]++;
      } else if (remainders[i] == threshold && ties > 0) {
        parts[i]++;
        ties--;
      }
    }
  }

  private static long sum(long[] weights) {
    long total = 0;
    for (long weight : weights) {
      Checks.require(weight >= 0, "split by a negative weight", weight);
      total = Math.addExact(total, weight);
    }
    return total;
  }
}
