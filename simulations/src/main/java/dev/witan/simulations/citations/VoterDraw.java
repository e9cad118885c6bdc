package dev.witan.simulations.citations;

import dev.witan.simulations.importing.SeededDraws;
import java.util.Arrays;

/**
 * Draws voters without replacement, each as likely as its weight says. Cost: linear in the number
 * of candidates, whose weights all change with every settlement, so that a tree of sums would have
 * to be told of each.
 */
final class VoterDraw {
  private long[] weights = new long[16];
  private int size;

  /** Forgets all candidates. */
  void clear() {
    size = 0;
  }

  /** Adds a candidate with this weight, at least 0; one of weight 0 is never drawn. */
  void add(long weight) {
    if (size == weights.length) {
      weights = Arrays.copyOf(weights, size * 2);
    }
    weights[size++] = weight;
  }

  /** Up to so many different candidates, by their numbers in the order of adding. */
  int[] draw(int most, SeededDraws draws) {
    int[] drawn = new int[most];
    int count = 0;
    long total = 0;
    for (int candidate = 0; candidate < size; candidate++) {
      total += weights[candidate];
    }
    while (count < most && total > 0) {
      int candidate = holder(draws.below(total));
      total -= weights[candidate];
      weights[candidate] = 0;
      drawn[count++] = candidate;
    }
    return Arrays.copyOf(drawn, count);
  }

  /** The first candidate whose running sum exceeds this number. */
  private int holder(long number) {
    long sum = 0;
    int candidate = -1;
    while (sum <= number) {
      sum += weights[++candidate];
    }
    return candidate;
  }
}
