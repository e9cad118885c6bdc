package dev.witan.simulations.drill;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of one play, summed over people; whole coin and REP, not micro-units.
 *
 * @param repIn the REP that the attackers held at the founding
 * @param coinIn the coin that they brought from outside
 * @param coin what they had at the end, less what they brought and what their efforts cost
 * @param rep their REP at the end less that of the founding
 * @param othersRepIn as {@code repIn}, of those people to whom the control compares them
 * @param othersCoin as {@code coin}, of these
 * @param othersRep as {@code rep}, of these
 * @param measures what else was done to the body, by name
 */
record Fate(
    double repIn,
    double coinIn,
    double coin,
    double rep,
    double othersRepIn,
    double othersCoin,
    double othersRep,
    SortedMap<String, Double> measures) {
  Fate {
    measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
  }

  /** Coin and REP together, one REP counted as one coin. */
  double gain() {
    return coin + rep;
  }

  /** Everything that was put in, counted likewise. */
  double input() {
    return repIn + coinIn;
  }

  /** The gain of one unit put in less what the others gained with one. */
  double edge() {
    double own = input() == 0 ? 0 : gain() / input();
    double others = othersRepIn == 0 ? 0 : (othersCoin + othersRep) / othersRepIn;
    return own - others;
  }
}
