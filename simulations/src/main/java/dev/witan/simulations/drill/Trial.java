package dev.witan.simulations.drill;

import dev.witan.kernel.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A drill over several seeds, the same for attack and control.
 *
 * @param set parameters that are not at the drill's values, in the units of the rules
 * @param seed of all runs
 * @param runs at least 2, so that there is an interval
 */
public record Trial(Drill drill, SortedMap<Parameter, Long> set, String seed, int runs) {
  /** How many runs a trial has at most. */
  public static final int RUNS_MAX = 10_000;

  /** Copies what could change, and checks the rest. */
  public Trial {
    set = Collections.unmodifiableSortedMap(new TreeMap<>(set));
    if (runs < 2 || runs > RUNS_MAX) {
      throw new IllegalArgumentException("runs must be 2 to " + RUNS_MAX);
    }
  }

  /** One seed's attack and control. */
  record Pair(Fate attack, Fate control) {}

  /** Plays all seeds, so many at a time; the result does not hang on how many. */
  public DrillResult run(int threads) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Pair>> futures = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        String one = seed + "/" + run;
        futures.add(executor.submit(() -> pair(one)));
      }
      List<Pair> pairs = new ArrayList<>();
      for (Future<Pair> future : futures) {
        pairs.add(await(future));
      }
      return DrillResult.of(this, pairs);
    } finally {
      executor.shutdownNow();
    }
  }

  private Pair pair(String one) {
    return new Pair(drill.play().play(set, one, true), drill.play().play(set, one, false));
  }

  private static Pair await(Future<Pair> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a drill went on", e);
    }
  }
}
