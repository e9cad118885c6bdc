package dev.witan.validationpool;

import dev.witan.kernel.Checks;
import dev.witan.kernel.TimerKind;
import dev.witan.kernel.Timers;
import dev.witan.validationpool.PoolEvent.PoolExtended;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import dev.witan.validationpool.PoolEvent.PoolProlonged;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import dev.witan.validationpool.PoolEvent.PoolStaked;

/** Applies what happens to pools and keeps their deadlines among the timers. */
final class PoolApplier {
  static final TimerKind DEADLINE = new TimerKind("pool.deadline");

  private final Pools pools;
  private final Timers timers;

  PoolApplier(Pools pools, Timers timers) {
    this.pools = pools;
    this.timers = timers;
  }

  void opened(PoolOpened event) {
    Checks.require(event.pool() == pools.size(), "pool numbers have a gap", event.pool());
    pools.open(event);
    timers.set(DEADLINE, event.pool(), event.deadline());
  }

  void staked(PoolStaked event) {
    pools.countStake(event.pool());
  }

  void extended(PoolExtended event) {
    pools.extend(event.pool(), event.deadline());
    timers.set(DEADLINE, event.pool(), event.deadline());
  }

  void prolonged(PoolProlonged event) {
    pools.prolong(event.pool(), event.deadline());
    timers.set(DEADLINE, event.pool(), event.deadline());
  }

  void settled(PoolSettled event) {
    pools.settle(event.pool(), event.outcome(), event.inFavour(), event.against());
    timers.end(DEADLINE, event.pool());
  }
}
