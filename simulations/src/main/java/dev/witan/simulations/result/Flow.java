package dev.witan.simulations.result;

import java.util.Comparator;

/**
 * How much of an asset went one way in a whole run.
 *
 * @param asset {@code coin} or {@code rep}
 * @param from a kind, or one of {@code outside}, {@code fees}, {@code salary}, {@code mint}, {@code
 *     citations}, {@code lost stakes}, {@code takings}
 * @param to a kind, or one of these, {@code treasury} or {@code burned}
 * @param amount whole coin or REP
 */
public record Flow(String asset, String from, String to, double amount)
    implements Comparable<Flow> {
  private static final Comparator<Flow> ORDER =
      Comparator.comparing(Flow::asset).thenComparing(Flow::from).thenComparing(Flow::to);

  @Override
  public int compareTo(Flow other) {
    return ORDER.compare(this, other);
  }
}
