package dev.witan.validationpool;

import dev.witan.kernel.Input;
import dev.witan.kernel.Output;

/**
 * On whose behalf a pool was opened. This module does not know what the numbers mean; its owner
 * reacts to the pool's end.
 *
 * @param kind what kind of thing
 * @param number the request or the proposal
 * @param round which referendum of the proposal, from 1; else 0
 */
public record PoolOwner(Kind kind, int number, int round) {
  /** The owner of a pool that an author opened. */
  public static final PoolOwner NONE = new PoolOwner(Kind.NONE, 0, 0);

  private static final Kind[] KINDS = Kind.values();

  /** The order is that of the numbers in events and never changes. */
  public enum Kind {
    /** An author opened it on a post (POOL-1). */
    NONE,
    /** Evidence for a request was submitted (BUS-6). */
    REQUEST,
    /** A proposal goes through one of its referenda (GOV-3). */
    REFERENDUM
  }

  /** Writes the owner in events and snapshots. */
  public void write(Output output) {
    output.count(kind.ordinal()).count(number).count(round);
  }

  /** Reads what {@link #write} wrote. */
  public static PoolOwner read(Input input) {
    Kind kind = KINDS[input.count(KINDS.length - 1)];
    return new PoolOwner(kind, input.count(Integer.MAX_VALUE), input.count(Integer.MAX_VALUE));
  }
}
