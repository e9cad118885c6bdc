package dev.witan.validationpool;

import dev.witan.reputation.stake.Purpose;
import java.util.Optional;

/** The two sides of a pool. The order is that of the numbers in events and never changes. */
public enum Side {
  FOR("for", Purpose.POOL_FOR),
  AGAINST("against", Purpose.POOL_AGAINST);

  private static final Side[] ALL = values();

  private final String word;
  private final Purpose purpose;

  Side(String word, Purpose purpose) {
    this.word = word;
    this.purpose = purpose;
  }

  /** The word in commands. */
  public String word() {
    return word;
  }

  /** The side with this word. */
  public static Optional<Side> ofWord(String word) {
    if (word.equals(FOR.word)) {
      return Optional.of(FOR);
    }
    return word.equals(AGAINST.word) ? Optional.of(AGAINST) : Optional.empty();
  }

  /** The side with this number. */
  public static Side of(int ordinal) {
    return ALL[ordinal];
  }

  /** What stakes on this side serve. */
  Purpose purpose() {
    return purpose;
  }

  Side other() {
    return this == FOR ? AGAINST : FOR;
  }
}
