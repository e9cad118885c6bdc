package dev.witan.validationpool;

import dev.witan.kernel.Emitter;
import dev.witan.kernel.Limits;
import dev.witan.validationpool.PoolEvent.PoolExtended;

/** What happens at a pool's deadline (POOL-5, POOL-6). */
final class PoolDeadline {
  private final Pools pools;
  private final Settlement settlement;

  PoolDeadline(Pools pools, Settlement settlement) {
    this.pools = pools;
    this.settlement = settlement;
  }

  void passed(long number, long time, Emitter emitter) {
    Pool pool = pools.get((int) number);
    PoolState result = settlement.standing(pool);
    boolean canWait = pool.extensions() < pool.terms().maxExtensions();
    if (result == PoolState.INCONCLUSIVE && canWait && time < Limits.TIME_MAX) {
      long deadline = Math.min(pool.deadline() + pool.duration(), Limits.TIME_MAX);
      emitter.emit(new PoolExtended(pool.number(), deadline));
    } else {
      settlement.settle(emitter, pool, result);
    }
  }
}
