package dev.witan.simulations.experiment;

import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.importing.ImportSeeds;
import dev.witan.simulations.result.RunResult;
import dev.witan.simulations.result.SimulationResult;
import dev.witan.simulations.result.Variant;
import dev.witan.simulations.run.Simulation;
import dev.witan.simulations.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs every case with the same seeds, one thread for each run. Results come in the order of cases
 * and runs, whatever ends first, so the same experiment gives the same result.
 *
 * @param cases at least one; others are compared with the first
 * @param seed of all runs
 * @param runs of each case
 */
public record Experiment(List<Case> cases, String seed, int runs) {
  /** How many runs a case has at most. */
  public static final int RUNS_MAX = 10_000;

  private static final int SEED_MAX = 80;

  /** Is told how far the experiment is, from several threads. */
  public interface Progress {
    /** So many days are simulated by now, over all runs. */
    void simulated(long days);
  }

  /** Copies what could change, and checks the rest. */
  public Experiment {
    cases = List.copyOf(cases);
    ImportSeeds.check(seed);
    if (seed.length() > SEED_MAX) {
      throw new IllegalArgumentException("seed must have at most " + SEED_MAX + " characters");
    }
    if (runs < 1 || runs > RUNS_MAX || cases.isEmpty()) {
      throw new IllegalArgumentException("runs must be 1 to " + RUNS_MAX);
    }
    for (Case one : cases) {
      Simulation.problem(one.setting())
          .ifPresent(
              problem -> {
                throw new IllegalArgumentException(
                    (one.name().isEmpty() ? "" : one.name() + ": ") + problem);
              });
    }
  }

  /** An experiment with one setting. */
  public static Experiment of(Setting setting, String seed, int runs) {
    return new Experiment(List.of(new Case("", setting)), seed, runs);
  }

  /** How many days are simulated in all. */
  public long days() {
    return cases.stream().mapToLong(one -> (long) one.setting().days() * runs).sum();
  }

  /** The seed of a run, the same in every case. */
  public String seed(int run) {
    return seed + "/" + run;
  }

  /**
   * Runs everything that is not kept yet.
   *
   * @param kept where runs are kept
   * @param threads how many runs go on at a time
   */
  public SimulationResult run(Kept kept, int threads, Progress progress) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      AtomicLong days = new AtomicLong();
      List<List<Future<RunResult>>> futures = new ArrayList<>();
      for (int number = 0; number < cases.size(); number++) {
        List<Future<RunResult>> ofCase = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
          int one = number;
          int which = run;
          ofCase.add(executor.submit(() -> result(kept, one, which, days, progress)));
        }
        futures.add(ofCase);
      }
      return gather(futures);
    } finally {
      executor.shutdownNow();
    }
  }

  private RunResult result(Kept kept, int number, int run, AtomicLong days, Progress progress) {
    Setting setting = cases.get(number).setting();
    RunResult found = kept.find(number, run);
    if (found != null) {
      progress.simulated(days.addAndGet(setting.days()));
      return found;
    }
    Simulation simulation = new Simulation(setting, run, seed(run));
    simulation.run(
        new ImportObserver() {
          @Override
          public void tried(int day) {
            progress.simulated(days.incrementAndGet());
          }
        });
    RunResult result = simulation.result();
    kept.keep(number, result);
    return result;
  }

  private SimulationResult gather(List<List<Future<RunResult>>> futures) {
    List<Variant> variants = new ArrayList<>();
    for (int number = 0; number < cases.size(); number++) {
      List<RunResult> results = new ArrayList<>();
      for (Future<RunResult> future : futures.get(number)) {
        results.add(await(future));
      }
      List<RunResult> first = variants.isEmpty() ? List.of() : variants.get(0).runs();
      variants.add(Summaries.variant(cases.get(number).name(), results, first));
    }
    return new SimulationResult(seed, cases.get(0).setting(), variants);
  }

  private static RunResult await(Future<RunResult> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while runs went on", e);
    }
  }
}
