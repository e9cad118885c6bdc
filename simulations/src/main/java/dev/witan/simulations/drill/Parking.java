package dev.witan.simulations.drill;

import dev.witan.forum.ForumCommand.Citation;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import dev.witan.validationpool.Side;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * Before its flawed post is corrected, the author stakes all its REP on the pool of a friend, which
 * the friend opens for as long as proposals may make it (POOL-2): only free REP can be taken
 * (FORUM-5). In the control it leaves its REP free, and the friend opens nothing.
 */
record Parking(Figures figures) implements Play {
  private static final int DAYS_OF_LONGEST_POOL = 90;
  private static final int TIMES_EXTENDED = 2;

  @Override
  public Fate play(SortedMap<Parameter, Long> set, String seed, boolean isAttack) {
    Village village = new Village(figures, set, seed);
    Correction correction = new Correction(village, figures, seed);
    Hash256 flawed = correction.flawed(List.of());
    if (isAttack) {
      park(village, correction);
    }
    correction.correct(List.of(new Citation(Optional.of(flawed), -Ppm.ONE)));
    village.passDays(DAYS_OF_LONGEST_POOL * (1 + TIMES_EXTENDED));
    return correction.fate(flawed);
  }

  private static void park(Village village, Correction correction) {
    Hash256 post = village.publish(1, "Place to park", List.of());
    long least = village.modules().parameters().current().get(Parameter.POOL_MIN_FEE);
    OptionalLong longest = OptionalLong.of(Parameter.POOL_DURATION.highest());
    int pool = village.open(1, post, Math.max(1, least / Village.UNIT), longest);
    village.stake(0, pool, Side.FOR, village.rep(0));
    correction.judge(pool, 2);
  }
}
