package dev.witan.cli.scenario;

/** Ends the reading of a line that is wrong; {@link Scenario} makes a value of it. */
final class WrongLine extends Exception {
  private static final long serialVersionUID = 1;

  WrongLine(String reason) {
    super(reason, null, false, false);
  }
}
