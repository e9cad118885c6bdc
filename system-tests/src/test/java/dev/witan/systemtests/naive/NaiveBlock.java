package dev.witan.systemtests.naive;

import java.util.List;
import java.util.Map;

/**
 * GOV-1: what a proposal would do.
 *
 * @param set parameters and their new values
 * @param artifacts GOV-6: names, without {@code artifact.}, and the posts that they would name
 * @param treasurers handles; empty for no change
 * @param delay milliseconds between the third referendum and the effect
 */
public record NaiveBlock(
    Map<String, Long> set,
    Map<String, String> artifacts,
    List<String> treasurers,
    List<Payment> payments,
    long delay) {

  /** Coin from the treasury. */
  public record Payment(String to, long amount) {}
}
