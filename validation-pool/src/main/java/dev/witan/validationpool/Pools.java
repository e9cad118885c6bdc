package dev.witan.validationpool;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Context;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.Snapshotted;
import dev.witan.reputation.Reputation;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All pools by number, and the last pool of each post. */
public final class Pools implements Snapshotted {
  private final List<Pool> pools = new ArrayList<>();
  private final Reputation reputation;
  private final ParameterVersions versions;
  private int[] lastOfPost = new int[0];

  public Pools(Reputation reputation, ParameterVersions versions) {
    this.reputation = reputation;
    this.versions = versions;
  }

  /** How many pools there are; their numbers are those below it. */
  public int size() {
    return pools.size();
  }

  /** The pool with this number. */
  public Pool get(int pool) {
    return pools.get(pool);
  }

  /** The last pool that was opened on this post, or {@link Context#NOBODY}. */
  public int lastOfPost(int post) {
    return post < lastOfPost.length ? lastOfPost[post] - 1 : Context.NOBODY;
  }

  /** The stakes on this side at the pool's end, or now, in micro-units of REP. */
  public long staked(Pool pool, Side side) {
    if (pool.isOpen()) {
      return reputation.stakes().total(side.purpose(), pool.number());
    }
    return side == Side.FOR ? pool.endedFor() : pool.endedAgainst();
  }

  @Mutator
  void open(PoolOpened event, Optional<PoolTerms> given) {
    Checks.require(event.pool() == pools.size(), "pool numbers have a gap", event.pool());
    Parameters parameters = versions.version(event.version());
    PoolTerms terms = given.orElseGet(() -> PoolTerms.ofPost(parameters));
    pools.add(new Pool(event, parameters, terms));
    if (event.post() >= lastOfPost.length) {
      lastOfPost = Arrays.copyOf(lastOfPost, Math.max(event.post() + 1, lastOfPost.length * 2));
    }
    lastOfPost[event.post()] = event.pool() + 1;
  }

  @Mutator
  void countStake(int pool) {
    pools.get(pool).countStake();
  }

  @Mutator
  void extend(int pool, long deadline) {
    pools.get(pool).extend(deadline);
  }

  @Mutator
  void prolong(int pool, long deadline) {
    pools.get(pool).prolong(deadline);
  }

  @Mutator
  void settle(int pool, PoolState outcome, long inFavour, long against) {
    pools.get(pool).settle(outcome, inFavour, against);
  }

  @Override
  public void write(Output output) {
    output.count(pools.size());
    pools.forEach(pool -> pool.write(output));
  }

  @Override
  public void restore(Input input) {
    pools.clear();
    lastOfPost = new int[0];
    int size = input.size();
    for (int number = 0; number < size; number++) {
      open(Pool.readOpening(number, input), Pool.readTerms(input));
      pools.get(number).restore(input);
    }
  }
}
