package dev.witan.business;

import java.util.Locale;

/** Where a request stands (BUS-2). The order is that of the numbers in events. */
public enum RequestState {
  /** It waits for a candidate. */
  OPEN,
  /** An expert was drawn and has not answered. */
  OFFERED,
  /** The expert has accepted. */
  WORKING,
  /** The pool on the evidence is open. */
  JUDGED,
  RATIFIED,
  REJECTED,
  INCONCLUSIVE,
  /** Evidence was submitted for a request without a fee. */
  DELIVERED,
  CANCELLED,
  /** Nobody did it in time. */
  EXPIRED;

  private static final RequestState[] ALL = values();

  /** The word of the rules. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing can happen to it any more. */
  public boolean isFinal() {
    return ordinal() > JUDGED.ordinal();
  }

  /** Whether an expert has to do with it. */
  public boolean hasExpert() {
    return this != OPEN && this != CANCELLED && this != EXPIRED;
  }

  /** How many states there are. */
  public static int number() {
    return ALL.length;
  }

  /** The state with this number in an event. */
  public static RequestState of(int ordinal) {
    return ALL[ordinal];
  }
}
