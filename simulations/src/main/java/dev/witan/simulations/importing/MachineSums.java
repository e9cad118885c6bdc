package dev.witan.simulations.importing;

import dev.witan.kernel.Hash256;
import dev.witan.statemachine.Invariants;
import dev.witan.statemachine.Machine;

/**
 * What the machine went through.
 *
 * @param commands commands that were decided
 * @param refused commands that were refused
 * @param entries accepted commands and ticks
 * @param invariantsHold whether every balance, stake, pool and salary adds up
 * @param digest SHA-256 of the state
 */
public record MachineSums(
    long commands, long refused, long entries, boolean invariantsHold, Hash256 digest) {
  /** The sums of a body as it is now. */
  public static MachineSums of(ImportBody body) {
    Machine machine = body.machine();
    return new MachineSums(
        body.accepted() + body.refused(),
        body.refused(),
        machine.position(),
        Invariants.holdInFull(machine.modules()),
        machine.digest());
  }
}
