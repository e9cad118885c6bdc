package dev.witan.business;

import static dev.witan.business.BusinessStage.ONE;
import static dev.witan.business.BusinessStage.direct;
import static dev.witan.business.BusinessStage.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityCommand.WithdrawOffer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CancelRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.kernel.Limits;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ledger.Account;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: what a request may say, and what it holds (BUS-1, NUM-4, FORUM-8). Method: one row for each
 * refusal, in which all later checks fail too; then the escrow through the life of a request.
 */
final class FileHandlerTest {
  private static final Optional<MemberId> NONE = Optional.empty();
  private static final Optional<MemberId> STRANGER = Optional.of(BusinessStage.id("stranger"));

  private final BusinessStage stage =
      new BusinessStage(Map.of(Parameter.POOL_MIN_FEE, ONE), "rita", "ann", "ben");

  static Stream<Arguments> wrong() {
    String body = "\u00e9".repeat(32 * 1024) + "x";
    String title = "\ud83d\ude00".repeat(201);
    long great = Long.MAX_VALUE;
    return Stream.of(
        row(title, body, "S", 1, 0, Match.DRAW, STRANGER, "request-title-too-long"),
        row("", body, "S", 1, 0, Match.DRAW, STRANGER, "request-title-missing"),
        row("t", body, "S", 1, 0, Match.DRAW, STRANGER, "request-body-too-long: 65537 bytes"),
        row("t", "", "S", 1, 0, Match.DRAW, STRANGER, "skill-invalid: S"),
        row("t", "", "s", 1, 0, Match.DRAW, STRANGER, "request-fee-too-low: 1"),
        row("t", "", "s", 0, 0, Match.DRAW, STRANGER, "deliver-within-out-of-range: 0"),
        row("t", "", "s", great, great, Match.DRAW, NONE, "deliver-within-out-of-range: " + great),
        row("t", "", "s", great, 1, Match.DRAW, STRANGER, "expert-misplaced"),
        row("t", "", "s", great, 1, Match.DIRECT, NONE, "expert-missing"),
        row("t", "", "s", great, 1, Match.DIRECT, STRANGER, "expert-unknown: " + STRANGER.get()),
        row(
            "t",
            "",
            "s",
            great,
            1,
            Match.DIRECT,
            Optional.of(BusinessStage.id("rita")),
            "expert-is-requester"),
        row("t", "", "s", great, 1, Match.DRAW, NONE, "insufficient-coin: 1000000000 free"));
  }

  private static Arguments row(
      String title,
      String body,
      String skill,
      long fee,
      long within,
      Match match,
      Optional<MemberId> expert,
      String code) {
    return Arguments.of(new FileRequest(title, body, skill, fee, within, match, expert), code);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void shouldRefuse(FileRequest request, String code) {
    assertThat(stage.run("rita", request)).isEqualTo(code);
  }

  @Test
  void shouldTakeAllThatIsAllowed() {
    String title = "\ud83d\ude00".repeat(200);
    String body = "\u00e9".repeat(32 * 1024);
    long within = Limits.DELIVER_WITHIN_MAX_MS;
    stage.must("rita", new FileRequest(title, body, "s".repeat(35), ONE, within, Match.DRAW, NONE));
    stage.must("rita", new FileRequest("t", "", "s", 0, 1, Match.DRAW, NONE));
    assertThat(stage.requests.get(0).deliverWithin()).isEqualTo(within);
    assertThat(stage.requests.get(0).isDirect()).isFalse();
    stage.must("rita", direct("s", 999 * ONE, "ann"));
    assertThat(stage.coin("rita")).isZero();
    assertThat(stage.requests.get(2).only()).isEqualTo(stage.number("ann"));
  }

  /** NUM-4: reserved from the filing to the end, by the request's own parameters. */
  @Test
  void shouldReserveWhatItMayMint() {
    stage.set(Parameter.POOL_MINTING_RATIO, 3_000_000);
    stage.file("rita", request("sql", 10 * ONE));
    assertThat(stage.reputation.ledger().mintReserve()).isEqualTo(30 * ONE);
    stage.set(Parameter.POOL_MINTING_RATIO, 0);
    stage.must("rita", new CancelRequest(0));
    assertThat(stage.reputation.ledger().mintReserve()).isZero();
    stage.set(Parameter.POOL_MINTING_RATIO, Long.MAX_VALUE);
    assertThat(stage.run("rita", request("sql", 10 * ONE))).isEqualTo("supply-limit");
    stage.must("rita", request("sql", 0));
  }

  /** POOL-6: while there is no REP the pool is accepted at once, and nothing stays held. */
  @Test
  void shouldRatifyTheFirstWorkAtOnce() {
    stage.offer("ann", 0, 1, 0, "sql");
    stage.file("rita", request("sql", 10 * ONE));
    assertThat(stage.reputation.ledger().coin(Account.HELD)).isEqualTo(10 * ONE);
    stage.submit("ann", 0);
    assertThat(stage.state(0)).isEqualTo(RequestState.RATIFIED);
    assertThat(stage.rep("ann")).isEqualTo(10 * ONE);
    assertThat(stage.reputation.ledger().coin(Account.HELD)).isZero();
  }

  @Test
  void shouldCountRequestsOffersAndAllowancesTogether() {
    for (int request = 0; request < 62; request++) {
      stage.file("rita", request("s" + request, 0));
    }
    MakeOffer offer = new MakeOffer(0, List.of("x"), 1, 9000, 0);
    AllowStaking allow = new AllowStaking(BusinessStage.id("ben"), 1, 2000);
    stage.must("rita", offer);
    stage.must("rita", allow);
    assertThat(stage.run("rita", request("y", 5000 * ONE))).isEqualTo("too-many-open");
    assertThat(stage.run("rita", new MakeOffer(5, List.of("y"), 1, 9000, 0)))
        .isEqualTo("too-many-open");
    assertThat(stage.run("rita", new AllowStaking(BusinessStage.id("ann"), 1, 2000)))
        .isEqualTo("too-many-open");
    stage.must("rita", new AllowStaking(BusinessStage.id("ben"), 2, 2000));
    stage.must("rita", new CancelRequest(3));
    stage.must("rita", request("y", 0));
    assertThat(stage.run("rita", request("z", 0))).isEqualTo("too-many-open");
    stage.must("rita", new WithdrawOffer(0));
    stage.must("rita", request("z", 0));
    stage.pass(2000); // The allowance has ended.
    stage.must("rita", request("sql", 0));
    assertThat(stage.run("rita", offer)).isEqualTo("too-many-open");
  }

  /** What is offered, worked on or judged is open; what was delivered is not. */
  @Test
  void shouldCountUntilTheEnd() {
    stage.offer("ann", 0, 1, 0, "sql");
    stage.file("rita", request("sql", 0));
    assertThat(stage.requests.unfinished(0)).isEqualTo(1);
    stage.must("ann", new AcceptRequest(0));
    assertThat(stage.requests.unfinished(0)).isEqualTo(1);
    stage.must("ann", new SubmitEvidence(0, BusinessStage.postId(stage.post("ann"))));
    assertThat(stage.requests.unfinished(0)).isZero();
  }
}
