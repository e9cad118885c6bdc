package dev.witan.reputation.ledger;

/** The codes of the body's own accounts; numbers from 0 on are members. They stand in events. */
public final class Account {
  /** Where REP and coin come from when they are made and go to when they are destroyed. */
  public static final int OUTSIDE = -1;

  /** Coin of the body itself. */
  public static final int TREASURY = -2;

  /** Coin in escrow for requests and pools. */
  public static final int HELD = -3;

  /** Coin that was shared as salary and not yet taken out by a member (FEE-3). */
  public static final int SALARY = -4;

  /** REP on its way within one settlement; 0 at the end of each entry. */
  public static final int FLOW = -5;

  /** How many accounts of its own the body has. */
  static final int OWN_ACCOUNTS = 5;

  private Account() {}

  static int slot(int account) {
    return -account - 1;
  }
}
