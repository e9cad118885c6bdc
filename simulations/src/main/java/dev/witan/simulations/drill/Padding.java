package dev.witan.simulations.drill;

import dev.witan.forum.ForumCommand.Citation;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A flawed post gives all its REP to posts of the same author that nobody judges (FORUM-3), so that
 * nothing is left in it to take. The correction names the flawed post alone, or also its paddings
 * where the figure {@code namesPaddings} is 1. In the control the post cites nothing.
 */
record Padding(Figures figures) implements Play {
  @Override
  public Fate play(SortedMap<Parameter, Long> set, String seed, boolean isAttack) {
    Village village = new Village(figures, set, seed);
    Correction correction = new Correction(village, figures, seed);
    List<Hash256> paddings = new ArrayList<>();
    for (int number = 0; isAttack && number < figures.count("paddings"); number++) {
      paddings.add(village.publish(0, "Padding " + number, List.of()));
    }
    Hash256 flawed = correction.flawed(cited(paddings, 1));
    boolean isNamed = isAttack && figures.count("namesPaddings") == 1;
    correction.correct(isNamed ? cited(paddings, -1) : cited(List.of(flawed), -1));
    return correction.fate(flawed);
  }

  private static List<Citation> cited(List<Hash256> posts, int sign) {
    return posts.stream()
        .map(post -> new Citation(Optional.of(post), sign * Ppm.ONE / posts.size()))
        .toList();
  }
}
