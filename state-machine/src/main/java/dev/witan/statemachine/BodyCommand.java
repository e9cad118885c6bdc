package dev.witan.statemachine;

import dev.witan.kernel.Command;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.PublicKey;
import java.util.List;
import java.util.SortedMap;

/** The commands about the body as a whole. */
public sealed interface BodyCommand extends Command {
  /**
   * {@code body.found}: entry 1.
   *
   * @param nodeKey the key that signs receipts
   * @param treasurers the first members, the first of whom signs
   * @param parameters what differs from the defaults
   * @param imported whether the body holds imported or simulated data
   */
  record FoundBody(
      String name,
      PublicKey nodeKey,
      List<Treasurer> treasurers,
      SortedMap<Parameter, Long> parameters,
      boolean imported)
      implements BodyCommand {}

  /** A treasurer whom the founding registers. */
  record Treasurer(String handle, PublicKey key) {}

  /** {@code tick}: due timers fire and queued reactions go on (TIME-2). Only the node sends it. */
  record Tick() implements BodyCommand {}
}
