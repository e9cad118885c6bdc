package dev.witan.statemachine;

import dev.witan.business.Request;
import dev.witan.business.RequestState;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.ledger.Ledger;
import dev.witan.validationpool.Pool;
import java.math.BigInteger;

/** What must hold between entries, looked at in full: every balance, stake and pool. */
public final class Invariants {
  private Invariants() {}

  /** Whether all of them hold. */
  public static boolean holdInFull(Modules modules) {
    Reputation reputation = modules.reputation();
    return reputation.ledger().isConservedInFull()
        && reputation.stakes().isConsistent()
        && isNoStakeAboveBalance(reputation)
        && isSalaryExact(reputation)
        && areOpenPoolsAndRequestsCovered(modules);
  }

  /** REP-1: nobody has staked more than the balance. */
  private static boolean isNoStakeAboveBalance(Reputation reputation) {
    for (int member = 0; member < reputation.members().size(); member++) {
      if (reputation.free(member) < 0) {
        return false;
      }
    }
    return true;
  }

  /** FEE-3: (paid in - taken out) x 2^64 = sum of all accrued parts + carry. */
  private static boolean isSalaryExact(Reputation reputation) {
    BigInteger accrued = BigInteger.valueOf(reputation.salary().step().carry());
    for (int member = 0; member < reputation.members().size(); member++) {
      accrued = accrued.add(reputation.salary().accrued(member, reputation.rep(member)));
    }
    BigInteger account = BigInteger.valueOf(reputation.ledger().coin(Account.SALARY));
    return account.shiftLeft(64).equals(accrued);
  }

  /**
   * The coin held and the REP reserved are what open pools and requests without one will pay and
   * may mint (NUM-4).
   */
  private static boolean areOpenPoolsAndRequestsCovered(Modules modules) {
    long fees = 0;
    long reserved = 0;
    for (int number = 0; number < modules.pools().size(); number++) {
      Pool pool = modules.pools().get(number);
      if (pool.isOpen()) {
        fees += pool.fee();
        reserved += pool.mostMinted();
      }
    }
    for (int number = 0; number < modules.requests().size(); number++) {
      Request request = modules.requests().get(number);
      if (!request.state().isFinal() && request.state() != RequestState.JUDGED) {
        fees += request.fee();
        reserved += Pool.mostMinted(request.fee(), request.parameters());
      }
    }
    Ledger ledger = modules.reputation().ledger();
    return fees == ledger.coin(Account.HELD) && reserved == ledger.mintReserve();
  }
}
