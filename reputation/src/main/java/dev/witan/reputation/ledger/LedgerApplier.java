package dev.witan.reputation.ledger;

import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.DepositReferenceUsed;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationEvent.MintReserveReleased;
import dev.witan.reputation.ReputationEvent.MintReserved;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.salary.SalaryApplier;

/** Applies the movements of REP and coin, and tells the salary of every balance that changes. */
public final class LedgerApplier {
  private final Ledger ledger;
  private final SalaryApplier salary;

  public LedgerApplier(Ledger ledger, SalaryApplier salary) {
    this.ledger = ledger;
    this.salary = salary;
  }

  /** Opens the new member's accounts. */
  public void registered(MemberRegistered event) {
    ledger.addMember();
  }

  public void repMoved(RepMoved event) {
    accrue(event.from());
    accrue(event.to());
    ledger.moveRep(event.from(), event.to(), event.amount());
  }

  public void coinMoved(CoinMoved event) {
    if (event.from() == Account.SALARY) {
      accrue(event.to());
      salary.taken(event.to(), event.amount());
    }
    ledger.moveCoin(event.from(), event.to(), event.amount());
  }

  public void mintReserved(MintReserved event) {
    ledger.changeMintReserve(event.amount());
  }

  public void mintReserveReleased(MintReserveReleased event) {
    ledger.changeMintReserve(-event.amount());
  }

  public void referenceUsed(DepositReferenceUsed event) {
    ledger.useReference(event.reference());
  }

  /** FEE-3: what a member has earned counts with the balance that it had until now. */
  private void accrue(int account) {
    if (account >= 0) {
      salary.accrue(account, ledger.rep(account));
    }
  }
}
