package dev.witan.kernel;

/**
 * Assertions that stay on in production. A failed check is a bug or a broken machine, never bad
 * input: the node stops and restarts from its journal.
 */
public final class Checks {
  private Checks() {}

  /** Throws {@link IllegalStateException} with this sentence when the fact does not hold. */
  public static void require(boolean fact, String sentence) {
    if (!fact) {
      throw new IllegalStateException(sentence);
    }
  }

  /** As {@link #require(boolean, String)}, with the offending value behind the sentence. */
  public static void require(boolean fact, String sentence, long value) {
    if (!fact) {
      throw new IllegalStateException(sentence + ": " + value);
    }
  }
}
