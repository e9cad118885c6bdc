package dev.witan.simulations.result;

import java.util.Arrays;

/** How unequally amounts are held, each at least 0 and not all of them 0. */
public final class Concentration {
  private Concentration() {}

  /**
   * Gini's coefficient: 0 when all hold the same, and near 1 when one of many holds all: the mean
   * difference between two holders, divided by twice the mean.
   */
  public static double gini(long[] amounts) {
    long[] sorted = sorted(amounts);
    double weighted = 0;
    double total = 0;
    for (int i = 0; i < sorted.length; i++) {
      weighted += (2.0 * i + 1 - sorted.length) * sorted[i];
      total += sorted[i];
    }
    return weighted / (sorted.length * total);
  }

  /** What part of all the tenth of the holders with most have; a tenth is rounded up. */
  public static double topTenth(long[] amounts) {
    long[] sorted = sorted(amounts);
    int tenth = (sorted.length + 9) / 10;
    double top = 0;
    for (int i = sorted.length - tenth; i < sorted.length; i++) {
      top += sorted[i];
    }
    return top / total(sorted);
  }

  /** Nakamoto's coefficient: how many holders it takes at least to have more than half of all. */
  public static int nakamoto(long[] amounts) {
    long[] sorted = sorted(amounts);
    double half = total(sorted) / 2;
    double held = 0;
    int holders = 0;
    while (held <= half) {
      held += sorted[sorted.length - 1 - holders];
      holders++;
    }
    return holders;
  }

  private static double total(long[] amounts) {
    double total = 0;
    for (long amount : amounts) {
      total += amount;
    }
    return total;
  }

  private static long[] sorted(long[] amounts) {
    long[] sorted = amounts.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
