package dev.witan.cli;

import java.util.Collection;
import java.util.Optional;

/** Finds what somebody who mistyped a word may have meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate that fewest changes of a letter turn the word into, if they are few for its
   * length; the first one of several.
   */
  public static Optional<String> of(String word, Collection<String> candidates) {
    int fewest = Math.max(2, Math.min(word.length(), 30) / 3) + 1;
    Optional<String> nearest = Optional.empty();
    for (String candidate : candidates) {
      int changes = changes(word, candidate);
      if (changes < fewest) {
        fewest = changes;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /** A sentence that asks whether the nearest was meant, with a space before it, or nothing. */
  public static String question(String word, Collection<String> candidates) {
    return of(word, candidates).map(nearest -> " Did you mean \"" + nearest + "\"?").orElse("");
  }

  /** Levenshtein's distance; a word far longer than the other is far away without counting. */
  private static int changes(String from, String to) {
    if (from.length() > 2 * to.length() + 3) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[to.length() + 1];
    for (int i = 0; i <= to.length(); i++) {
      row[i] = i;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
