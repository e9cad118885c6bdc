package dev.witan.readmodel.projection;

import static dev.witan.readmodel.store.PoolColumns.AGAINST;
import static dev.witan.readmodel.store.PoolColumns.DEADLINE;
import static dev.witan.readmodel.store.PoolColumns.EXTENSIONS;
import static dev.witan.readmodel.store.PoolColumns.IN_FAVOUR;
import static dev.witan.readmodel.store.PoolColumns.POST;
import static dev.witan.readmodel.store.PoolColumns.POST_POOL;
import static dev.witan.readmodel.store.PoolColumns.POST_STATUS;
import static dev.witan.readmodel.store.PoolColumns.STATE;
import static dev.witan.readmodel.store.PoolColumns.VERSION;

import dev.witan.kernel.Context;
import dev.witan.kernel.Event;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import dev.witan.readmodel.store.Tables;
import dev.witan.validationpool.PoolEvent.PoolExtended;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import dev.witan.validationpool.PoolEvent.PoolOpenedFor;
import dev.witan.validationpool.PoolEvent.PoolProlonged;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import dev.witan.validationpool.PoolEvent.PoolStaked;
import dev.witan.validationpool.PoolOwner;
import dev.witan.validationpool.PoolState;
import dev.witan.validationpool.PoolTerms;
import dev.witan.validationpool.Side;

/** Pools and the stakes on them (POOL-1 to POOL-7). */
final class PoolViews implements Projection {
  private final Tables tables;
  private final ParameterViews parameters;

  PoolViews(Tables tables, ParameterViews parameters) {
    this.tables = tables;
    this.parameters = parameters;
  }

  @Override
  public void apply(Event event, AtEntry at) {
    if (event instanceof PoolOpened opened) {
      Parameters terms = parameters.version(opened.version());
      open(
          opened,
          new PoolTerms(
              PoolOwner.NONE,
              Context.NOBODY,
              Context.NOBODY,
              terms.get(Parameter.POOL_WIN_RATIO),
              terms.get(Parameter.POOL_BINDING_RATIO),
              terms.get(Parameter.POOL_MAX_EXTENSIONS)),
          at);
    } else if (event instanceof PoolOpenedFor opened) {
      open(opened.opening(), opened.terms(), at);
    } else if (event instanceof PoolStaked staked) {
      stake(staked, at);
    } else if (event instanceof PoolExtended extended) {
      at.fired(tables.pools.get(extended.pool(), DEADLINE));
      long[] pool = change(extended.pool());
      pool[DEADLINE] = extended.deadline();
      pool[EXTENSIONS]++;
    } else if (event instanceof PoolProlonged prolonged) {
      // The stake that prolongs has counted already: Pool.version counts stakes.
      tables.pools.change(prolonged.pool())[DEADLINE] = prolonged.deadline();
    } else if (event instanceof PoolSettled settled) {
      settle(settled, at);
    }
  }

  private long[] change(int pool) {
    long[] values = tables.pools.change(pool);
    values[VERSION]++;
    return values;
  }

  private void open(PoolOpened event, PoolTerms terms, AtEntry at) {
    tables.inserts.add(
        "pools",
        event.pool(),
        event.post(),
        event.opener(),
        event.fee(),
        event.version(),
        event.duration(),
        event.quorum(),
        event.supply(),
        terms.owner().kind().ordinal(),
        terms.owner().number(),
        terms.owner().round(),
        terms.conflicted(),
        terms.winRatio(),
        terms.bindingRatio(),
        terms.maxExtensions(),
        at.position(),
        at.now());
    long[] pool = change(event.pool());
    pool[POST] = event.post();
    pool[STATE] = PoolState.OPEN.ordinal();
    pool[DEADLINE] = event.deadline();
    tables.count(Tables.POOLS, 1);
    tables.count(Tables.OPEN_POOLS, 1);
  }

  private void stake(PoolStaked event, AtEntry at) {
    change(event.pool())[event.side() == Side.FOR ? IN_FAVOUR : AGAINST] += event.amount();
    tables.inserts.add(
        "pool_stakes",
        event.pool(),
        at.position(),
        at.next(),
        at.now(),
        event.side().ordinal(),
        event.holder(),
        event.delegate(),
        event.amount());
  }

  private void settle(PoolSettled event, AtEntry at) {
    at.fired(tables.pools.get(event.pool(), DEADLINE));
    long[] pool = change(event.pool());
    pool[STATE] = event.outcome().ordinal();
    pool[IN_FAVOUR] = event.inFavour();
    pool[AGAINST] = event.against();
    tables.count(Tables.OPEN_POOLS, -1);
    long[] judged = tables.posts.change(pool[POST]);
    if (judged[POST_POOL] == event.pool()) {
      judged[POST_STATUS] = 1 + event.outcome().ordinal();
    }
  }
}
