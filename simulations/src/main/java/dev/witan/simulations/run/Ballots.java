package dev.witan.simulations.run;

import dev.witan.validationpool.Pool;
import dev.witan.validationpool.Side;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who has voted how in an open pool. */
final class Ballots {
  private final Pool pool;
  private final Work work;
  private final Citizen requester;
  private final Map<Citizen, Side> sides = new LinkedHashMap<>();
  private long rounds;

  /** No votes yet; the requester is null where nobody asked for the work. */
  Ballots(Pool pool, Work work, Citizen requester) {
    this.pool = pool;
    this.work = work;
    this.requester = requester;
  }

  Pool pool() {
    return pool;
  }

  Work work() {
    return work;
  }

  Citizen requester() {
    return requester;
  }

  /** How often people have been invited before. */
  long nextRound() {
    return rounds++;
  }

  boolean hasVoted(Citizen citizen) {
    return sides.containsKey(citizen);
  }

  void vote(Citizen citizen, Side side) {
    sides.put(citizen, side);
  }

  void takeBack(Citizen citizen) {
    sides.remove(citizen);
  }

  /** In the order of the votes. */
  Map<Citizen, Side> sides() {
    return sides;
  }
}
