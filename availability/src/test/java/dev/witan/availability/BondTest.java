package dev.witan.availability;

import static dev.witan.availability.AvailabilityStage.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand.ChangeOffer;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ReputationEvent.RepUnstaked;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.stake.Purpose;
import org.junit.jupiter.api.Test;

/**
 * Goal: what is bonded, burned, returned and released (AVAIL-3, AVAIL-4, REP-1). Method: amounts
 * worked out by hand; the stage compares all sums after each step.
 */
final class BondTest {
  private static final Cause CAUSE = Cause.about(Clause.AVAIL_3, 7);

  private final AvailabilityStage stage = new AvailabilityStage(100 * ONE, "ann", "ben");

  @Test
  void shouldPutUpAnEvenPart_andAtMostWhatIsLeft() {
    stage.offer("ann", 10, 3, 0, "sql");
    assertThat(stage.draw(0, stage.wanted("sql", 1)).bond()).isEqualTo(3);
    assertThat(stage.draw(1, stage.wanted("sql", 1)).bond()).isEqualTo(3);
    stage.run("ann", new ChangeOffer(0, 8, stage.offers.get(0).until()));
    assertThat(stage.draw(2, stage.wanted("sql", 1)).bond()).as("min(8 / 3, 2)").isEqualTo(2);
    assertThat(stage.draw(3, stage.wanted("sql", 1))).as("no room").isNull();
    assertThat(stage.offers.bonded(stage.offers.get(0))).isEqualTo(8);
    assertThat(stage.offers.get(0).jobs()).containsExactly(0, 1, 2);
  }

  @Test
  void shouldPutUpNothingForAFreeRequest() {
    stage.offer("ann", 10, 2, 0, "sql");
    assertThat(stage.draw(0, stage.wanted("sql", 0)).bond()).isZero();
    assertThat(stage.draw(1, stage.wanted("sql", 0)).bond()).isZero();
    assertThat(stage.draw(2, stage.wanted("sql", 1))).as("capacity is used up").isNull();
    assertThat(stage.offers.unbonded(stage.offers.get(0))).isEqualTo(10);
  }

  @Test
  void shouldReturnTheBondToAnActiveOffer() {
    stage.offer("ann", 10, 2, 0, "sql");
    stage.draw(0, stage.wanted("sql", 1));
    stage.act(emitter -> stage.availability.endJob(emitter, 0));
    assertThat(stage.offers.unbonded(stage.offers.get(0))).isEqualTo(10);
    assertThat(stage.offers.job(0)).isNull();
    assertThat(stage.offers.get(0).isCandidate()).isTrue();
  }

  @Test
  void shouldFreeTheBondOfAnEndedOffer() {
    stage.offer("ann", 10, 2, 0, "sql");
    stage.draw(0, stage.wanted("sql", 1));
    stage.act(emitter -> stage.availability.endOffer(emitter, 0));
    assertThat(stage.staked("ann")).isEqualTo(5);
    stage.act(emitter -> stage.availability.endJob(emitter, 0));
    assertThat(stage.staked("ann")).isZero();
  }

  @Test
  void shouldBurnAShareOfTheBond() {
    stage.offer("ann", 19, 1, 0, "sql");
    stage.draw(0, stage.wanted("sql", 1));
    stage.act(emitter -> stage.availability.burnBond(emitter, 0, 100_000, CAUSE));
    assertThat(stage.registry.events)
        .containsExactly(
            new RepUnstaked(Purpose.BOND, 0, 0, 1), new RepMoved(0, Account.OUTSIDE, 1, CAUSE));
    assertThat(stage.rep("ann")).isEqualTo(100 * ONE - 1);
    stage.act(emitter -> stage.availability.endJob(emitter, 0));
    assertThat(stage.offers.unbonded(stage.offers.get(0))).isEqualTo(18);
  }

  @Test
  void shouldBurnAllOrNothing() {
    stage.offer("ann", 20, 2, 0, "sql");
    stage.draw(0, stage.wanted("sql", 1));
    stage.draw(1, stage.wanted("sql", 0));
    stage.act(emitter -> stage.availability.burnBond(emitter, 1, 1_000_000, CAUSE));
    assertThat(stage.registry.events).as("a bond of 0").isEmpty();
    stage.act(emitter -> stage.availability.burnBond(emitter, 0, 0, CAUSE));
    assertThat(stage.registry.events).as("a penalty of 0").isEmpty();
    stage.act(emitter -> stage.availability.burnBond(emitter, 0, 1_000_000, CAUSE));
    assertThat(stage.rep("ann")).isEqualTo(100 * ONE - 10);
    stage.act(emitter -> stage.availability.endJob(emitter, 0));
    assertThat(stage.offers.unbonded(stage.offers.get(0))).isEqualTo(10);
  }

  /** POOL-11: a settlement has made the bond free, and may have taken of it. */
  @Test
  void shouldStakeAgainWhatIsLeftAfterASettlement() {
    stage.offer("ann", 60 * ONE, 1, 0, "sql");
    stage.draw(0, stage.wanted("sql", 1));
    stage.act(
        emitter -> {
          stage.reputation.release(emitter, Purpose.BOND, 0);
          stage.reputation.moveRep(emitter, 0, Account.OUTSIDE, 70 * ONE, CAUSE);
          stage.availability.endJob(emitter, 0, 50 * ONE);
        });
    assertThat(stage.offers.unbonded(stage.offers.get(0))).isEqualTo(30 * ONE);
    assertThat(stage.staked("ann")).isEqualTo(30 * ONE);
  }

  @Test
  void shouldStakeNothingAgain_whenNothingIsFreeOrTheOfferHasEnded() {
    stage.offer("ann", 60 * ONE, 1, 0, "sql");
    stage.offer("ben", 60 * ONE, 1, 0, "java");
    stage.draw(0, stage.wanted("sql", 1));
    stage.draw(1, stage.wanted("java", 1));
    stage.act(
        emitter -> {
          stage.reputation.release(emitter, Purpose.BOND, 0);
          stage.reputation.moveRep(emitter, 0, Account.OUTSIDE, 100 * ONE, CAUSE);
          stage.availability.endJob(emitter, 0, 60 * ONE);
          stage.availability.endOffer(emitter, 1);
          stage.reputation.release(emitter, Purpose.BOND, 1);
          stage.availability.endJob(emitter, 1, 60 * ONE);
        });
    assertThat(stage.staked("ann")).isZero();
    assertThat(stage.staked("ben")).isZero();
    assertThat(stage.offers.get(0).jobs()).isEmpty();
  }

  /** REP-1: newest offer first, exactly what is missing, never what is bonded. */
  @Test
  void shouldReleaseTheNewestFirst() {
    stage.offer("ann", 30, 1, 0, "a");
    stage.offer("ann", 20, 2, 0, "b");
    stage.offer("ben", 50, 1, 0, "b");
    stage.offer("ann", 0, 1, 0, "c");
    stage.offer("ann", 100 * ONE - 60, 1, 0, "d");
    stage.draw(0, new Wanted("b", 1, new int[0], stage.number("ann")));
    assertThat(stage.reputation.free(0)).isEqualTo(10);
    assertThat(stage.reputation.usable(0)).isEqualTo(100 * ONE - 10);
    freeUp(10);
    assertThat(stage.registry.events).as("it is free already").isEmpty();
    freeUp(11);
    assertThat(unbonded()).containsExactly(30, 10, 0, 100 * ONE - 61);
    freeUp(100 * ONE - 45);
    assertThat(unbonded()).containsExactly(30, 5, 0, 0);
    freeUp(100 * ONE - 20);
    assertThat(unbonded()).containsExactly(10, 0, 0, 0);
    freeUp(100 * ONE - 10);
    assertThat(unbonded()).containsExactly(0, 0, 0, 0);
    assertThat(stage.staked("ann")).isEqualTo(10);
    assertThat(stage.offers.unbonded(stage.offers.get(2))).as("ben's").isEqualTo(50);
  }

  private void freeUp(long amount) {
    stage.act(emitter -> stage.reputation.freeUp(emitter, 0, amount));
    assertThat(stage.reputation.free(0)).isGreaterThanOrEqualTo(amount);
  }

  private long[] unbonded() {
    int[] ofAnn = stage.offers.activeOf(0);
    long[] amounts = new long[ofAnn.length];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = stage.offers.unbonded(stage.offers.get(ofAnn[i]));
    }
    return amounts;
  }
}
