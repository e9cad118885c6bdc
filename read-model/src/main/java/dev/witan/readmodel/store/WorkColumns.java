package dev.witan.readmodel.store;

/** The columns of the histories of offers, requests and proposals. */
public final class WorkColumns {
  /** Of an offer: 1 while it is active. */
  public static final int ACTIVE = 0;

  public static final int ENDS = 1;
  public static final int UNBONDED = 2;
  public static final int BONDED = 3;
  public static final int JOBS = 4;

  /** Of a request or proposal: the number of its state. */
  public static final int STATE = 0;

  /** Of a request or proposal. */
  public static final int DEADLINE = 1;

  public static final int ATTEMPTS = 2;
  public static final int EXPERT = 3;

  /** The offer whose job the request is. */
  public static final int OFFER = 4;

  public static final int POST = 5;
  public static final int POOL = 6;

  /** 0 when the requester has said nothing, 1 not satisfied, 2 satisfied. */
  public static final int SATISFIED = 7;

  /** Of a request, for life. */
  public static final int REQUESTER = 8;

  /** Of a proposal: all REP that was staked on it. */
  public static final int ATTESTED = 2;

  public static final int EFFECT_AT = 3;

  /** Of a proposal: 1 once it is in effect. */
  public static final int EFFECTIVE = 4;

  private WorkColumns() {}
}
