package dev.witan.simulations.drill;

import dev.witan.forum.ForumCommand.Citation;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.simulations.society.Chances;
import dev.witan.validationpool.PoolState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Attackers cite each other instead of the honest work that theirs rests on, with the same weight,
 * so that its part of the REP stays among them. Attackers and as many honest people publish works
 * in turn, equally good ones; in the control all cite honest work.
 */
record CitationRing(Figures figures) implements Play {
  private static final int DAYS_OF_A_POOL = 12; // with all its extensions

  @Override
  public Fate play(SortedMap<Parameter, Long> set, String seed, boolean isAttack) {
    Village village = new Village(figures, set, seed);
    Judges judges = new Judges(village, figures, seed);
    Chances qualities = new Chances("qualities", seed);
    Hash256 ofRing = null;
    Hash256 ofHonest = null;
    int accepted = 0;
    for (int work = 0; work < figures.count("works"); work++) {
      boolean isOfRing = work % 2 == 1;
      int turn = work / 2 % village.attackers();
      int who = isOfRing ? turn : village.attackers() + turn;
      Hash256 cited = isOfRing && isAttack ? ofRing : ofHonest;
      Hash256 post = village.publish(who, "Work " + work, citing(cited));
      int pool = village.open(who, post, figures.get("fee"), OptionalLong.empty());
      judges.judge(pool, work, figures.get("skill") + qualities.of(0, work).gaussian());
      village.passDays(DAYS_OF_A_POOL);
      if (village.modules().pools().get(pool).state() == PoolState.ACCEPTED) {
        accepted++;
        ofRing = isOfRing ? post : ofRing;
        ofHonest = isOfRing ? ofHonest : post;
      }
    }
    SortedMap<String, Double> measures = new TreeMap<>();
    measures.put("works.accepted", (double) accepted);
    return village.fate(measures);
  }

  private List<Citation> citing(Hash256 cited) {
    long weight = Village.micro(figures.get("citeWeight"));
    return cited == null ? List.of() : List.of(new Citation(Optional.of(cited), weight));
  }
}
