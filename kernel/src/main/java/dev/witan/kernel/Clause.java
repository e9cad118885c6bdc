package dev.witan.kernel;

/**
 * The clauses of the rules by which REP or coin moves: the last word of every explanation. Their
 * order is that of the numbers in events and never changes; new ones are added at the end.
 */
public enum Clause {
  COIN_1,
  MEMBER_1,
  MEMBER_3,
  FEE_1,
  FEE_2,
  FEE_3,
  FORUM_4,
  POOL_1,
  POOL_8,
  POOL_9,
  POOL_10,
  NUM_4;

  private static final Clause[] ALL = values();

  /** The clause as the rules write it, such as {@code POOL-8}. */
  public String text() {
    return name().replace('_', '-');
  }

  /** The clause with this number in an event. */
  static Clause read(Input input) {
    return ALL[input.count(ALL.length - 1)];
  }
}
