package dev.witan.validationpool;

import java.util.Locale;

/**
 * Where a pool stands (POOL-5, POOL-6). The order is that of the numbers in events and never
 * changes.
 */
public enum PoolState {
  OPEN,
  ACCEPTED,
  REJECTED,
  INCONCLUSIVE;

  private static final PoolState[] ALL = values();

  /** The word in reads, such as {@code accepted}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state with this number. */
  public static PoolState of(int ordinal) {
    return ALL[ordinal];
  }

  /** How many states there are. */
  public static int number() {
    return ALL.length;
  }
}
