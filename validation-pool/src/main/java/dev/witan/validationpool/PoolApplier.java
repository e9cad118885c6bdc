package dev.witan.validationpool;

import dev.witan.kernel.TimerKind;
import dev.witan.kernel.Timers;
import dev.witan.validationpool.PoolEvent.PoolExtended;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import dev.witan.validationpool.PoolEvent.PoolOpenedFor;
import dev.witan.validationpool.PoolEvent.PoolProlonged;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import dev.witan.validationpool.PoolEvent.PoolStaked;
import java.util.Optional;

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
    pools.open(event, Optional.empty());
    timers.set(DEADLINE, event.pool(), event.deadline());
  }

  void openedFor(PoolOpenedFor event) {
    pools.open(event.opening(), Optional.of(event.terms()));
    timers.set(DEADLINE, event.opening().pool(), event.opening().deadline());
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
