package dev.witan.cli;

/** The exit codes of every command. */
public final class Exit {
  /** Done. */
  public static final int DONE = 0;

  /** It failed for a reason that has no code of its own, a bug among them. */
  public static final int FAILED = 1;

  /** The command line or a file was wrong: doing the same again gives the same. */
  public static final int USAGE = 2;

  /** A rule refused it. */
  public static final int REFUSED = 3;

  /** A key or a signature is missing or wrong. */
  public static final int KEY = 4;

  /** What was named does not exist. */
  public static final int NOT_FOUND = 5;

  /** What was looked at has changed meanwhile, or is not yet there. */
  public static final int STATE_CHANGED = 6;

  /** The server or the journal does not answer, or somebody else writes to it. */
  public static final int UNREACHABLE = 7;

  /** Stored or published bytes are not those that were written. */
  public static final int VERIFICATION_FAILED = 8;

  /** A command was sent, and nobody knows what became of it. */
  public static final int FATE_UNKNOWN = 9;

  /** The person at the terminal ended it, as shells count it. The JVM sees to it by itself. */
  public static final int INTERRUPTED = 130;

  /** Whoever read the output has gone, as shells count it. */
  public static final int BROKEN_PIPE = 141;

  private Exit() {}
}
