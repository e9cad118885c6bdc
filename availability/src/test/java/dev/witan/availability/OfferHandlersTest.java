package dev.witan.availability;

import static dev.witan.availability.AvailabilityStage.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand.ChangeOffer;
import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityCommand.WithdrawOffer;
import dev.witan.kernel.Command;
import dev.witan.kernel.Limits;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: the life of an offer from the making to its end (AVAIL-1). Method: one row for each
 * refusal, with all later checks failing too, so that the order is shown; then lives step by step.
 */
final class OfferHandlersTest {
  private static final long SOON = 2000;

  private final AvailabilityStage stage = new AvailabilityStage(100 * ONE, "ann", "ben");

  static Stream<Arguments> wrong() {
    List<String> many = IntStream.rangeClosed(1, 17).mapToObj(number -> "s" + number).toList();
    return Stream.of(
        row(new MakeOffer(-1, List.of(), 0, 0, 0), "skill-count: 0"),
        row(new MakeOffer(-1, many, 0, 0, 0), "skill-count: 17"),
        row(new MakeOffer(-1, List.of("a", ""), 0, 0, 0), "skill-invalid"),
        row(new MakeOffer(-1, List.of("\u00e9", "\u00e9"), 0, 0, 0), "skill-invalid: \u00e9"),
        row(new MakeOffer(-1, List.of("a", "A", "a"), 0, 0, 0), "skill-invalid: A"),
        row(new MakeOffer(-1, List.of("a b"), 0, 0, 0), "skill-invalid: a b"),
        row(new MakeOffer(-1, List.of("a", "b", "a"), 0, 0, 0), "skill-twice: a"),
        row(new MakeOffer(-1, List.of("a"), 0, 0, 0), "capacity-out-of-range: 0"),
        row(new MakeOffer(-1, List.of("a"), 101, 0, 0), "capacity-out-of-range: 101"),
        row(
            new MakeOffer(-1, List.of("a"), Long.MAX_VALUE, 0, 0),
            "capacity-out-of-range: " + Long.MAX_VALUE),
        row(new MakeOffer(-1, List.of("x", "sql"), 1, 1000, 0), "offer-until-passed: 1000"),
        row(
            new MakeOffer(100 * ONE, List.of("x", "sql"), 1, SOON, 0),
            "skill-offered-already: sql"),
        row(
            new MakeOffer(60 * ONE + 1, List.of("x"), 1, SOON, 0),
            "insufficient-rep: 60000000 free"),
        row(new ChangeOffer(1, 0, 0), "offer-unknown: offer_1"),
        row(new ChangeOffer(-1, 0, 0), "offer-unknown: offer_-1"),
        row(new ChangeOffer(0, 0, SOON - 1), "until-earlier: " + (SOON - 1)),
        row(new ChangeOffer(0, 40 * ONE, SOON), "offer-unchanged"),
        row(new ChangeOffer(0, 20 * ONE - 1, SOON), "amount-below-bonded: 20000000 bonded"),
        row(new ChangeOffer(0, 100 * ONE + 1, SOON), "insufficient-rep: 60000000 free"),
        row(new ChangeOffer(0, Long.MAX_VALUE, SOON), "insufficient-rep: 60000000 free"),
        row(new WithdrawOffer(1), "offer-unknown: offer_1"));
  }

  private static Arguments row(Command command, String code) {
    return Arguments.of(command, code);
  }

  /** Ann offers 40 for sql at two jobs, of which one runs. */
  private void offered() {
    stage.run("ann", new MakeOffer(40 * ONE, List.of("sql"), 2, SOON, 5));
    stage.draw(0, stage.wanted("sql", 5));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void shouldRefuse(Command command, String code) {
    offered();
    assertThat(stage.run("ann", command)).isEqualTo(code);
  }

  @Test
  void shouldRefuseOthersAndWhatHasEnded() {
    offered();
    assertThat(stage.run("ben", new ChangeOffer(0, 0, 0))).isEqualTo("not-offer-owner");
    assertThat(stage.run("ben", new WithdrawOffer(0))).isEqualTo("not-offer-owner");
    assertThat(stage.run("ann", new WithdrawOffer(0))).isEqualTo("accepted");
    assertThat(stage.run("ann", new WithdrawOffer(0))).isEqualTo("offer-ended");
    assertThat(stage.run("ann", new ChangeOffer(0, 0, 0))).isEqualTo("offer-ended");
    assertThat(stage.run("ben", new WithdrawOffer(0))).isEqualTo("not-offer-owner");
  }

  @Test
  void shouldTakeAllThatIsAllowed() {
    List<String> skills =
        Stream.concat(
                Stream.of("c++", "c#", ".net", "a-1", "z".repeat(35)),
                IntStream.rangeClosed(1, 11).mapToObj(number -> "s" + number))
            .toList();
    assertThat(stage.run("ann", new MakeOffer(100 * ONE, skills, 100, 1001, Long.MAX_VALUE)))
        .isEqualTo("accepted");
    Offer offer = stage.offers.get(0);
    assertThat(offer.skills()).isEqualTo(skills);
    assertThat(offer.capacity()).isEqualTo(100);
    assertThat(offer.price()).isEqualTo(Long.MAX_VALUE);
    assertThat(offer.until()).isEqualTo(1001);
    assertThat(stage.staked("ann")).isEqualTo(100 * ONE);
    // Others are free to offer the same.
    assertThat(stage.run("ben", new MakeOffer(0, skills, 1, Limits.TIME_MAX, 0)))
        .isEqualTo("accepted");
    assertThat(stage.staked("ben")).isZero();
  }

  @Test
  void shouldRaiseLowerAndExtend() {
    offered();
    assertThat(stage.run("ann", new ChangeOffer(0, 100 * ONE, SOON))).isEqualTo("accepted");
    assertThat(stage.offers.unbonded(stage.offers.get(0))).isEqualTo(80 * ONE);
    assertThat(stage.run("ann", new ChangeOffer(0, 20 * ONE, SOON))).isEqualTo("accepted");
    assertThat(stage.offers.unbonded(stage.offers.get(0))).isZero();
    assertThat(stage.offers.bonded(stage.offers.get(0))).isEqualTo(20 * ONE);
    assertThat(stage.run("ann", new ChangeOffer(0, 20 * ONE, SOON + 5))).isEqualTo("accepted");
    stage.pass(SOON + 4);
    assertThat(stage.offers.get(0).isActive()).isTrue();
    assertThat(stage.run("ann", new ChangeOffer(0, 21 * ONE, SOON + 9))).isEqualTo("accepted");
    stage.pass(SOON + 8);
    assertThat(stage.offers.get(0).isActive()).isTrue();
    stage.pass(SOON + 9);
    assertThat(stage.offers.get(0).isActive()).isFalse();
    assertThat(stage.staked("ann")).isEqualTo(20 * ONE);
  }

  @Test
  void shouldEndAtItsTimeWhileJobsLast() {
    offered();
    stage.pass(SOON - 1);
    assertThat(stage.offers.get(0).isActive()).isTrue();
    stage.pass(SOON);
    Offer offer = stage.offers.get(0);
    assertThat(offer.isActive()).isFalse();
    assertThat(offer.jobs()).containsExactly(0);
    assertThat(stage.staked("ann")).isEqualTo(20 * ONE);
    assertThat(stage.timers.isEmpty()).isTrue();
    // Its skill may be offered anew, though the old job lasts.
    assertThat(stage.run("ann", new MakeOffer(80 * ONE, List.of("sql"), 1, SOON + 1, 0)))
        .isEqualTo("accepted");
    stage.act(emitter -> stage.availability.endJob(emitter, 0));
    assertThat(stage.staked("ann")).isEqualTo(80 * ONE);
    assertThat(offer.jobs()).isEmpty();
  }

  @Test
  void shouldEndNothingTwice() {
    offered();
    stage.run("ann", new WithdrawOffer(0));
    assertThat(stage.timers.isEmpty()).isTrue();
    stage.act(emitter -> stage.availability.endOffer(emitter, 0));
    assertThat(stage.registry.events).isEmpty();
  }

  /** FORUM-8: active offers count; those that have ended do not, whether jobs last or not. */
  @Test
  void shouldTake64AtATime() {
    offered();
    for (int number = 1; number < Limits.OPEN_PER_MEMBER_MAX; number++) {
      stage.offer("ann", 0, 1, 0, "s" + number);
    }
    MakeOffer more = new MakeOffer(100 * ONE, List.of("more"), 1, SOON, 0);
    assertThat(stage.run("ann", more)).isEqualTo("too-many-open");
    assertThat(stage.run("ben", more)).isEqualTo("accepted");
    stage.run("ann", new WithdrawOffer(0));
    assertThat(stage.run("ann", new MakeOffer(0, List.of("sql"), 1, SOON, 0)))
        .isEqualTo("accepted");
    assertThat(stage.run("ann", more)).isEqualTo("too-many-open");
    stage.pass(SOON);
    assertThat(stage.run("ann", new MakeOffer(0, List.of("more"), 1, SOON + 1, 0)))
        .isEqualTo("accepted");
  }
}
