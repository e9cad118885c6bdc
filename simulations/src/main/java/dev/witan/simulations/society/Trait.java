package dev.witan.simulations.society;

import java.util.Optional;

/**
 * The numbers that people of one kind can differ in: name, default and bounds. A kind may have
 * other defaults ({@link Kind#usual}).
 */
public enum Trait {
  /** REP at the founding, each. */
  REP("rep", 0, 0, 1e9),
  /** Coin at the founding, each. */
  PURSE("purse", 0, 0, 1e9),
  /** How good its work is in the mean; work of quality 0 and more is good. */
  SKILL("skill", 1, -10, 10),
  /** The standard deviation of the error with which it sees the quality of others' work. */
  NOISE("noise", 0.5, 0, 100),
  /**
   * The part of the pools whose tally it can see before their end; at 0 votes are sealed for it.
   */
  TALLY("tally", 1, 0, 1),
  /** What it costs to look at a piece of work, in coin. */
  LOOK_COST("lookCost", 0.05, 0, 1e6),
  /** What it costs to make a piece of work, in coin. */
  WORK_COST("workCost", 1, 0, 1e6),
  /** The part of the pools that it concerns itself with. */
  ATTENTION("attention", 0.6, 0, 1),
  /** The part of its REP that it stakes on one pool. */
  STAKE("stake", 0.25, 0, 1),
  /** The hours that it takes in the mean until it does what it is about to do. */
  DELAY_HOURS("delayHours", 24, 0.01, 8760),
  /** The hours in the mean until it answers when it is drawn for a job. */
  ANSWER_HOURS("answerHours", 4, 0.01, 8760),
  /** The posts that it publishes a day and has judged at its own expense. */
  POSTS_PER_DAY("postsPerDay", 0.001, 0, 1000),
  /** The fee of the pool on such a post, in coin. */
  POST_FEE("postFee", 10, 0, 1e9),
  /** How many accepted posts a post of its own cites, if it finds them good. */
  CITATIONS("citations", 1, 0, 100),
  /** The part of a post's REP that goes to each post that it cites. */
  CITE_WEIGHT("citeWeight", 0.1, 0.000001, 1),
  /** The part of its REP that it offers as availability; 0 offers without REP. */
  OFFER("offer", 0.2, 0, 1),
  /** How many jobs it takes at a time; 0 offers nothing. */
  CAPACITY("capacity", 2, 0, 100),
  /** The requests that it files a day to one of its own circle. */
  OWN_REQUESTS_PER_DAY("ownRequestsPerDay", 0, 0, 1000),
  /** The fee of such a request, in coin. */
  OWN_REQUEST_FEE("ownRequestFee", 10, 0, 1e9),
  /** How many people arrive a day, after the founding; 0 has all there at the founding. */
  ARRIVALS_PER_DAY("arrivalsPerDay", 0, 0, 10_000);

  private static final Trait[] ALL = values();

  private final String word;
  private final double usual;
  private final double lowest;
  private final double highest;

  Trait(String word, double usual, double lowest, double highest) {
    this.word = word;
    this.usual = usual;
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The trait with this name in a setting. */
  public static Optional<Trait> named(String word) {
    for (Trait trait : ALL) {
      if (trait.word.equals(word)) {
        return Optional.of(trait);
      }
    }
    return Optional.empty();
  }

  /** The name in a setting. */
  public String word() {
    return word;
  }

  /** The value where neither the setting nor the kind says otherwise. */
  public double usual() {
    return usual;
  }

  /** The lowest value that a setting may give. */
  public double lowest() {
    return lowest;
  }

  /** The highest value that a setting may give. */
  public double highest() {
    return highest;
  }
}
