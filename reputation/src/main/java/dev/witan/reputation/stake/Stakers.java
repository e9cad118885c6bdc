package dev.witan.reputation.stake;

/**
 * The holders of one group with the sums of their own and delegated stakes, in the order of their
 * first stake (NUM-3, POOL-4).
 *
 * @param holders numbers of members, each once; not to be changed
 * @param amounts what each has staked, above 0, in the same order; not to be changed
 * @param total what the amounts add up to
 */
public record Stakers(int[] holders, long[] amounts, long total) {
  /** How many holders there are. */
  public int size() {
    return holders.length;
  }
}
