package dev.witan.simulations.drill;

import dev.witan.simulations.society.Chance;
import dev.witan.simulations.society.Chances;
import dev.witan.validationpool.Side;

/**
 * The honest people of a village. Each turns to a pool with the probability {@code attention}, sees
 * the quality of the work with an error of standard deviation {@code noise}, and puts the part
 * {@code stake} of its REP on the side that it sees. Looking costs effort that is not counted.
 */
final class Judges {
  private final Village village;
  private final Figures figures;
  private final Chances chances;

  Judges(Village village, Figures figures, String seed) {
    this.village = village;
    this.figures = figures;
    this.chances = new Chances("judges", seed);
  }

  /** All judge a work of this quality; 0 and more is good. */
  void judge(int pool, long work, double quality) {
    judge(pool, work, quality, figures.get("attention"));
  }

  /** As the other, with another attention. */
  void judge(int pool, long work, double quality, double attention) {
    if (!village.modules().pools().get(pool).isOpen()) {
      return;
    }
    for (int who = village.attackers(); who < village.people(); who++) {
      Chance chance = chances.of(who, work);
      boolean turns = chance.happens(attention);
      double seen = quality + figures.get("noise") * chance.gaussian();
      if (turns) {
        double stake = figures.get("stake") * village.rep(who);
        village.stake(who, pool, seen >= 0 ? Side.FOR : Side.AGAINST, stake);
      }
    }
  }
}
