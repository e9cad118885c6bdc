package dev.witan.forum;

import dev.witan.kernel.Emitter;
import dev.witan.kernel.Parameters;
import dev.witan.reputation.Reputation;

/** What other modules read and do in the forum. */
public final class Forum {
  private final Posts posts = new Posts();
  private final CarriedBlocks carried = new CarriedBlocks();
  private final DailyBytes dailyBytes = new DailyBytes();
  private final Reputation reputation;

  public Forum(Reputation reputation) {
    this.reputation = reputation;
  }

  public Posts posts() {
    return posts;
  }

  public CarriedBlocks carried() {
    return carried;
  }

  public DailyBytes dailyBytes() {
    return dailyBytes;
  }

  Reputation reputation() {
    return reputation;
  }

  /**
   * Mints this amount for an accepted post and lets it flow along citations (FORUM-4).
   *
   * @param amount micro-units of REP, at least 0
   * @param parameters the pool's {@code forum.*} (POOL-2)
   * @param pool the number of the pool that accepted the post
   */
  public void flow(Emitter emitter, int post, long amount, Parameters parameters, int pool) {
    new Flow(posts, reputation, emitter, parameters, pool).run(post, amount);
  }
}
