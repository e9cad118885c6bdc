package dev.witan.reputation.salary;

import dev.witan.kernel.Checks;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationEvent.SalaryPaid;

/** Applies the steps of the salary index, and what the ledger's movements mean for it. */
public final class SalaryApplier {
  private final Salary salary;

  public SalaryApplier(Salary salary) {
    this.salary = salary;
  }

  public void registered(MemberRegistered event) {
    salary.addMember();
  }

  public void paid(SalaryPaid event) {
    salary.setStep(new SalaryStep(event.index(), event.carry()));
  }

  /** The member's REP balance, which is this now, is about to change. */
  public void accrue(int member, long balance) {
    salary.accrue(member, balance);
  }

  /** The member has taken whole units out of the salary account. */
  public void taken(int member, long amount) {
    Checks.require(amount <= salary.whole(member, 0), "more salary taken than accrued", amount);
    salary.take(member, amount);
  }
}
