package dev.witan.reputation.stake;

/**
 * What REP is staked on. The order is that of the numbers in events and never changes; new purposes
 * are added at the end. The two sides of a pool are two purposes of one subject.
 */
public enum Purpose {
  POOL_FOR,
  POOL_AGAINST,
  /** What an offer has staked and not put up for a job (AVAIL-1). */
  OFFER,
  /** What an offer has put up for a job (AVAIL-3). */
  BOND,
  /** An attestation (GOV-2). */
  PROPOSAL;

  private static final Purpose[] ALL = values();

  /** How many purposes there are. */
  public static int number() {
    return ALL.length;
  }

  /** The purpose with this number in an event. */
  public static Purpose of(int ordinal) {
    return ALL[ordinal];
  }
}
