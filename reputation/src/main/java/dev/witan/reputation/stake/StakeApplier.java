package dev.witan.reputation.stake;

import dev.witan.kernel.Context;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationEvent.RepStaked;
import dev.witan.reputation.ReputationEvent.StakesReleased;
import dev.witan.reputation.allowance.AllowanceApplier;

/** Applies stakes and their release, and tells the allowances of delegated ones. */
public final class StakeApplier {
  private final Stakes stakes;
  private final AllowanceApplier allowances;

  public StakeApplier(Stakes stakes, AllowanceApplier allowances) {
    this.stakes = stakes;
    this.allowances = allowances;
  }

  public void registered(MemberRegistered event) {
    stakes.addMember();
  }

  public void staked(RepStaked event) {
    stakes.add(event.purpose(), event.subject(), event.holder(), event.delegate(), event.amount());
    if (event.delegate() != Context.NOBODY) {
      allowances.stakedChanged(event.holder(), event.delegate(), event.amount());
    }
  }

  public void released(StakesReleased event) {
    StakeGroup group = stakes.release(event.purpose(), event.subject());
    for (int slot = 0; group != null && slot < group.size(); slot++) {
      if (group.delegate(slot) != Context.NOBODY) {
        allowances.stakedChanged(group.holder(slot), group.delegate(slot), -group.amount(slot));
      }
    }
  }
}
