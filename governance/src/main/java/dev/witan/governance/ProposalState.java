package dev.witan.governance;

import java.util.Locale;

/** Where a proposal stands (GOV-2, GOV-3). The order is that of the numbers in events. */
public enum ProposalState {
  /** Members attest it. */
  ATTESTING,
  REFERENDUM1,
  REFERENDUM2,
  REFERENDUM3,
  /** It takes effect after its delay, or has. */
  ACCEPTED,
  REJECTED,
  /** Too few attested it, or too few took part in a referendum. */
  LAPSED;

  private static final ProposalState[] ALL = values();

  /** The word of the rules. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many states there are. */
  public static int number() {
    return ALL.length;
  }

  /** The state with this number in an event. */
  public static ProposalState of(int ordinal) {
    return ALL[ordinal];
  }

  /** The state during this referendum, from 1 to 3. */
  static ProposalState referendum(int round) {
    return ALL[round];
  }
}
