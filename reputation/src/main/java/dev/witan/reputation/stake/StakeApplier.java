package dev.witan.reputation.stake;

import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationEvent.RepStaked;
import dev.witan.reputation.ReputationEvent.RepUnstaked;
import dev.witan.reputation.ReputationEvent.StakesReleased;

/** Applies stakes and their release. */
public final class StakeApplier {
  private final Stakes stakes;

  public StakeApplier(Stakes stakes) {
    this.stakes = stakes;
  }

  public void registered(MemberRegistered event) {
    stakes.addMember();
  }

  public void staked(RepStaked event) {
    stakes.add(event.purpose(), event.subject(), event.holder(), event.delegate(), event.amount());
  }

  public void unstaked(RepUnstaked event) {
    stakes.reduce(event.purpose(), event.subject(), event.holder(), event.amount());
  }

  public void released(StakesReleased event) {
    stakes.release(event.purpose(), event.subject());
  }
}
