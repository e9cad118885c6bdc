package dev.witan.validationpool;

import dev.witan.kernel.Event;

/** What happens to validation pools. Pools, posts and members are named by their numbers. */
public sealed interface PoolEvent extends Event {
  /**
   * A pool opened on a post.
   *
   * @param opener who paid the fee
   * @param fee micro-units of coin
   * @param version of the parameters that it keeps for life (POOL-2)
   * @param duration milliseconds
   * @param quorum ppm of the supply
   * @param supply all REP at opening (POOL-3)
   * @param deadline milliseconds since the epoch
   */
  record PoolOpened(
      int pool,
      int post,
      int opener,
      long fee,
      int version,
      long duration,
      long quorum,
      long supply,
      long deadline)
      implements PoolEvent {}

  /**
   * A pool opened on behalf of a request or a proposal.
   *
   * @param opening as in {@link PoolOpened}; the opener of a referendum is {@code NOBODY}
   */
  record PoolOpenedFor(PoolOpened opening, PoolTerms terms) implements PoolEvent {}

  /**
   * REP was staked on one side (POOL-4).
   *
   * @param delegate who staked for the holder, or {@code NOBODY}
   */
  record PoolStaked(int pool, Side side, int holder, int delegate, long amount)
      implements PoolEvent {}

  /** The quorum was missed, so the deadline moved by the duration (POOL-6). */
  record PoolExtended(int pool, long deadline) implements PoolEvent {}

  /** A late stake changed the standing result, so the deadline moved (POOL-7). */
  record PoolProlonged(int pool, long deadline) implements PoolEvent {}

  /**
   * The pool ended; everything that its settlement moved came before (POOL-11).
   *
   * @param inFavour the stakes for at its end
   * @param against the stakes against at its end
   */
  record PoolSettled(int pool, PoolState outcome, long inFavour, long against)
      implements PoolEvent {}
}
