package dev.witan.node.command;

import dev.witan.kernel.Rejection;

/** What checking bytes gave. */
public sealed interface Checked {
  /** A command that the machine may decide. */
  record Sound(SignedCommand command) implements Checked {}

  /** Bytes that are refused, whatever the state. */
  record Refused(Rejection rejection) implements Checked {}
}
