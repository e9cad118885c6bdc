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
  NUM_4,
  AVAIL_3(true),
  AVAIL_4(true),
  BUS_1(true),
  BUS_3(true),
  BUS_4(true),
  BUS_7(true),
  BUS_8(true),
  GOV_3(true),
  GOV_4(true);

  private static final Clause[] ALL = values();

  private final boolean hasSubject;

  Clause() {
    this(false);
  }

  Clause(boolean hasSubject) {
    this.hasSubject = hasSubject;
  }

  /** Whether causes by this clause name a request or a proposal. */
  boolean hasSubject() {
    return hasSubject;
  }

  /** The clause as the rules write it, such as {@code POOL-8}. */
  public String text() {
    return name().replace('_', '-');
  }

  /** The clause with this number in an event. */
  static Clause read(Input input) {
    return ALL[input.count(ALL.length - 1)];
  }
}
