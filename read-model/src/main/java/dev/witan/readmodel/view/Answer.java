package dev.witan.readmodel.view;

/**
 * What a question led to: a value, or why there is none.
 *
 * @param value the value, or null when it was refused
 * @param refusal why it was refused, or null
 */
public record Answer<T>(T value, Refusal refusal) {
  /** An answer. */
  public static <T> Answer<T> of(T value) {
    return new Answer<>(value, null);
  }

  /** No answer. */
  public static <T> Answer<T> refused(Refusal refusal) {
    return new Answer<>(null, refusal);
  }
}
