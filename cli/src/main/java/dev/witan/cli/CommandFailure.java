package dev.witan.cli;

/**
 * Ends a command with an exit code and one sentence on stderr, which is a problem document when the
 * command was asked for JSON. For what the caller can mend; a bug is any other exception.
 */
public final class CommandFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final int exit;
  private final String code;

  /**
   * A failure.
   *
   * @param exit one of {@link Exit}
   * @param code names the kind of problem in kebab case
   * @param sentence says what is wrong and where
   */
  public CommandFailure(int exit, String code, String sentence) {
    super(sentence, null, false, false);
    this.exit = exit;
    this.code = code;
  }

  /** The exit code of the process. */
  public int exit() {
    return exit;
  }

  /** The kind of problem, in kebab case. */
  public String code() {
    return code;
  }
}
