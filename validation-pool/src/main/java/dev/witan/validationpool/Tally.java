package dev.witan.validationpool;

import dev.witan.kernel.Ppm;
import dev.witan.kernel.WideMath;

/** What the stakes say (POOL-5): exact, with 128-bit products. */
final class Tally {
  private Tally() {}

  /** Whether {@code (f + g) x 1 000 000 >= quorum x E}. */
  static boolean isQuorumMet(long inFavour, long against, long quorum, long supply) {
    return WideMath.compareProducts(inFavour + against, Ppm.ONE, quorum, supply) >= 0;
  }

  /** The result that these stakes would give: accepted, rejected or inconclusive. */
  static PoolState result(long inFavour, long against, long quorum, long supply, long winRatio) {
    if (!isQuorumMet(inFavour, against, quorum, supply)) {
      return PoolState.INCONCLUSIVE;
    }
    return WideMath.compareProducts(inFavour, Ppm.ONE, winRatio, inFavour + against) >= 0
        ? PoolState.ACCEPTED
        : PoolState.REJECTED;
  }
}
