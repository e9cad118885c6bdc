package dev.witan.cli.scenario;

import dev.witan.kernel.Rejection;

/** What a line of a scenario came to. */
public sealed interface Step {
  /** A blank line or a comment. */
  record Skipped() implements Step {}

  /** Time passed, and what was due has happened. */
  record TimePassed() implements Step {}

  /**
   * The command was accepted; so is the genesis.
   *
   * @param position of its entry
   */
  record Accepted(long position) implements Step {}

  /**
   * The command breaks a rule; the state is as it was.
   *
   * @param line its number, from 1
   */
  record Rejected(int line, Rejection rejection) implements Step {}

  /**
   * The line cannot be read for certain, which ends the run.
   *
   * @param line its number, from 1
   */
  record Wrong(int line, String reason) implements Step {}
}
