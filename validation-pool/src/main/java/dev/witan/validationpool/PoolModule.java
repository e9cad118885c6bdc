package dev.witan.validationpool;

import dev.witan.forum.Forum;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Registry;
import dev.witan.kernel.Timers;
import dev.witan.reputation.Reputation;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.PoolEvent.PoolExtended;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import dev.witan.validationpool.PoolEvent.PoolOpenedFor;
import dev.witan.validationpool.PoolEvent.PoolProlonged;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import dev.witan.validationpool.PoolEvent.PoolStaked;

/** Registers what this module handles, applies and keeps. */
public final class PoolModule {
  private final Pools pools;
  private final Forum forum;
  private final Reputation reputation;

  public PoolModule(Pools pools, Forum forum, Reputation reputation) {
    this.pools = pools;
    this.forum = forum;
    this.reputation = reputation;
  }

  /** What opens pools on behalf of requests and proposals. */
  public PoolOpener opener(ParameterVersions parameters) {
    return new PoolOpener(pools, reputation, parameters, new Settlement(pools, forum, reputation));
  }

  /** Registers everything; parameters are read when a command is decided. */
  public void register(Registry registry, ParameterVersions parameters, Timers timers) {
    Settlement settlement = new Settlement(pools, forum, reputation);
    registry.on(
        OpenPool.class, new OpenHandler(pools, forum, reputation, parameters, settlement)::handle);
    registry.on(StakeOnPool.class, new StakeHandler(pools, forum, reputation, settlement)::handle);
    registry.onTimer(PoolApplier.DEADLINE, new PoolDeadline(pools, settlement)::passed);
    PoolApplier applier = new PoolApplier(pools, timers);
    registry.apply(PoolOpened.class, applier::opened);
    registry.apply(PoolOpenedFor.class, applier::openedFor);
    registry.apply(PoolStaked.class, applier::staked);
    registry.apply(PoolExtended.class, applier::extended);
    registry.apply(PoolProlonged.class, applier::prolonged);
    registry.apply(PoolSettled.class, applier::settled);
    registry.state(pools);
  }
}
