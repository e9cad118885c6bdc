package dev.witan.validationpool;

import dev.witan.forum.Forum;
import dev.witan.forum.Post;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.Ppm;
import dev.witan.kernel.Split;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.stake.Purpose;
import dev.witan.reputation.stake.Stakers;
import dev.witan.validationpool.PoolEvent.PoolSettled;

/**
 * Ends a pool, in the order of POOL-11: salary, losses and their split, release of stakes, mint to
 * voters, flow, fee to authors and treasury. Every movement carries its cause, so the events are
 * the record that explains each member's gain or loss. Cost: the stakers and the citations that the
 * flow visits, however many members hold REP.
 */
final class Settlement {
  private final Pools pools;
  private final Forum forum;
  private final Reputation reputation;

  Settlement(Pools pools, Forum forum, Reputation reputation) {
    this.pools = pools;
    this.forum = forum;
    this.reputation = reputation;
  }

  /** What POOL-5 would give now. */
  PoolState standing(Pool pool) {
    return Tally.result(
        pools.staked(pool, Side.FOR),
        pools.staked(pool, Side.AGAINST),
        pool.quorum(),
        pool.supply(),
        pool.terms().winRatio());
  }

  /** Settles an open pool with this outcome. */
  void settle(Emitter emitter, Pool pool, PoolState outcome) {
    long inFavour = pools.staked(pool, Side.FOR);
    long against = pools.staked(pool, Side.AGAINST);
    switch (outcome) {
      case ACCEPTED -> accept(emitter, pool);
      case REJECTED -> reject(emitter, pool, inFavour <= against);
      case INCONCLUSIVE -> returnAll(emitter, pool);
      case OPEN -> throw new IllegalArgumentException("open is no outcome");
    }
    reputation.releaseMint(emitter, pool.mostMinted(), cause(Clause.NUM_4, pool));
    emitter.emit(new PoolSettled(pool.number(), outcome, inFavour, against));
  }

  /** POOL-8. */
  private void accept(Emitter emitter, Pool pool) {
    Parameters terms = pool.parameters();
    Cause cause = cause(Clause.POOL_8, pool);
    long toAuthors = Ppm.share(pool.fee(), terms.get(Parameter.FEE_AUTHOR_SHARE));
    long toTreasury = Ppm.share(pool.fee() - toAuthors, terms.get(Parameter.FEE_TREASURY_SHARE));
    paySalary(emitter, pool, pool.fee() - toAuthors - toTreasury);

    Stakers winners = stakers(pool, Side.FOR);
    lose(emitter, pool, stakers(pool, Side.AGAINST), winners, cause);
    releaseStakes(emitter, pool);

    long minted = Ppm.share(pool.fee(), terms.get(Parameter.POOL_MINTING_RATIO));
    long toVoters = winners.size() == 0 ? 0 : mintedToVoters(pool);
    spread(emitter, Account.OUTSIDE, winners, toVoters, cause);
    if (!pool.terms().isReferendum()) {
      forum.flow(emitter, pool.post(), minted - toVoters, terms, pool.number());
    }

    payAuthors(emitter, pool, toAuthors);
    payTreasury(emitter, pool, toTreasury);
  }

  /** POOL-9. */
  private void reject(Emitter emitter, Pool pool, boolean losersLose) {
    Parameters terms = pool.parameters();
    Cause cause = cause(Clause.POOL_9, pool);
    long returned = Ppm.share(pool.fee(), terms.get(Parameter.POOL_AUTHOR_SHARE));
    long kept = pool.fee() - returned;
    long toTreasury = Ppm.share(kept, terms.get(Parameter.FEE_TREASURY_SHARE));
    paySalary(emitter, pool, kept - toTreasury);

    Stakers winners = stakers(pool, Side.AGAINST);
    if (losersLose) {
      lose(emitter, pool, stakers(pool, Side.FOR), winners, cause);
      loseBond(emitter, pool, cause);
    }
    releaseStakes(emitter, pool);

    spread(emitter, Account.OUTSIDE, winners, mintedOnRejection(pool), cause);
    payTreasury(emitter, pool, toTreasury);
    reputation.moveCoin(emitter, Account.HELD, pool.opener(), returned, cause);
  }

  /** POOL-8: the voters' part of what an acceptance mints. */
  static long mintedToVoters(Pool pool) {
    Parameters terms = pool.parameters();
    long minted = Ppm.share(pool.fee(), terms.get(Parameter.POOL_MINTING_RATIO));
    return minted - Ppm.share(minted, terms.get(Parameter.POOL_AUTHOR_SHARE));
  }

  /** POOL-9: what a rejection mints, all of it for those who staked against. */
  static long mintedOnRejection(Pool pool) {
    Parameters terms = pool.parameters();
    long kept = pool.fee() - Ppm.share(pool.fee(), terms.get(Parameter.POOL_AUTHOR_SHARE));
    return Ppm.share(kept, terms.get(Parameter.POOL_MINTING_RATIO));
  }

  /** POOL-10. */
  private void returnAll(Emitter emitter, Pool pool) {
    releaseStakes(emitter, pool);
    reputation.moveCoin(
        emitter, Account.HELD, pool.opener(), pool.fee(), cause(Clause.POOL_10, pool));
  }

  /** Each loser loses its share; all of it goes to the winners by stake, or is burned. */
  private void lose(Emitter emitter, Pool pool, Stakers losers, Stakers winners, Cause cause) {
    long binding = pool.terms().bindingRatio();
    long lost = 0;
    for (int i = 0; i < losers.size(); i++) {
      long loss = Ppm.share(losers.amounts()[i], binding);
      reputation.moveRep(emitter, losers.holders()[i], Account.FLOW, loss, cause);
      lost += loss;
    }
    if (redistributes(pool) && winners.size() > 0) {
      spread(emitter, Account.FLOW, winners, lost, cause);
    } else {
      reputation.moveRep(emitter, Account.FLOW, Account.OUTSIDE, lost, cause);
    }
  }

  /** GOV-3: what is lost in a referendum is burned. */
  static boolean redistributes(Pool pool) {
    return pool.parameters().is(Parameter.POOL_REDISTRIBUTE) && !pool.terms().isReferendum();
  }

  /** Splits an amount over holders by what they have staked (NUM-3). */
  private void spread(Emitter emitter, int from, Stakers winners, long amount, Cause cause) {
    if (amount == 0) {
      return;
    }
    long[] parts = Split.split(amount, winners.amounts());
    for (int i = 0; i < parts.length; i++) {
      reputation.moveRep(emitter, from, winners.holders()[i], parts[i], cause);
    }
  }

  /** POOL-9: the worker's bond loses its share too. */
  private void loseBond(Emitter emitter, Pool pool, Cause cause) {
    if (pool.terms().job() != Context.NOBODY) {
      reputation.burnBond(emitter, pool.terms().job(), pool.terms().bindingRatio(), cause);
    }
  }

  private void releaseStakes(Emitter emitter, Pool pool) {
    reputation.release(emitter, Side.FOR.purpose(), pool.number());
    reputation.release(emitter, Side.AGAINST.purpose(), pool.number());
    if (pool.terms().job() != Context.NOBODY) {
      reputation.release(emitter, Purpose.BOND, pool.terms().job());
    }
  }

  private void paySalary(Emitter emitter, Pool pool, long amount) {
    reputation.paySalary(emitter, amount, cause(Clause.FEE_2, pool));
  }

  private void payTreasury(Emitter emitter, Pool pool, long amount) {
    reputation.moveCoin(emitter, Account.HELD, Account.TREASURY, amount, cause(Clause.FEE_1, pool));
  }

  private void payAuthors(Emitter emitter, Pool pool, long amount) {
    Post post = forum.posts().get(pool.post());
    long[] parts = Split.split(amount, post.authorWeights());
    for (int place = 0; place < parts.length; place++) {
      reputation.moveCoin(
          emitter, Account.HELD, post.author(place), parts[place], cause(Clause.FEE_1, pool));
    }
  }

  private Stakers stakers(Pool pool, Side side) {
    return reputation.stakers(side.purpose(), pool.number());
  }

  private static Cause cause(Clause clause, Pool pool) {
    return Cause.of(clause, pool.number(), pool.post());
  }
}
