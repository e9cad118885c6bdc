package dev.witan.journal;

/** Carries a failure to whoever stops the node for it. */
public final class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient JournalFailure failure;

  JournalException(JournalFailure failure, Throwable cause) {
    super(failure.toString(), cause);
    this.failure = failure;
  }

  static JournalException of(FailureKind kind, String place, String sentence) {
    return new JournalException(new JournalFailure(kind, place, sentence), null);
  }

  static JournalException altered(String place, String sentence) {
    return of(FailureKind.ALTERED, place, sentence);
  }

  /** What is wrong. */
  public JournalFailure failure() {
    return failure;
  }
}
