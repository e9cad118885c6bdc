package dev.witan.simulations.importing;

import dev.witan.reputation.Reputation;
import dev.witan.statemachine.Modules;
import java.util.stream.IntStream;

/**
 * Where REP came from and went, in micro-units.
 *
 * @param supply minted less burned
 * @param balances the sum of the balances of all members
 */
public record RepSums(long minted, long burned, long supply, long balances) {
  /** The sums of a body as it is now. */
  public static RepSums of(Modules modules) {
    Reputation reputation = modules.reputation();
    long balances =
        IntStream.range(0, reputation.members().size()).mapToLong(reputation::rep).sum();
    return new RepSums(
        reputation.ledger().minted(),
        reputation.ledger().burned(),
        reputation.ledger().supply(),
        balances);
  }

  /** Whether nothing is missing and nothing too much (LEDGER-1). */
  public boolean areConserved() {
    return minted - burned == balances;
  }
}
