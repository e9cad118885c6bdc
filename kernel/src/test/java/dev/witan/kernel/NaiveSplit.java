package dev.witan.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** NUM-3 as it reads, on rational numbers: the reference for {@link Split}. */
final class NaiveSplit {
  private record Part(int position, BigInteger floor, BigInteger fraction) {}

  private NaiveSplit() {}

  static long[] split(long amount, long[] weights) {
    BigInteger total = BigInteger.ZERO;
    for (long weight : weights) {
      total = total.add(Draws.big(weight));
    }
    List<Part> parts = new ArrayList<>();
    BigInteger left = Draws.big(amount);
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] exact =
          Draws.big(amount).multiply(Draws.big(weights[i])).divideAndRemainder(total);
      parts.add(new Part(i, exact[0], exact[1])); // The fraction has the total as denominator.
      left = left.subtract(exact[0]);
    }
    parts.sort(
        Comparator.comparing(Part::fraction).reversed().thenComparingInt(part -> part.position));
    long[] split = new long[weights.length];
    for (Part part : parts) {
      boolean isGivenOne = left.signum() > 0;
      split[part.position] = part.floor.longValueExact() + (isGivenOne ? 1 : 0);
      left = isGivenOne ? left.subtract(BigInteger.ONE) : left;
    }
    return split;
  }
}
