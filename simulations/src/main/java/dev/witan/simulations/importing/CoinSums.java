package dev.witan.simulations.importing;

import dev.witan.reputation.Reputation;
import dev.witan.reputation.ledger.Account;
import dev.witan.statemachine.Modules;
import java.util.stream.IntStream;

/** Where coin is, in micro-units; the last four add up to what was issued. */
public record CoinSums(long issued, long members, long treasury, long held, long salary) {
  /** The sums of a body as it is now. */
  public static CoinSums of(Modules modules) {
    Reputation reputation = modules.reputation();
    int size = reputation.members().size();
    long members = IntStream.range(0, size).mapToLong(reputation::coin).sum();
    long ledger = IntStream.range(0, size).mapToLong(reputation.ledger()::coin).sum();
    return new CoinSums(
        reputation.ledger().issued(),
        members,
        reputation.ledger().coin(Account.TREASURY),
        reputation.ledger().coin(Account.HELD),
        reputation.ledger().coin(Account.SALARY) - (members - ledger));
  }
}
