package dev.witan.business;

import static dev.witan.business.BusinessStage.ONE;
import static dev.witan.business.BusinessStage.direct;
import static dev.witan.business.BusinessStage.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand.WithdrawOffer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.ExtendRequest;
import dev.witan.business.BusinessCommand.GiveBackRequest;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ledger.Account;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Goal: what it costs an expert to be silent, late or to give back, and what becomes of the request
 * (AVAIL-3, AVAIL-4, BUS-1, BUS-7, BUS-8). Method: amounts worked out by hand.
 */
final class ExpertTest {
  private final BusinessStage stage = stage(5);

  private static BusinessStage stage(long maxAttempts) {
    BusinessStage stage =
        new BusinessStage(
            Map.of(
                Parameter.POOL_MIN_FEE, ONE,
                Parameter.AVAILABILITY_ACCEPT_WITHIN, 100L,
                Parameter.AVAILABILITY_SILENCE_PENALTY, 100_000L,
                Parameter.AVAILABILITY_MISS_PENALTY, 500_000L,
                Parameter.BUSINESS_MATCH_WITHIN, 1000L,
                Parameter.BUSINESS_MAX_ATTEMPTS, maxAttempts),
            "rita",
            "ann",
            "ben",
            "cat");
    stage.mint("ann", 100 * ONE);
    return stage;
  }

  private RepMoved burned(Clause clause, int request, long amount) {
    return new RepMoved(1, Account.OUTSIDE, amount, Cause.about(clause, request));
  }

  @Test
  void shouldCostASilentExpertItsOffer_andTheOthersNothing() {
    int offer = stage.offer("ann", 40 * ONE, 4, 0, "sql");
    stage.file("rita", request("sql", ONE));
    stage.file("rita", request("sql", ONE));
    stage.file("rita", direct("sql", ONE, "ann"));
    stage.file("rita", request("sql", ONE));
    stage.must("ann", new AcceptRequest(3));
    stage.pass(1099);
    assertThat(stage.rep("ann")).isEqualTo(100 * ONE);
    stage.pass(1100);
    assertThat(stage.registry.events).contains(burned(Clause.AVAIL_3, 0, ONE));
    assertThat(stage.rep("ann")).isEqualTo(99 * ONE);
    assertThat(stage.staked("ann")).isEqualTo(10 * ONE);
    assertThat(stage.offer(offer).isActive()).isFalse();
    assertThat(stage.offer(offer).jobs()).containsExactly(3);
    assertThat(stage.requests.get(0).attempts()).isEqualTo(1);
    assertThat(stage.requests.get(1).attempts()).isZero();
    assertThat(stage.state(1)).isEqualTo(RequestState.OPEN);
    assertThat(stage.state(2)).isEqualTo(RequestState.EXPIRED);
    assertThat(stage.requests.get(2).attempts()).isZero();
    assertThat(stage.coin("rita")).isEqualTo(997 * ONE);
    assertThat(stage.requests.get(0).deadline()).isEqualTo(2100);
  }

  @Test
  void shouldDrawTheOthersAgain_alsoWhenTheOfferHadEnded() {
    int offer = stage.offer("ann", 40 * ONE, 4, 0, "sql");
    stage.file("rita", request("sql", ONE));
    stage.time = 1050;
    stage.file("rita", request("sql", ONE));
    stage.must("ann", new WithdrawOffer(offer));
    stage.pass(1100);
    assertThat(stage.state(1)).isEqualTo(RequestState.OPEN);
    assertThat(stage.offer(offer).jobs()).isEmpty();
    assertThat(stage.staked("ann")).isZero();
    assertThat(stage.rep("ann")).isEqualTo(99 * ONE);
  }

  @Test
  void shouldCostALateExpertMore_andLeaveTheOffer() {
    int offer = stage.offer("ann", 40 * ONE, 4, 0, "sql");
    stage.file("rita", request("sql", ONE));
    stage.time = 1050;
    stage.must("ann", new AcceptRequest(0));
    stage.pass(1549);
    assertThat(stage.state(0)).isEqualTo(RequestState.WORKING);
    stage.pass(1550);
    assertThat(stage.registry.events).contains(burned(Clause.AVAIL_4, 0, 5 * ONE));
    assertThat(stage.offer(offer).isActive()).isTrue();
    assertThat(stage.unbonded(offer)).isEqualTo(35 * ONE);
    assertThat(stage.state(0)).isEqualTo(RequestState.OPEN);
    assertThat(stage.requests.get(0).attempts()).isEqualTo(1);
  }

  @Test
  void shouldWorkAsLongAsTheRequesterExtends() {
    stage.offer("ann", 0, 1, 0, "sql");
    stage.file("rita", request("sql", ONE));
    stage.must("ann", new AcceptRequest(0));
    assertThat(stage.run("rita", new ExtendRequest(0, 1500))).isEqualTo("deadline-not-later: 1500");
    stage.must("rita", new ExtendRequest(0, 1501));
    stage.pass(1500);
    assertThat(stage.state(0)).isEqualTo(RequestState.WORKING);
    stage.must("rita", new ExtendRequest(0, Limits.TIME_MAX));
    stage.pass(1_000_000);
    assertThat(stage.state(0)).isEqualTo(RequestState.WORKING);
    assertThat(stage.run("rita", new ExtendRequest(0, Limits.TIME_MAX)))
        .isEqualTo("deadline-not-later: " + Limits.TIME_MAX);
  }

  @Test
  void shouldCostWhoGivesBackItsOffer_andLeaveItsOtherJobs() {
    int offer = stage.offer("ann", 40 * ONE, 4, 0, "sql");
    stage.file("rita", request("sql", ONE));
    stage.file("rita", request("sql", ONE));
    stage.must("ann", new AcceptRequest(0));
    stage.must("ann", new GiveBackRequest(0));
    assertThat(stage.registry.events).contains(burned(Clause.BUS_8, 0, ONE));
    assertThat(stage.offer(offer).isActive()).isFalse();
    assertThat(stage.staked("ann")).isEqualTo(10 * ONE);
    assertThat(stage.expert(1)).isEqualTo("ann");
    assertThat(stage.requests.get(0).attempts()).isEqualTo(1);
    assertThat(stage.requests.get(1).attempts()).isZero();
  }

  @Test
  void shouldExpireAfterTooManyAttempts_andNotByDeclines() {
    BusinessStage two = stage(2);
    two.offer("ann", 0, 1, 0, "sql");
    two.file("rita", request("sql", ONE));
    two.must("ann", new DeclineRequest(0));
    two.offer("ben", 0, 1, 0, "sql");
    two.pass(two.requests.get(0).deadline());
    assertThat(two.state(0)).isEqualTo(RequestState.OPEN);
    two.offer("cat", 0, 1, 0, "sql");
    two.must("cat", new AcceptRequest(0));
    two.must("cat", new GiveBackRequest(0));
    assertThat(two.state(0)).isEqualTo(RequestState.EXPIRED);
    assertThat(two.requests.get(0).attempts()).isEqualTo(2);
    assertThat(two.coin("rita")).isEqualTo(1000 * ONE);
    assertThat(two.timers.isEmpty()).as("but for ann's offer and cat's").isFalse();
  }

  @Test
  void shouldExpireAtTheFirstAttempt_whenNoneIsAllowed() {
    BusinessStage none = stage(0);
    none.offer("ann", 0, 1, 0, "sql");
    none.file("rita", request("sql", ONE));
    none.must("ann", new DeclineRequest(0));
    assertThat(none.state(0)).as("a decline is no attempt").isEqualTo(RequestState.OPEN);
    none.offer("ben", 0, 1, 0, "sql");
    none.pass(none.requests.get(0).deadline());
    assertThat(none.state(0)).isEqualTo(RequestState.EXPIRED);
  }

  @Test
  void shouldExpireADirectRequestAtOnce() {
    stage.offer("ann", 40 * ONE, 4, 0, "sql");
    for (int request = 0; request < 4; request++) {
      stage.file("rita", direct("sql", ONE, "ann"));
    }
    stage.offer("ben", 0, 4, 0, "sql");
    stage.must("ann", new DeclineRequest(0));
    stage.must("ann", new AcceptRequest(1));
    stage.pass(1050);
    stage.must("ann", new AcceptRequest(2));
    stage.must("ann", new GiveBackRequest(2));
    stage.pass(1500);
    for (int request = 0; request < 4; request++) {
      assertThat(stage.state(request)).as("request " + request).isEqualTo(RequestState.EXPIRED);
      assertThat(stage.requests.get(request).attempts()).isEqualTo(request == 0 ? 0 : 1);
    }
    assertThat(stage.coin("rita")).isEqualTo(1000 * ONE);
  }
}
