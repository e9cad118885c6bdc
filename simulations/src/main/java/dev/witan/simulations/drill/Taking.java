package dev.witan.simulations.drill;

import dev.witan.forum.ForumCommand.Citation;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import dev.witan.simulations.society.Chances;
import dev.witan.validationpool.Side;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Attackers publish ordinary works that, besides, take from a rival's post without a reason
 * (FORUM-4). Whoever looks finds such a work worse by {@code harm}. The control has the same works
 * for the same fees without the taking.
 */
record Taking(Figures figures) implements Play {
  private static final int DAYS_OF_A_POOL = 12; // with all its extensions

  @Override
  public Fate play(SortedMap<Parameter, Long> set, String seed, boolean isAttack) {
    Village village = new Village(figures, set, seed);
    Judges judges = new Judges(village, figures, seed);
    Chances qualities = new Chances("qualities", seed);
    int rival = village.attackers();
    Hash256 praised = village.publish(rival, "Good work", List.of());
    int first = village.open(rival, praised, figures.get("rivalFee"), OptionalLong.empty());
    judges.judge(first, 0, figures.get("skill") + 3);
    village.passDays(DAYS_OF_A_POOL);
    double before = village.rep(rival);
    for (int work = 1; work <= figures.count("works"); work++) {
      int who = work % village.attackers();
      double quality =
          figures.get("skill")
              + qualities.of(who, work).gaussian()
              - (isAttack ? figures.get("harm") : 0);
      List<Citation> taking =
          isAttack ? List.of(new Citation(Optional.of(praised), -Ppm.ONE)) : List.of();
      Hash256 post = village.publish(who, "Work " + work, taking);
      int pool = village.open(who, post, figures.get("fee"), OptionalLong.empty());
      for (int friend = 0; friend < village.attackers(); friend++) {
        village.stake(friend, pool, Side.FOR, figures.get("stake") * village.rep(friend));
      }
      judges.judge(pool, work, quality);
      village.passDays(DAYS_OF_A_POOL);
    }
    SortedMap<String, Double> measures = new TreeMap<>();
    measures.put("rival.rep", village.rep(rival) - before);
    return village.fate(measures);
  }
}
