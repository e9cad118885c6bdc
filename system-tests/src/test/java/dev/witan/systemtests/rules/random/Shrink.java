package dev.witan.systemtests.rules.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a run that fails shorter: drops steps, then founding values, while it still fails. */
final class Shrink {
  private static final int TRIES = 3000;

  private final long seed;
  private Run smallest;
  private int tries;

  private Shrink(Run run, long seed) {
    this.smallest = run;
    this.seed = seed;
  }

  /** The shortest run found that fails, in any way. */
  static Run smallest(Run run, long seed) {
    Shrink shrink = new Shrink(run, seed);
    for (int chunk = run.steps().size(); chunk > 0; chunk = chunk / 2) {
      shrink.dropSteps(chunk);
    }
    shrink.dropParameters();
    shrink.dropSteps(1);
    return shrink.smallest;
  }

  private void dropSteps(int chunk) {
    for (int end = smallest.steps().size(); end > 0; end -= chunk) {
      int last = Math.min(end, smallest.steps().size());
      List<Step> kept = new ArrayList<>(smallest.steps());
      kept.subList(Math.max(0, last - chunk), last).clear();
      keepIfItFails(new Run(smallest.foundedAt(), smallest.parameters(), kept));
    }
  }

  private void dropParameters() {
    for (String name : List.copyOf(smallest.parameters().keySet())) {
      Map<String, Long> kept = new TreeMap<>(smallest.parameters());
      kept.remove(name);
      keepIfItFails(new Run(smallest.foundedAt(), kept, smallest.steps()));
    }
  }

  private void keepIfItFails(Run shorter) {
    if (tries++ < TRIES && Duel.failure(shorter, seed) != null) {
      smallest = shorter;
    }
  }
}
