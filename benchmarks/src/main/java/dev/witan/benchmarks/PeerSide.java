package dev.witan.benchmarks;

/** One of the two that {@link PeerHarness} compares. Both do the same work and keep the rules. */
interface PeerSide extends AutoCloseable {
  /**
   * Does a unit of work; returns when its result is durable.
   *
   * @param client who asks, from 0; one thread for each
   */
  void judge(int client, Unit unit);

  /** What the work came to; nothing is under way meanwhile. */
  PeerState state();

  /** Fails unless everything adds up (LEDGER-1, FEE-3); nothing is under way meanwhile. */
  void check();

  @Override
  void close();
}
