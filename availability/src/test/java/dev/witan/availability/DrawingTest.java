package dev.witan.availability;

import static dev.witan.availability.AvailabilityStage.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand.WithdrawOffer;
import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.kernel.Context;
import dev.witan.kernel.Draw;
import dev.witan.kernel.Hash256;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: a draw chooses whom AVAIL-2 says, and its record holds all that is needed to redo it
 * (RAND-1). Method: single draws worked out by hand; random bodies in which each draw is made once
 * more from the list of all candidates.
 */
final class DrawingTest {
  private static final String[] ALL = {"ann", "ben", "cat", "dan", "eve", "fay", "gus", "hal"};

  private final AvailabilityStage stage = new AvailabilityStage(100 * ONE, ALL);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void shouldDrawAsFromAList(long seed) {
    Random random = new Random(seed);
    List<Integer> jobs = new ArrayList<>();
    int next = 0;
    for (int step = 0; step < 120; step++) {
      int what = random.nextInt(10);
      if (what < 3) {
        offer(random);
      } else if (what == 3 && stage.offers.size() > 0) {
        Offer offer = stage.offers.get(random.nextInt(stage.offers.size()));
        stage.run(ALL[offer.member()], new WithdrawOffer(offer.number()));
      } else if (what < 6 && !jobs.isEmpty()) {
        int job = jobs.remove(random.nextInt(jobs.size()));
        stage.act(emitter -> stage.availability.endJob(emitter, job));
      } else if (drawn(next, random)) {
        jobs.add(next++);
      }
    }
    assertThat(next).as("draws").isGreaterThan(5);
  }

  private void offer(Random random) {
    String member = ALL[random.nextInt(ALL.length)];
    String skill = random.nextBoolean() ? "sql" : "java";
    if (stage.offers.activeFor(stage.number(member), skill) == Context.NOBODY) {
      long free = stage.reputation.free(stage.number(member));
      long amount = random.nextInt(3) == 0 ? 0 : (long) (random.nextDouble() * free);
      stage.offer(member, amount, 1 + random.nextInt(3), random.nextInt(4), skill);
    }
  }

  private boolean drawn(int job, Random random) {
    int[] excluded = random.ints(random.nextInt(4), 0, ALL.length).distinct().toArray();
    int only = random.nextInt(4) == 0 ? random.nextInt(ALL.length) : Context.NOBODY;
    String skill = random.nextBoolean() ? "sql" : "java";
    Wanted wanted = new Wanted(skill, random.nextInt(5), excluded, only);
    List<Offer> list = NaiveOffers.candidates(stage.offers, skill, wanted.fee(), wanted);
    List<Long> bonds = list.stream().map(one -> NaiveOffers.bond(one, stage.reputation)).toList();
    JobDrawn drawn = stage.draw(job, wanted);
    assertThat(drawn == null).as("nobody fits").isEqualTo(list.isEmpty());
    if (drawn != null) {
      compare(drawn, wanted, list, bonds);
    }
    return drawn != null;
  }

  /** The first whose running sum is above the drawn value. */
  private static void compare(JobDrawn drawn, Wanted wanted, List<Offer> list, List<Long> bonds) {
    boolean heads = bonds.stream().allMatch(bond -> bond == 0);
    long total = heads ? list.size() : bonds.stream().mapToLong(bond -> bond).sum();
    assertThat(drawn.draw()).isEqualTo(Draw.of(drawn.draw().seed(), drawn.draw().number(), total));
    long sum = 0;
    int place = -1;
    while (sum <= drawn.draw().value()) {
      place++;
      sum += heads ? 1 : bonds.get(place);
    }
    assertThat(drawn.offer()).isEqualTo(list.get(place).number());
    assertThat(drawn.after()).isEqualTo(sum);
    assertThat(drawn.before()).isEqualTo(sum - (heads ? 1 : bonds.get(place)));
    assertThat(drawn.bond()).isEqualTo(wanted.fee() == 0 ? 0 : bonds.get(place));
  }

  @Test
  void shouldRecordSeedNumberTotalAndSums() {
    stage.offer("ann", 10, 1, 0, "sql");
    stage.offer("ben", 20, 1, 0, "sql");
    stage.offer("cat", 30, 1, 1, "sql");
    Hash256 seed = Hash256.ofText("seed 3");
    Draw expected = Draw.of(seed, 0, 30);
    JobDrawn drawn = stage.draw(7, stage.wanted("sql", 0));
    boolean first = expected.value() < 10;
    assertThat(drawn)
        .isEqualTo(new JobDrawn(7, first ? 0 : 1, 0, expected, first ? 0 : 10, first ? 10 : 30));
  }

  @Test
  void shouldCountItsDrawsWithinAnEntry() {
    stage.offer("ann", 10, 5, 0, "sql");
    List<Integer> numbers = new ArrayList<>();
    stage.act(
        emitter -> {
          for (int job = 0; job < 3; job++) {
            stage.availability.draw(emitter, job, stage.wanted("sql", 1));
          }
          // Nobody is a candidate: no draw is used up.
          stage.availability.draw(emitter, 9, stage.wanted("java", 1));
          stage.availability.draw(emitter, 3, stage.wanted("sql", 1));
        });
    stage.registry.events.stream()
        .filter(JobDrawn.class::isInstance)
        .forEach(event -> numbers.add(((JobDrawn) event).draw().number()));
    assertThat(numbers).containsExactly(0, 1, 2, 3);
  }

  @Test
  void shouldDrawTheOnlyOne_whenTheRequestIsDirect() {
    stage.offer("ann", 50, 1, 0, "sql");
    stage.offer("ben", 0, 2, 2, "sql");
    int ben = stage.number("ben");
    assertThat(stage.draw(0, new Wanted("sql", 1, new int[0], ben))).isNull();
    assertThat(stage.draw(0, new Wanted("java", 2, new int[0], ben))).isNull();
    assertThat(stage.draw(0, new Wanted("sql", 2, new int[] {ben}, ben))).isNull();
    JobDrawn drawn = stage.draw(0, new Wanted("sql", 2, new int[] {0}, ben));
    assertThat(drawn.offer()).isEqualTo(1);
    assertThat(drawn.draw().total()).isEqualTo(1);
    assertThat(drawn.after()).isEqualTo(1);
    assertThat(stage.availability.expert(0)).isEqualTo(ben);
    assertThat(stage.availability.expert(1)).isEqualTo(Context.NOBODY);
    stage.draw(1, new Wanted("sql", 2, new int[0], ben));
    assertThat(stage.draw(2, new Wanted("sql", 2, new int[0], ben))).as("no room").isNull();
  }
}
