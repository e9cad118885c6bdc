package dev.witan.readmodel.store;

/** The columns of a member's history. */
public final class MemberColumns {
  public static final int REP = 0;

  /** Coin without accrued salary. */
  public static final int COIN = 1;

  /** Whole units of accrued salary that are not among {@link #COIN} yet. */
  public static final int ACCRUED = 2;

  /** The part of a unit beside them, in 2^-64 units, unsigned. */
  public static final int FRACTION = 3;

  /** The number of the salary step up to which it was counted. */
  public static final int STEP = 4;

  /** The position at which it was counted last. */
  public static final int COUNTED = 5;

  /** REP staked on pools; on offers, bonds and proposals in the columns behind it. */
  public static final int STAKED_POOLS = 6;

  public static final int STAKED_OFFERS = 7;
  public static final int STAKED_BONDS = 8;
  public static final int STAKED_PROPOSALS = 9;
  public static final int TREASURER = 10;

  /** 1 when a recovery key was named. */
  public static final int RECOVERABLE = 11;

  /** How often the keys were replaced. */
  public static final int RECOVERIES = 12;

  private MemberColumns() {}
}
