package dev.witan.simulations.importing;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Spearman's correlation: how far two columns order the same things alike, from -1 to 1. Equal
 * values share the average of their ranks. All sums are of whole numbers and exact, so the result
 * is the same everywhere.
 */
public final class Spearman {
  private Spearman() {}

  /** The correlation, or empty when one of the columns orders nothing. */
  public static OptionalDouble correlation(double[] x, double[] y) {
    long[] a = deviations(x);
    long[] b = deviations(y);
    long product = 0;
    long squareA = 0;
    long squareB = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
      squareA += a[i] * a[i];
      squareB += b[i] * b[i];
    }
    return squareA == 0 || squareB == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(product / (Math.sqrt(squareA) * Math.sqrt(squareB)));
  }

  /** Twice each rank, less twice the average rank, which is one more than there are. */
  private static long[] deviations(double[] values) {
    long[] deviations = ranksDoubled(values);
    for (int i = 0; i < deviations.length; i++) {
      deviations[i] -= values.length + 1;
    }
    return deviations;
  }

  /** Twice the rank of each value, from 1 for the lowest; ties share the average of theirs. */
  static long[] ranksDoubled(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    long[] ofSorted = new long[sorted.length];
    for (int first = 0; first < sorted.length; ) {
      int last = first;
      while (last + 1 < sorted.length && sorted[last + 1] == sorted[first]) {
        last++;
      }
      Arrays.fill(ofSorted, first, last + 1, first + 1L + last + 1L);
      first = last + 1;
    }
    long[] ranks = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      ranks[i] = ofSorted[Arrays.binarySearch(sorted, values[i])];
    }
    return ranks;
  }
}
