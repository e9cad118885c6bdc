package dev.witan.readmodel.store;

/** The columns of the histories of pools and posts. */
public final class PoolColumns {
  /** Number of the pool's state. */
  public static final int STATE = 0;

  public static final int DEADLINE = 1;
  public static final int IN_FAVOUR = 2;
  public static final int AGAINST = 3;
  public static final int EXTENSIONS = 4;

  /** How many events were about the pool. */
  public static final int VERSION = 5;

  /** The post that it judges. */
  public static final int POST = 6;

  /** Of a post: its value. */
  public static final int POST_VALUE = 0;

  /** Of a post: its newest pool. */
  public static final int POST_POOL = 1;

  /** Of a post: 0 without a pool, else 1 and the number of the newest pool's state. */
  public static final int POST_STATUS = 2;

  private PoolColumns() {}
}
