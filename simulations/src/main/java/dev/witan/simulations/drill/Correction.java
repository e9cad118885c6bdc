package dev.witan.simulations.drill;

import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.Posts;
import dev.witan.kernel.Hash256;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What two scripts share: a flawed post whose flaw nobody sees at first, and later a post of an
 * honest person that takes back what it brought.
 */
final class Correction {
  private static final int DAYS_OF_A_POOL = 12; // with all its extensions
  private static final double CLEAR = 3; // a quality that nearly everybody sees

  private final Village village;
  private final Judges judges;
  private final Figures figures;

  Correction(Village village, Figures figures, String seed) {
    this.village = village;
    this.figures = figures;
    this.judges = new Judges(village, figures, seed);
  }

  /** The first attacker's post is judged, and accepted if people see it. */
  Hash256 flawed(List<Citation> citations) {
    Hash256 post = village.publish(0, "Flawed work", citations);
    judges.judge(village.open(0, post, figures.get("fee"), OptionalLong.empty()), 0, CLEAR);
    village.passDays(DAYS_OF_A_POOL);
    return post;
  }

  /** An honest person's post is judged that takes by these citations. */
  void correct(List<Citation> takings) {
    int honest = village.attackers();
    Hash256 post = village.publish(honest, "Correction", takings);
    judges.judge(village.open(honest, post, figures.get("fee"), OptionalLong.empty()), 1, CLEAR);
    village.passDays(DAYS_OF_A_POOL);
  }

  /** Others look at a pool as good as these. */
  void judge(int pool, long work) {
    judges.judge(pool, work, CLEAR);
  }

  Fate fate(Hash256 flawed) {
    Posts posts = village.modules().forum().posts();
    SortedMap<String, Double> measures = new TreeMap<>();
    measures.put("flawed.value", posts.get(posts.number(flawed)).value() / Village.UNIT);
    return village.fate(measures);
  }
}
