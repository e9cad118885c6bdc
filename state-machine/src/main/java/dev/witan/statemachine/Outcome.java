package dev.witan.statemachine;

import dev.witan.kernel.Rejection;

/** What the machine made of a submission. */
public sealed interface Outcome {
  /**
   * Accepted; the state has changed.
   *
   * @param position the entry's place in the journal
   * @param events the encoded events, which {@code EventCodec} reads; not to be changed
   */
  record Accepted(long position, byte[] events) implements Outcome {}

  /** Refused; the state is as it was (CMD-1). */
  record Rejected(Rejection rejection) implements Outcome {}

  /** The same command was accepted at this position; nothing changed (CMD-2). */
  record Duplicate(long position) implements Outcome {}
}
