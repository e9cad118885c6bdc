package dev.witan.node.recovery;

/**
 * The journal's bytes are those that were written, but no machine can have written them. Restore it
 * from an export.
 */
public final class BrokenJournal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long position;

  /** What is wrong with the entry at this position. */
  public BrokenJournal(long position, String sentence, Throwable cause) {
    super("entry " + position + ": " + sentence, cause);
    this.position = position;
  }

  /** The entry that no machine wrote. */
  public long position() {
    return position;
  }
}
