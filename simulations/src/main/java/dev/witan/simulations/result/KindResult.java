package dev.witan.simulations.result;

/**
 * What became of all people of one kind together.
 *
 * @param kind its word
 * @param honest whether it plays the game as it is meant
 * @param people who were members at the end
 * @param startingRep from the founding
 * @param endingRep at the end
 * @param paid coin that they brought from outside
 * @param endingCoin coin that they had at the end
 * @param effort what their efforts cost, in coin
 * @param votes that they cast in pools that ended
 * @param votesRight those that took the side that the work deserved
 * @param votesWon those that took the side that won
 */
public record KindResult(
    String kind,
    boolean honest,
    int people,
    double startingRep,
    double endingRep,
    double paid,
    double endingCoin,
    double effort,
    long votes,
    long votesRight,
    long votesWon) {
  /** Coin earned, less what was paid and what the efforts cost. */
  public double coinGain() {
    return endingCoin - paid - effort;
  }

  /** REP earned. */
  public double repGain() {
    return endingRep - startingRep;
  }

  /** What was gained in all, in coin, where one REP counts this much. */
  public double gain(double repPrice) {
    return coinGain() + repGain() * repPrice;
  }

  /** What was put in: REP from the founding, and coin from outside. */
  public double input(double repPrice) {
    return startingRep * repPrice + paid;
  }
}
