package dev.witan.cli.export;

/** Ends a restore because a line is not what an export has there. Never leaves this package. */
final class WrongExport extends Exception {
  private static final long serialVersionUID = 1;

  private final long line;

  WrongExport(long line, String reason) {
    super(reason, null, false, false);
    this.line = line;
  }

  /** Which line, from 1. */
  long line() {
    return line;
  }
}
