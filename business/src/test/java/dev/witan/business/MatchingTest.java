package dev.witan.business;

import static dev.witan.business.BusinessStage.ONE;
import static dev.witan.business.BusinessStage.direct;
import static dev.witan.business.BusinessStage.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessEvent.RequestOffered;
import dev.witan.kernel.Parameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goal: who waits is matched at once, in the order of BUS-3. Method: rows worked out by hand. */
final class MatchingTest {
  private final BusinessStage stage =
      new BusinessStage(
          Map.of(
              Parameter.POOL_MIN_FEE, ONE,
              Parameter.AVAILABILITY_ACCEPT_WITHIN, 100L,
              Parameter.BUSINESS_MATCH_WITHIN, 1000L),
          "rita",
          "dora",
          "ann",
          "ben");

  private List<Integer> offered() {
    return stage.registry.events.stream()
        .filter(RequestOffered.class::isInstance)
        .map(event -> ((RequestOffered) event).request())
        .toList();
  }

  @Test
  void shouldTakePaidBeforeFree_thenByFee_thenByAge() {
    stage.file("rita", request("sql", 0));
    stage.file("dora", request("sql", ONE));
    stage.file("rita", request("java", 3 * ONE));
    stage.file("dora", request("sql", 2 * ONE));
    stage.file("rita", request("sql", 2 * ONE));
    stage.file("rita", request("sql", 0));
    stage.file("rita", direct("java", 2 * ONE, "ann"));
    stage.file("rita", direct("cobol", 9 * ONE, "ann"));
    stage.offer("ann", 0, 6, 0, "java", "sql");
    assertThat(offered()).containsExactly(2, 3, 4, 6, 1, 0);
    assertThat(stage.state(5)).isEqualTo(RequestState.OPEN);
    assertThat(stage.state(7)).isEqualTo(RequestState.OPEN);
    List<Integer> numbers =
        stage.registry.events.stream()
            .filter(JobDrawn.class::isInstance)
            .map(event -> ((JobDrawn) event).draw().number())
            .toList();
    assertThat(numbers).as("RAND-1").containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void shouldLeaveThoseThatPayTooLittle() {
    stage.file("rita", request("sql", ONE));
    stage.file("rita", request("sql", 2 * ONE));
    stage.offer("ann", 0, 5, 2 * ONE, "sql");
    assertThat(offered()).containsExactly(1);
  }

  /** Fees fall along the row: what does not fit ends it, what is excluded does not. */
  @Test
  void shouldStepOverThoseWhoseMemberIsExcluded() {
    stage.file("ann", request("sql", 5 * ONE));
    stage.file("rita", request("sql", 3 * ONE));
    stage.offer("ann", 0, 1, ONE, "sql");
    assertThat(offered()).containsExactly(1);
    assertThat(stage.state(0)).isEqualTo(RequestState.OPEN);
  }

  @Test
  void shouldUseRoomThatADeclineLeaves_andDrawTheDeclinedAgain() {
    stage.offer("ann", 0, 1, 0, "sql");
    stage.file("rita", request("sql", 3 * ONE));
    stage.file("rita", request("sql", ONE));
    stage.file("dora", request("sql", 2 * ONE));
    stage.must("ann", new DeclineRequest(0));
    assertThat(offered()).containsExactly(2);
    assertThat(stage.state(0)).isEqualTo(RequestState.OPEN);
    stage.offer("ben", 0, 2, 0, "sql");
    assertThat(offered()).containsExactly(0, 1);
  }

  /** A timer that opens several requests again draws them by fee, not by number. */
  @Test
  void shouldDrawAllThatSilenceOpenedInOneOrder() {
    stage.offer("ann", 0, 5, 0, "sql", "java");
    stage.file("rita", request("sql", ONE));
    stage.file("rita", request("sql", 2 * ONE));
    stage.file("rita", request("java", 3 * ONE));
    stage.must("ann", new AcceptRequest(1));
    stage.offer("ben", 0, 1, 0, "sql", "java");
    stage.pass(stage.requests.get(0).deadline());
    assertThat(offered()).containsExactly(2);
    assertThat(stage.expert(2)).isEqualTo("ben");
    assertThat(stage.state(0)).isEqualTo(RequestState.OPEN);
    assertThat(stage.requests.get(0).attempts()).isEqualTo(1);
    assertThat(stage.requests.get(2).attempts()).isZero();
    assertThat(stage.expert(1)).isEqualTo("ann");
  }

  @Test
  void shouldUseRoomThatALateExpertLeaves() {
    stage.offer("ann", 0, 1, 0, "sql");
    stage.file("rita", request("sql", 2 * ONE));
    stage.file("dora", request("sql", 2 * ONE));
    stage.must("ann", new AcceptRequest(0));
    stage.pass(stage.requests.get(0).deadline());
    assertThat(offered()).containsExactly(1);
    assertThat(stage.state(0)).isEqualTo(RequestState.OPEN);
  }
}
