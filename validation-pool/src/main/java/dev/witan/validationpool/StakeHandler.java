package dev.witan.validationpool;

import static dev.witan.validationpool.PoolRejection.AMOUNT_NOT_POSITIVE;
import static dev.witan.validationpool.PoolRejection.CONFLICT_OF_INTEREST;
import static dev.witan.validationpool.PoolRejection.HOLDER_UNKNOWN;
import static dev.witan.validationpool.PoolRejection.OTHER_SIDE;
import static dev.witan.validationpool.PoolRejection.POOL_CLOSED;
import static dev.witan.validationpool.PoolRejection.POOL_UNKNOWN;

import dev.witan.forum.Forum;
import dev.witan.forum.Post;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import dev.witan.kernel.Rejection;
import dev.witan.kernel.WideMath;
import dev.witan.reputation.Reputation;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.PoolEvent.PoolProlonged;
import dev.witan.validationpool.PoolEvent.PoolStaked;
import java.util.Optional;

/** Decides who may stake on a pool, and what the stake means for its end (POOL-3 to POOL-7). */
final class StakeHandler {
  private final Pools pools;
  private final Forum forum;
  private final Reputation reputation;
  private final Settlement settlement;

  StakeHandler(Pools pools, Forum forum, Reputation reputation, Settlement settlement) {
    this.pools = pools;
    this.forum = forum;
    this.reputation = reputation;
    this.settlement = settlement;
  }

  Optional<Rejection> handle(StakeOnPool command, Context context, Emitter emitter) {
    if (command.pool() < 0 || command.pool() >= pools.size()) {
      return Optional.of(POOL_UNKNOWN.rejection("pool_" + command.pool()));
    }
    Pool pool = pools.get(command.pool());
    if (!pool.isOpen()) {
      return Optional.of(POOL_CLOSED.rejection());
    }
    if (command.amount() <= 0) {
      return Optional.of(AMOUNT_NOT_POSITIVE.rejection());
    }
    int holder = command.holder().map(reputation::number).orElse(context.actor());
    if (holder == Context.NOBODY) {
      return Optional.of(HOLDER_UNKNOWN.rejection(command.holder().get()));
    }
    int delegate = holder == context.actor() ? Context.NOBODY : context.actor();
    if (hasStaked(command.side().other(), pool, holder, delegate)) {
      return Optional.of(OTHER_SIDE.rejection());
    }
    if (isConflicted(pool, context.actor()) || isConflicted(pool, holder)) {
      return Optional.of(CONFLICT_OF_INTEREST.rejection());
    }
    Optional<Rejection> problem = checkRep(command, holder, delegate, context.time());
    if (problem.isEmpty()) {
      stake(emitter, command, pool, holder, delegate, context.time());
    }
    return problem;
  }

  /** POOL-3: nobody judges their own case; a referendum is everybody's (GOV-3). */
  private boolean isConflicted(Pool pool, int member) {
    return !pool.terms().isReferendum()
        && (forum.posts().get(pool.post()).isAuthor(member) || pool.terms().conflicted() == member);
  }

  private Optional<Rejection> checkRep(StakeOnPool command, int holder, int delegate, long time) {
    if (delegate != Context.NOBODY) {
      Optional<Rejection> problem =
          reputation.checkAllowance(holder, delegate, command.amount(), time);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return reputation.checkUsable(holder, command.amount());
  }

  private boolean hasStaked(Side side, Pool pool, int holder, int delegate) {
    return reputation.stakes().amount(side.purpose(), pool.number(), holder, delegate) > 0;
  }

  private void stake(
      Emitter emitter, StakeOnPool command, Pool pool, int holder, int delegate, long time) {
    PoolState before = settlement.standing(pool);
    Side side = command.side();
    reputation.freeUp(emitter, holder, command.amount());
    reputation.stake(emitter, side.purpose(), pool.number(), holder, delegate, command.amount());
    emitter.emit(new PoolStaked(pool.number(), side, holder, delegate, command.amount()));
    PoolState now = settlement.standing(pool);
    boolean mayEndEarly = now != PoolState.INCONCLUSIVE && !pool.terms().isReferendum();
    if (mayEndEarly && isEverythingStaked(pool)) {
      settlement.settle(emitter, pool, now);
    } else if (now != before) {
      prolong(emitter, pool, time);
    }
  }

  /** POOL-6: whether all REP that may be staked is, by the balances of now. */
  private boolean isEverythingStaked(Pool pool) {
    long staked = pools.staked(pool, Side.FOR) + pools.staked(pool, Side.AGAINST);
    long eligible = reputation.ledger().supply();
    Post post = forum.posts().get(pool.post());
    for (int place = 0; place < post.authors(); place++) {
      eligible -= reputation.rep(post.author(place));
    }
    int conflicted = pool.terms().conflicted();
    if (conflicted != Context.NOBODY && !post.isAuthor(conflicted)) {
      eligible -= reputation.rep(conflicted);
    }
    return staked == eligible;
  }

  /** POOL-7: a late stake has changed the standing result. */
  private static void prolong(Emitter emitter, Pool pool, long time) {
    long quiet = Ppm.share(pool.duration(), pool.parameters().get(Parameter.POOL_QUIET_PERIOD));
    if (time < pool.deadline() - quiet) {
      return;
    }
    long most =
        WideMath.multiplySaturated(
            quiet, pool.parameters().get(Parameter.POOL_MAX_QUIET_EXTENSIONS));
    long deadline = Math.min(time + quiet, Limits.TIME_MAX);
    long added = Math.min(deadline - pool.deadline(), most - pool.prolonged());
    if (added > 0) {
      emitter.emit(new PoolProlonged(pool.number(), pool.deadline() + added));
    }
  }
}
