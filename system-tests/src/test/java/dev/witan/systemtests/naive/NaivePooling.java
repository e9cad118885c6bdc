package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.TIME_MOST;
import static dev.witan.systemtests.naive.NaiveNumbers.big;
import static dev.witan.systemtests.naive.NaiveNumbers.less;
import static dev.witan.systemtests.naive.NaiveNumbers.share;

import java.math.BigInteger;

/** Opening, staking and deadlines: POOL-1 to POOL-7, with the ends of all pools. */
final class NaivePooling {
  private final NaiveState state;

  NaivePooling(NaiveState state) {
    this.state = state;
  }

  private void setDeadline(NaivePool pool, BigInteger deadline) {
    pool.deadline = deadline.min(TIME_MOST);
    state.timers.set(pool.timer(), pool.deadline, () -> reachDeadline(pool));
  }

  /** POOL-5 and POOL-6. */
  private void reachDeadline(NaivePool pool) {
    boolean mayExtend = less(pool.extensions, pool.parameters.get("pool.maxExtensions"));
    if (!pool.quorumIsMet() && mayExtend) {
      pool.extensions = pool.extensions.add(BigInteger.ONE);
      setDeadline(pool, pool.deadline.add(pool.parameters.get("pool.duration")));
    } else {
      settle(pool);
    }
  }

  private void settle(NaivePool pool) {
    state.timers.end(pool.timer());
    NaiveSettlement settlement = new NaiveSettlement(state, pool);
    switch (pool.standing()) {
      case NaivePool.ACCEPTED -> settlement.accept();
      case NaivePool.REJECTED -> settlement.reject();
      default -> settlement.endInconclusive();
    }
    pool.whenEnded.run();
  }

  boolean open(
      String as, String name, String postName, BigInteger fee, Long duration, Long quorum) {
    NaiveParameters parameters = state.parameters.copy(); // POOL-2
    NaivePost post = state.posts.get(postName);
    if (!state.members.containsKey(as) || post == null) {
      return false;
    }
    if (post.kind.equals("proposal") || !post.authorWeights.containsKey(as)) {
      return false; // POOL-1
    }
    for (NaivePool other : state.pools.values()) {
      if (other.post == post && (other.isOpen() || other.state.equals(NaivePool.ACCEPTED))) {
        return false; // POOL-1
      }
    }
    if (less(fee, parameters.get("pool.minFee")) || less(state.members.get(as).coin, fee)) {
      return false; // POOL-1
    }
    if (!ask(parameters, "pool.duration", duration, NaiveParameters.LONGEST_DURATION)
        || !ask(parameters, "pool.quorum", quorum, NaiveParameters.HIGHEST_QUORUM)) {
      return false; // POOL-2
    }
    NaivePool pool = new NaivePool(name, post, as, fee, parameters, state.supply());
    if (!state.mayMintMore(pool.mayStillMint())) {
      return false; // NUM-4
    }
    state.addCoin(as, fee.negate());
    begin(pool);
    return true;
  }

  /** POOL-6: E of 0 means accepted at once; a referendum has no early settlement (GOV-3). */
  void begin(NaivePool pool) {
    state.pools.put(pool.name, pool);
    setDeadline(pool, big(state.now).add(pool.parameters.get("pool.duration")));
    if (!pool.referendum && pool.supplyAtOpening.signum() == 0) {
      settle(pool);
    }
  }

  /** POOL-2: not below the value in force, not above the upper bound. */
  private static boolean ask(
      NaiveParameters parameters, String name, Long asked, BigInteger upperBound) {
    if (asked == null) {
      return true;
    }
    if (less(big(asked), parameters.get(name)) || less(upperBound, big(asked))) {
      return false;
    }
    parameters.set(name, big(asked));
    return true;
  }

  boolean stake(String as, String poolName, boolean inFavour, BigInteger amount, String holder) {
    NaivePool pool = state.pools.get(poolName);
    if (!state.members.containsKey(as) || !state.members.containsKey(holder) || pool == null) {
      return false;
    }
    if (!pool.isOpen() || amount.signum() <= 0) {
      return false; // POOL-4, NUM-4
    }
    if (pool.conflicted().contains(as) || pool.conflicted().contains(holder)) {
      return false; // POOL-3
    }
    for (NaiveStake earlier : pool.stakes) {
      boolean same = earlier.holder().equals(holder) && earlier.staker().equals(as);
      if (same && earlier.inFavour() != inFavour) {
        return false; // POOL-4
      }
    }
    if (less(state.freeOrReleasable(holder), amount) || !isAllowed(as, holder, amount)) {
      return false; // POOL-4, REP-3
    }
    String standingBefore = pool.standing();
    state.makeFree(holder, amount);
    pool.stakes.add(new NaiveStake(holder, as, inFavour, amount));
    if (everybodyHasStaked(pool)) {
      settle(pool); // POOL-6
    } else if (!pool.standing().equals(standingBefore)) {
      moveQuietDeadline(pool); // POOL-7
    }
    return true;
  }

  /** REP-3. */
  private boolean isAllowed(String as, String holder, BigInteger amount) {
    if (as.equals(holder)) {
      return true;
    }
    for (NaiveAllowance allowance : state.allowances) {
      boolean matches = allowance.holder().equals(holder) && allowance.delegate().equals(as);
      if (matches && allowance.isOpen(state.now)) {
        return !less(allowance.amount(), state.stakedFor(holder, as).add(amount));
      }
    }
    return false;
  }

  /** POOL-6: the quorum is met, and f + g = supply - balances of the conflicted. */
  private boolean everybodyHasStaked(NaivePool pool) {
    BigInteger eligible = state.supply();
    for (String conflicted : pool.conflicted()) {
      eligible = eligible.subtract(state.members.get(conflicted).rep);
    }
    boolean early = !pool.referendum && pool.quorumIsMet();
    return early && pool.total(true).add(pool.total(false)).equals(eligible);
  }

  /** POOL-7, for a stake that changed the standing result. */
  private void moveQuietDeadline(NaivePool pool) {
    NaiveParameters parameters = pool.parameters;
    BigInteger q = share(parameters.get("pool.duration"), parameters.get("pool.quietPeriod"));
    BigInteger time = big(state.now);
    if (less(time, pool.deadline.subtract(q))) {
      return;
    }
    BigInteger most = q.multiply(parameters.get("pool.maxQuietExtensions"));
    BigInteger furthest = pool.deadline.add(most.subtract(pool.quietAdded));
    BigInteger moved = time.add(q).min(furthest).min(TIME_MOST);
    if (less(pool.deadline, moved)) {
      pool.quietAdded = pool.quietAdded.add(moved.subtract(pool.deadline));
      setDeadline(pool, moved);
    }
  }
}
