package dev.witan.systemtests.rules.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Goal: the machine does what the rules say in places where nobody looked. Method: seeded runs of
 * shaped commands on the machine and on the naive body, which shares no code with it; both must
 * accept and reject the same and look the same after every command, while all invariants are summed
 * up in full, a snapshot is restored and goes on, and a replay of the events keeps up. A failure
 * names its seed and the shortest list of commands that still fails.
 *
 * <p>{@code -Dwitan.random.seeds=N} runs more seeds, {@code -Dwitan.random.first=S} other ones.
 */
final class RandomBodyTest {
  private static final int SEEDS = Integer.getInteger("witan.random.seeds", 300);
  private static final int ENOUGH = 250; // seeds to have met everything
  private static final long FIRST = Long.getLong("witan.random.first", 1L);

  private final Map<String, Integer> statuses = new TreeMap<>();
  private final Map<String, Integer> events = new TreeMap<>();

  @Test
  void shouldAgreeWithTheNaiveBodyAfterEveryCommand() {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      play(seed);
    }
    int commands = statuses.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println(SEEDS + " seeds from " + FIRST + ", " + commands + " commands");
    System.out.println(statuses);
    System.out.println(events);
    if (SEEDS < ENOUGH) {
      return;
    }
    assertThat(statuses.keySet())
        .as("what was accepted and rejected")
        .containsAll(Expected.statuses());
    assertThat(events.keySet()).as("what happened").containsAll(Expected.events());
  }

  private void play(long seed) {
    Dice dice = new Dice(seed);
    long scale = dice.one(60, 3_000, 1_000_000, 700_000_000, 1_000_000_007, 1L << 57);
    RandomFounding founding = new RandomFounding(dice, scale);
    Run founded = founding.founded();
    RandomSteps random =
        new RandomSteps(
            dice, founding, scale, founded.foundedAt(), new TreeMap<>(founded.parameters()));
    List<Step> done = new ArrayList<>();
    try {
      Duel duel = new Duel(founded, seed);
      random.opening().forEach(step -> does(duel, step, done));
      random.market(duel.naive.body).forEach(step -> does(duel, step, done));
      if (dice.chance(2)) {
        random.hoard().forEach(step -> does(duel, step, done));
      }
      for (long left = dice.chance(2) ? 300 : 30 + dice.upTo(150); left > 0; left--) {
        does(duel, random.next(duel.naive.body), done);
      }
      duel.engine.events().forEach((event, count) -> events.merge(event, count, Integer::sum));
    } catch (RuntimeException | AssertionError failure) {
      Run run = new Run(founded.foundedAt(), founded.parameters(), done);
      throw explained(seed, Shrink.smallest(run, seed), failure);
    }
  }

  private void does(Duel duel, Step step, List<Step> done) {
    done.add(step);
    duel.does(step);
    String kind = step.getClass().getSimpleName();
    if (step instanceof Step.Stake stake
        && stake.holder() != null
        && !stake.holder().equals(stake.as())) {
      kind = "Delegate";
    }
    statuses.merge(kind + " " + duel.engine.status(), 1, Integer::sum);
  }

  private static AssertionError explained(long seed, Run smallest, Throwable failure) {
    Throwable still = Duel.failure(smallest, seed);
    return new AssertionError(
        "seed " + seed + ": " + (still == null ? failure : still) + "\n" + smallest, failure);
  }
}
