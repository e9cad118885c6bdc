package dev.witan.reputation.allowance;

import dev.witan.kernel.Checks;
import dev.witan.reputation.ReputationEvent.AllowanceSet;

/** Applies what holders allow, and what delegates stake under it. */
public final class AllowanceApplier {
  private final Allowances allowances;

  public AllowanceApplier(Allowances allowances) {
    this.allowances = allowances;
  }

  public void set(AllowanceSet event) {
    long staked = allowances.of(event.holder(), event.delegate()).map(Allowance::staked).orElse(0L);
    Allowance changed = new Allowance(event.delegate(), event.amount(), event.until(), staked);
    allowances.put(event.holder(), changed);
    allowances.forgetEnded(event.holder(), event.time());
  }

  /** The delegate's open stakes for the holder have changed by this much. */
  public void stakedChanged(int holder, int delegate, long change) {
    Allowance before = allowances.of(holder, delegate).orElseThrow();
    long staked = before.staked() + change;
    Checks.require(staked >= 0, "delegated stakes below 0", staked);
    allowances.put(holder, new Allowance(delegate, before.amount(), before.until(), staked));
  }
}
