package dev.witan.business;

import static dev.witan.business.BusinessStage.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CancelRequest;
import dev.witan.business.BusinessCommand.CommentRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.ExtendRequest;
import dev.witan.business.BusinessCommand.GiveBackRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.kernel.Command;
import dev.witan.kernel.Parameter;
import dev.witan.validationpool.Side;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: BUS-2, in every state and for everybody. Method: the table written out here by hand is
 * compared with the data of the engine; then every command is tried in every state by the
 * requester, the expert and somebody else.
 */
final class RequestLifeTest {
  private static final List<String> COMMANDS =
      List.of("accept", "decline", "submit", "comment", "cancel", "extend", "giveBack");
  private static final List<String> EXPERTS = List.of("accept", "decline", "submit", "giveBack");

  @Test
  void shouldBeTheTableOfTheRules() {
    assertThat(RequestLife.TRANSITIONS.stream().map(RequestLifeTest::line))
        .containsExactlyInAnyOrder(
            "open -node-> offered: a candidate is drawn",
            "open -requester-> cancelled: request.cancel",
            "open -node-> expired: business.matchWithin has passed",
            "offered -expert-> working: request.accept",
            "offered -expert-> open, expired: request.decline",
            "offered -node-> open, expired: availability.acceptWithin has passed",
            "offered -node-> open, expired: silence on another job ends the offer",
            "working -expert-> judged, delivered: request.submit",
            "working -requester-> working: request.extend",
            "working -expert-> open, expired: request.giveBack",
            "working -node-> open, expired: the time to deliver has passed",
            "judged -requester-> judged: request.comment",
            "judged -node-> ratified, rejected, inconclusive: the pool on the evidence has ended");
  }

  private static String line(RequestLife.Transition row) {
    String to =
        row.to().stream().map(RequestState::word).reduce((one, two) -> one + ", " + two).get();
    RequestLife.Act act = row.act();
    return row.from().word() + " -" + act.role().word() + "-> " + to + ": " + act.label();
  }

  @Test
  void shouldHaveTheStatesOfTheRules() {
    assertThat(Stream.of(RequestState.values()).map(RequestState::word))
        .containsExactly(
            "open",
            "offered",
            "working",
            "judged",
            "ratified",
            "rejected",
            "inconclusive",
            "delivered",
            "cancelled",
            "expired");
    TreeSet<RequestState> left = new TreeSet<>();
    RequestLife.TRANSITIONS.forEach(row -> left.add(row.from()));
    for (RequestState state : RequestState.values()) {
      assertThat(state.isFinal()).as(state.word()).isNotEqualTo(left.contains(state));
    }
    for (RequestLife.Act act : RequestLife.Act.values()) {
      assertThat(RequestLife.of(act).act()).isEqualTo(act);
    }
  }

  @ParameterizedTest
  @EnumSource(RequestState.class)
  void shouldAllowEachCommandInItsStateOnly(RequestState state) {
    for (String command : COMMANDS) {
      for (String role : List.of("rita", "ann", "ben")) {
        BusinessStage stage = in(state);
        assertThat(stage.state(0)).isEqualTo(state);
        assertThat(stage.run(role, command(command, stage)))
            .as(role + " " + command + " in " + state)
            .isEqualTo(expected(state, command, role));
      }
    }
  }

  /** Who, then the state: BUS-2 with the order of checks. */
  private static String expected(RequestState state, String command, String role) {
    boolean hasExpert = !List.of("open", "cancelled", "expired").contains(state.word());
    if (EXPERTS.contains(command) && !(role.equals("ann") && hasExpert)) {
      return "not-expert";
    }
    if (!EXPERTS.contains(command) && !role.equals("rita")) {
      return "not-requester";
    }
    String needed =
        switch (command) {
          case "accept", "decline" -> "offered";
          case "submit", "extend", "giveBack" -> "working";
          case "comment" -> "judged";
          default -> "open";
        };
    return state.word().equals(needed) ? "accepted" : "request-not-" + needed + ": " + state.word();
  }

  private static Command command(String name, BusinessStage stage) {
    return switch (name) {
      case "accept" -> new AcceptRequest(0);
      case "decline" -> new DeclineRequest(0);
      case "submit" -> new SubmitEvidence(0, BusinessStage.postId(stage.post("ann")));
      case "comment" -> new CommentRequest(0, true, "fine");
      case "cancel" -> new CancelRequest(0);
      case "extend" -> new ExtendRequest(0, stage.time + 100_000);
      default -> new GiveBackRequest(0);
    };
  }

  /** Rita's request 0 in this state, with ann as its expert wherever there is one. */
  private static BusinessStage in(RequestState state) {
    BusinessStage stage =
        new BusinessStage(Map.of(Parameter.POOL_MAX_EXTENSIONS, 0L), "rita", "ann", "ben", "cat");
    stage.mint("ann", 100 * ONE);
    stage.mint("cat", 100 * ONE);
    boolean isFree = state == RequestState.DELIVERED;
    stage.file("rita", BusinessStage.request("sql", isFree ? 0 : 10 * ONE));
    switch (state) {
      case OPEN -> {}
      case CANCELLED -> stage.must("rita", new CancelRequest(0));
      case EXPIRED -> stage.pass(stage.requests.get(0).deadline());
      default -> lead(stage, state);
    }
    return stage;
  }

  private static void lead(BusinessStage stage, RequestState state) {
    stage.must("ann", new MakeOffer(10 * ONE, List.of("sql"), 1, 1_000_000, 0));
    if (state == RequestState.OFFERED) {
      return;
    }
    if (state == RequestState.WORKING) {
      stage.must("ann", new AcceptRequest(0));
      return;
    }
    int pool = stage.submit("ann", 0);
    if (state == RequestState.RATIFIED || state == RequestState.REJECTED) {
      Side side = state == RequestState.RATIFIED ? Side.FOR : Side.AGAINST;
      stage.stake("cat", pool, side, 50 * ONE);
    }
    if (state != RequestState.JUDGED && state != RequestState.DELIVERED) {
      stage.pass(stage.pools.get(pool).deadline());
    }
  }

  @Test
  void shouldRefuseWhatIsNotThere() {
    BusinessStage stage = in(RequestState.OPEN);
    for (int number : new int[] {-1, 1, Integer.MAX_VALUE}) {
      String code = "request-unknown: request_" + number;
      assertThat(stage.run("ann", new AcceptRequest(number))).isEqualTo(code);
      assertThat(stage.run("ann", new DeclineRequest(number))).isEqualTo(code);
      assertThat(stage.run("ann", new SubmitEvidence(number, BusinessStage.postId(9))))
          .isEqualTo(code);
      assertThat(stage.run("rita", new CommentRequest(number, true, ""))).isEqualTo(code);
      assertThat(stage.run("rita", new CancelRequest(number))).isEqualTo(code);
      assertThat(stage.run("rita", new ExtendRequest(number, 1))).isEqualTo(code);
      assertThat(stage.run("ann", new GiveBackRequest(number))).isEqualTo(code);
    }
  }
}
