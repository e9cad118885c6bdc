package dev.witan.systemtests.rules.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.node.recovery.Recovery;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a restart gives the machine that decided, wherever it comes. Method: random bodies whose
 * entries go through a real journal with a snapshot each hundred entries; after every command that
 * was accepted the state is made again, from the newest snapshot and the events behind it, and has
 * the same digest. Now and then the journal is closed, and the body goes on with what was made.
 *
 * <p>{@code -Dwitan.restarts=N} restarts behind more commands, {@code -Dwitan.restarts.first=S}
 * begins with another seed.
 */
final class RestartTest {
  private static final int COMMANDS = Integer.getInteger("witan.restarts", 300);
  private static final long FIRST = Long.getLong("witan.restarts.first", 1L);
  private static final long SNAPSHOT_EACH = 100;
  private static final int COMMANDS_OF_A_BODY = 500;
  private static final int STEPS_OF_A_BODY = 1_500;
  private static final int CLOSED_IN_PERCENT = 3;

  @TempDir private Path folder;

  private int restarts;
  private int fromSnapshots;
  private long replayed;

  @Test
  void shouldBeTheMachineThatDecided_afterEveryCommand() {
    long seed = FIRST;
    while (restarts < COMMANDS) {
      try {
        play(seed);
      } catch (RuntimeException | AssertionError failure) {
        throw new AssertionError("-Dwitan.restarts.first=" + seed + ": " + failure, failure);
      }
      seed++;
    }
    System.out.printf(
        "%d restarts of %d bodies from seed %d, %d of them from a snapshot, %d entries replayed%n",
        restarts, seed - FIRST, FIRST, fromSnapshots, replayed);
    assertThat(fromSnapshots).isBetween(1, restarts - 1);
    assertThat(replayed).isGreaterThan(restarts);
  }

  private void play(long seed) {
    Dice dice = new Dice(seed);
    long scale = dice.one(60, 3_000, 1_000_000, 700_000_000, 1_000_000_007, 1L << 57);
    RandomFounding founding = new RandomFounding(dice, scale);
    Run founded = signable(founding.founded());
    RandomSteps random =
        new RandomSteps(
            dice, founding, scale, founded.foundedAt(), new TreeMap<>(founded.parameters()));
    NaiveSide naive = new NaiveSide(founded);
    int before = restarts;
    try (JournaledSide body =
        new JournaledSide(folder.resolve("body" + seed), founded, SNAPSHOT_EACH)) {
      random.opening().forEach(step -> does(step, naive, body, dice));
      random.market(naive.body).forEach(step -> does(step, naive, body, dice));
      for (int steps = 0;
          steps < STEPS_OF_A_BODY && restarts < COMMANDS && restarts - before < COMMANDS_OF_A_BODY;
          steps++) {
        does(random.next(naive.body), naive, body, dice);
      }
    }
  }

  /** Signed JSON has no larger integers, so nobody can found a body with them. */
  private static Run signable(Run run) {
    Map<String, Long> parameters = new TreeMap<>(run.parameters());
    parameters.replaceAll((name, value) -> Math.min(value, RandomFounding.MOST));
    return new Run(run.foundedAt(), parameters, run.steps());
  }

  /** The naive body comes along, since the next step is made by looking at it. */
  private void does(Step step, NaiveSide naive, JournaledSide body, Dice dice) {
    if (step instanceof Step.Change) {
      return; // Only machines of tests know this command, and a restart makes a real one.
    }
    naive.does(step);
    if (!body.does(step)) {
      return;
    }
    Recovery recovery = body.restarted();
    restarts++;
    fromSnapshots += recovery.snapshot() > 0 ? 1 : 0;
    replayed += recovery.replayed();
    if (dice.chance(CLOSED_IN_PERCENT)) {
      body.restart();
    }
  }
}
