package dev.witan.statemachine;

import static dev.witan.statemachine.Scene.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.Availability;
import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.availability.Wanted;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Context;
import dev.witan.kernel.Draw;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Goal: a draw is fair (AVAIL-2, RAND-1). Method: the seeds of 10 000 consecutive entries, as the
 * sequencer gives them, each draw once among the same four offers; a chi-square test compares how
 * often each was chosen with its weight. The seeds follow from the scene, so the test always gives
 * the same. At a fair draw the bound is passed by one scene in a thousand.
 */
final class DrawFairnessTest {
  private static final int ENTRIES = 10_000;

  /** Three degrees of freedom, one in a thousand. */
  private static final double BOUND = 16.27;

  private static final List<String> EXPERTS = List.of("ann", "ben", "cat", "dan");

  private static Scene scene;

  /** Draws with one seed and applies nothing, so that the next draw finds the same offers. */
  private static final class Trial implements Emitter {
    private final Hash256 seed;
    private int draws;
    private JobDrawn drawn;

    Trial(Hash256 seed) {
      this.seed = seed;
    }

    @Override
    public void emit(Event event) {
      if (event instanceof JobDrawn job) {
        drawn = job;
      }
    }

    @Override
    public Draw draw(long total) {
      return Draw.of(seed, draws++, total);
    }
  }

  /** ann to dan hold 10, 20, 30 and 40 REP; then come the entries. */
  @BeforeAll
  static void manyEntries() {
    scene = new Scene(Map.of(Parameter.POOL_MIN_FEE, ONE));
    EXPERTS.forEach(expert -> scene.member(expert, 200 * ONE));
    PublishPost founding =
        new PublishPost(
            PostKind.EVIDENCE,
            "founding",
            Hash256.ofText("founding"),
            0,
            List.of(
                new Author(Scene.id("ann"), 100_000),
                new Author(Scene.id("ben"), 200_000),
                new Author(Scene.id("cat"), 300_000),
                new Author(Scene.id("dan"), 400_000)),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    scene.must("ann", founding);
    scene.open("ann", PostContent.id(founding), 100 * ONE);
    for (int number = 0; number < EXPERTS.size(); number++) {
      long amount = (number + 1) * 10 * ONE;
      scene.must(EXPERTS.get(number), new MakeOffer(amount, List.of("weighed"), 1, 1000, 0));
      scene.must(EXPERTS.get(number), new MakeOffer(0, List.of("equal"), 1, 1000, 0));
    }
    for (int entry = 0; entry < ENTRIES; entry++) {
      scene.sequencer.submit(
          0, Optional.of(Scene.id("ben")), Scene.key("ben"), new TransferCoin(Scene.id("cat"), 1));
    }
  }

  @Test
  void shouldChooseByWeight() {
    assertThat(chiSquare("weighed", 0.1, 0.2, 0.3, 0.4)).isLessThan(BOUND);
  }

  @Test
  void shouldChooseEvenly_whenNobodyWeighsAnything() {
    assertThat(chiSquare("equal", 0.25, 0.25, 0.25, 0.25)).isLessThan(BOUND);
  }

  /** The test can fail: the weights of one draw are not those of the other. */
  @Test
  void shouldSeeOtherWeights() {
    assertThat(chiSquare("weighed", 0.11, 0.19, 0.3, 0.4)).isGreaterThan(BOUND);
    assertThat(chiSquare("equal", 0.27, 0.25, 0.25, 0.23)).isGreaterThan(BOUND);
  }

  private static double chiSquare(String skill, double... expected) {
    Availability availability = scene.machine.modules().availability();
    int first = scene.machine.modules().reputation().number(Scene.id("ann"));
    long[] chosen = new long[expected.length];
    for (Scene.Line line :
        scene.journal.subList(scene.journal.size() - ENTRIES, scene.journal.size())) {
      Trial trial = new Trial(line.entry().seed());
      Wanted wanted = new Wanted(skill, ONE, new int[0], Context.NOBODY);
      assertThat(availability.draw(trial, 0, wanted)).isTrue();
      int offer = trial.drawn.offer();
      chosen[availability.offers().get(offer).member() - first]++;
    }
    double sum = 0;
    for (int i = 0; i < expected.length; i++) {
      double mean = expected[i] * ENTRIES;
      sum += (chosen[i] - mean) * (chosen[i] - mean) / mean;
    }
    return sum;
  }
}
