package dev.witan.journal;

/** What kind of failure a journal met, and whether opening it again can help. */
public enum FailureKind {
  /** Another process, or another journal of this one, has it open. */
  LOCKED(true),
  /** The disk or the server does not do its work: full, unreachable, refused. */
  UNAVAILABLE(true),
  /** It was closed, or an append failed: open it again. */
  CLOSED(true),
  /** There is none, and it was opened for reading only. */
  MISSING(false),
  /** It was written by a version with another schema. */
  UNKNOWN_SCHEMA(false),
  /** Stored bytes are not those that were written: restore it from an export. */
  ALTERED(false);

  private final boolean isRecoverable;

  FailureKind(boolean isRecoverable) {
    this.isRecoverable = isRecoverable;
  }

  /** Whether opening the journal again may succeed, once the cause is gone. */
  public boolean isRecoverable() {
    return isRecoverable;
  }
}
