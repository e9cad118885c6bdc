package dev.witan.benchmarks;

import java.util.Locale;

/**
 * One unit of work: a post that cites older ones, its pool, the stakes on it and their settlement.
 * Posts go by the numbers of their units, members by theirs.
 *
 * @param number of this unit and its post; those below the number of members are foundings: each
 *     member's first post, which cites nothing and nobody stakes on
 * @param author the member who publishes and pays the fee
 * @param cited units whose posts it cites, each once
 * @param weights of the citations in ppm, above 0, at most 1 000 000 in all
 * @param voters members other than the author, each once, in the order of their stakes
 * @param against whether the voter in this place stakes against; else for
 */
record Unit(long number, int author, long[] cited, int[] weights, int[] voters, boolean[] against) {
  /** Micro-units of coin that the pool is paid with. */
  static final long FEE = 1_000_000;

  /** What a voter stakes of its free REP, in ppm; at least one unit. */
  static final long STAKE_PPM = 10_000;

  private static final String SENTENCE =
      " builds on what it cites, and says in a few sentences what is new, how it was found out,"
          + " where the data lies, and what would show that it is wrong.";

  /** A member's first post. */
  static Unit founding(int member) {
    return new Unit(member, member, new long[0], new int[0], new int[0], new boolean[0]);
  }

  String title() {
    return "Work " + number;
  }

  /** About 500 bytes, other ones in each unit. */
  String body() {
    return String.format(Locale.ROOT, "%016x", number * 0x9e3779b97f4a7c15L) + SENTENCE.repeat(3);
  }
}
