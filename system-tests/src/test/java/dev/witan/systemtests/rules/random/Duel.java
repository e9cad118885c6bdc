package dev.witan.systemtests.rules.random;

import java.util.HashMap;
import java.util.Map;

/** The machine and the naive body, doing the same steps and compared after each. */
final class Duel {
  final NaiveSide naive;
  final EngineSide engine;
  private final Map<String, Draft> drafts = new HashMap<>();

  /** The seed decides which machine goes on after each step, and nothing that can be seen. */
  Duel(Run run, long seed) {
    naive = new NaiveSide(run);
    engine = new EngineSide(run, seed);
  }

  /** Does the step on both sides; throws when they do not agree. */
  boolean does(Step step) {
    boolean expected = naive.does(step);
    if (step instanceof Step.Publish publish && expected) {
      drafts.put(publish.draft().name(), publish.draft());
    }
    boolean accepted = engine.does(step);
    if (accepted != expected) {
      throw new AssertionError(
          "the machine " + (accepted ? "accepts" : "rejects") + " what the naive body does not");
    }
    naive.body.assertInvariants();
    String difference = engine.picture().difference(new NaivePainter(naive.body).picture(drafts));
    if (!difference.isEmpty()) {
      throw new AssertionError("the machine's " + difference);
    }
    return accepted;
  }

  /** Does all steps of a run; gives what went wrong, or null. */
  static Throwable failure(Run run, long seed) {
    try {
      Duel duel = new Duel(run, seed);
      run.steps().forEach(duel::does);
      return null;
    } catch (RuntimeException | AssertionError failure) {
      return failure;
    }
  }
}
