package dev.witan.simulations.stackexchange;

import dev.witan.simulations.importing.ImportSeeds;

/**
 * What a caller may choose.
 *
 * @param seed what all draws come from
 * @param stopAfter how many posts are tried at most
 */
public record StackExchangeSettings(String seed, int stopAfter) {
  /** The whole data, as the reports in the documentation show it. */
  public static final StackExchangeSettings USUAL =
      new StackExchangeSettings("1", Integer.MAX_VALUE);

  /** Checks the ranges. */
  public StackExchangeSettings {
    ImportSeeds.check(seed);
    if (stopAfter < 1) {
      throw new IllegalArgumentException("stop-after must be at least 1");
    }
  }

  /** The same with at most so many posts. */
  public StackExchangeSettings withStopAfter(int posts) {
    return new StackExchangeSettings(seed, posts);
  }

  /** Whether anything may be left undone. */
  boolean isWhole() {
    return stopAfter == Integer.MAX_VALUE;
  }
}
