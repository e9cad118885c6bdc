package dev.witan.reputation.allowance;

import dev.witan.reputation.ReputationEvent.AllowanceSet;

/** Applies what holders allow. */
public final class AllowanceApplier {
  private final Allowances allowances;

  public AllowanceApplier(Allowances allowances) {
    this.allowances = allowances;
  }

  public void set(AllowanceSet event) {
    allowances.forgetEnded(event.holder(), event.time());
    if (event.amount() == 0) {
      allowances.withdraw(event.holder(), event.delegate());
    } else {
      allowances.put(
          event.holder(), new Allowance(event.delegate(), event.amount(), event.until()));
    }
  }
}
