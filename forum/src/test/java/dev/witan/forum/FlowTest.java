package dev.witan.forum;

import static dev.witan.forum.ForumStage.ONE;
import static dev.witan.forum.ForumStage.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumEvent.CitedPost;
import dev.witan.forum.ForumEvent.ValueChanged;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ledger.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: the bounds of FORUM-4, FORUM-5 and FORUM-7. Method: small graphs at each bound. */
final class FlowTest {
  private static final int BOB = 1;
  private static final int CAT = 2;
  private static final int EVA = 4;

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "1, 1, 1", "2, 1, 0", "2, 2, 2", "1000, 999, 0", "1000, 1000, 1000"})
  void shouldLeaveSmallWantsWhereTheyAre(long minFlow, long want, long given) {
    ForumStage stage = stage(Map.of(Parameter.FORUM_MIN_FLOW, minFlow));
    stage.post("bob", "D");
    stage.post(Draft.by("eva", "E").cites(stage.postId("D"), 500_000));
    stage.flow("E", 2 * want);
    assertThat(stage.value("D")).isEqualTo(given);
    assertThat(stage.value("E")).isEqualTo(2 * want - given);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "1, 1, 1", "2, 1, 0", "2, 2, 2"})
  void shouldLeaveSmallTakingsWhereTheyAre(long minFlow, long want, long taken) {
    ForumStage stage = stage(Map.of(Parameter.FORUM_MIN_FLOW, minFlow));
    stage.post("bob", "D");
    stage.mintValue("D", 100);
    stage.post(Draft.by("eva", "E").cites(stage.postId("D"), -500_000));
    stage.flow("E", 2 * want);
    assertThat(stage.value("D")).isEqualTo(100 - taken);
    assertThat(stage.value("E")).isEqualTo(2 * want + taken);
  }

  /** A small want among larger ones: the rest of the giver keeps it. */
  @Test
  void shouldSkipOnlyTheWantsThatAreTooSmall() {
    ForumStage stage = stage(Map.of(Parameter.FORUM_MIN_FLOW, 10L));
    stage.post("bob", "C");
    stage.post("cat", "D");
    stage.post(
        Draft.by("eva", "E")
            .cites(stage.postId("C"), 90_000)
            .cites(stage.postId("D"), 100_000)
            .burns(99_999));
    stage.flow("E", 100);
    assertThat(stage.value("C")).isZero();
    assertThat(stage.value("D")).isEqualTo(10);
    assertThat(stage.value("E")).isEqualTo(90);
    assertThat(stage.reputation.ledger().burned()).isZero();
  }

  /** Judged: one negative and two positive citations; the first cited one cites once more. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 0, 100",
    "1, 50, 0, 0, 0, 150",
    "2, 50, 30, 0, 0, 120",
    "3, 50, 21, 9, 0, 120",
    "4, 50, 21, 9, 60, 60",
    "9, 50, 21, 9, 60, 60"
  })
  void shouldCountEveryCitationItLooksAt(
      long maxSteps, long taken, long first, long behind, long second, long rest) {
    ForumStage stage = stage(Map.of(Parameter.FORUM_MAX_FLOW_STEPS, maxSteps));
    stage.post("bob", "taken");
    stage.mintValue("taken", 50);
    stage.post("bob", "behind");
    stage.post(Draft.by("cat", "first").cites(stage.postId("behind"), 300_000));
    stage.post("dan", "second");
    stage.post(
        Draft.by("eva", "E")
            .cites(stage.postId("first"), 200_000)
            .cites(stage.postId("taken"), -500_000)
            .cites(stage.postId("second"), 400_000));
    stage.flow("E", 100);
    assertThat(50 - stage.value("taken")).isEqualTo(taken);
    assertThat(stage.value("first")).isEqualTo(first);
    assertThat(stage.value("behind")).isEqualTo(behind);
    assertThat(stage.value("second")).isEqualTo(second);
    assertThat(stage.value("E")).isEqualTo(rest);
  }

  /** Wants of 0 and the incinerator count too, also where none of a post's citations gives. */
  @ParameterizedTest
  @CsvSource({"3, 0, 0", "4, 500, 0", "5, 500, 100"})
  void shouldCountWantsOfNothing(long maxSteps, long burned, long last) {
    ForumStage stage =
        stage(Map.of(Parameter.FORUM_MAX_FLOW_STEPS, maxSteps, Parameter.FORUM_MIN_FLOW, 100L));
    stage.post("bob", "a");
    stage.post("bob", "b");
    stage.post(
        Draft.by("cat", "small")
            .cites(stage.postId("a"), 500_000)
            .cites(stage.postId("b"), 400_000));
    stage.post("dan", "last");
    stage.post(
        Draft.by("eva", "E")
            .cites(stage.postId("small"), 150_000)
            .burns(500_000)
            .cites(stage.postId("last"), 100_000));
    stage.flow("E", 1000);
    assertThat(stage.value("small")).isEqualTo(150);
    assertThat(stage.reputation.ledger().burned()).isEqualTo(burned);
    assertThat(stage.value("last")).isEqualTo(last);
  }

  /** What lies beyond the chain limit is not looked at and not counted. */
  @Test
  void shouldNotCountBeyondTheChain() {
    ForumStage stage =
        stage(Map.of(Parameter.FORUM_CHAIN_LIMIT, 1L, Parameter.FORUM_MAX_FLOW_STEPS, 2L));
    stage.post("bob", "a");
    stage.post("bob", "b");
    stage.post(
        Draft.by("cat", "c").cites(stage.postId("a"), 100_000).cites(stage.postId("b"), 100_000));
    stage.post(
        Draft.by("eva", "E").cites(stage.postId("c"), 500_000).cites(stage.postId("a"), 500_000));
    stage.flow("E", 100);
    assertThat(stage.value("c")).isEqualTo(50);
    assertThat(stage.value("a")).isEqualTo(50);
    assertThat(stage.value("E")).isZero();
  }

  /**
   * Whatever a founding sets, one flow looks at a million citations at most: a thousand posts, each
   * of which cites a thousand others, whose wants are too small but counted.
   */
  @Test
  void shouldLookAtAMillionCitationsAtMost() {
    ForumStage stage =
        stage(Map.of(Parameter.FORUM_MAX_FLOW_STEPS, 2_000_000L, Parameter.FORUM_MIN_FLOW, 1000L));
    List<CitedPost> leaves = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      leaves.add(new CitedPost(stage.quietly("bob", "leaf " + i, List.of()), 1000));
    }
    List<CitedPost> middle = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      middle.add(new CitedPost(stage.quietly("cat", "middle " + i, leaves), 1000));
    }
    int top = stage.quietly("dan", "top", middle);
    stage.quietly("eva", "above", List.of(new CitedPost(top, 1_000_000)));
    stage.flow("top", ONE);
    assertThat(stage.value("middle 999")).as("step 1000000").isEqualTo(1000);
    stage.flow("above", ONE);
    assertThat(stage.value("middle 998")).isEqualTo(2000);
    assertThat(stage.value("middle 999")).as("step 1000001").isEqualTo(1000);
    assertThat(stage.value("top")).isEqualTo(1000);
  }

  /** FORUM-5: a shortage of one author is not taken from another, nor from the post's value. */
  @Test
  void shouldTakeFromEachAuthorItsOwnPart() {
    ForumStage stage = stage(Map.of());
    stage.post(new Draft("D").author("bob", 700_000).author("cat", 300_000));
    stage.mintValue("D", 100);
    stage.burn("bob", 50);
    stage.post(Draft.by("eva", "E").cites(stage.postId("D"), -500_000));
    stage.flow("E", 100);
    assertThat(stage.value("D")).isEqualTo(65);
    assertThat(stage.value("E")).isEqualTo(135);
    assertThat(stage.rep("bob")).isZero();
    assertThat(stage.rep("cat")).isEqualTo(15);
    Post post = stage.forum.posts().get(stage.post("D"));
    assertThat(post.value(0)).isEqualTo(50);
    assertThat(post.value(1)).isEqualTo(15);
  }

  /** The parts of a taking follow the parts of the value, not the authors' weights. */
  @Test
  void shouldTakeByPartsOfTheValue() {
    ForumStage stage = stage(Map.of());
    stage.post(new Draft("D").author("bob", 500_000).author("cat", 500_000));
    stage.mintValue("D", 100);
    stage.burn("bob", 50);
    stage.post(Draft.by("eva", "E").cites(stage.postId("D"), -1_000_000));
    stage.flow("E", 10);
    assertThat(stage.value("D")).isEqualTo(95);
    stage.post(Draft.by("eva", "F").cites(stage.postId("D"), -1_000_000));
    stage.flow("F", 95);
    assertThat(stage.value("F")).isEqualTo(95 + 45);
    assertThat(stage.value("D")).isEqualTo(50);
  }

  @Test
  void shouldSayNothing_whenNothingCanBeTaken() {
    ForumStage stage = stage(Map.of());
    stage.post("bob", "D");
    stage.mintValue("D", 10);
    stage.burn("bob", 10);
    stage.post(Draft.by("eva", "E").cites(stage.postId("D"), -1_000_000));
    stage.flow("E", 10);
    assertThat(stage.value("D")).isEqualTo(10);
    assertThat(stage.events).hasSize(3);
  }

  @Test
  void shouldSayNothing_whenNothingIsMinted() {
    ForumStage stage = stage(Map.of());
    stage.post("bob", "D");
    stage.post(Draft.by("eva", "E").cites(stage.postId("D"), 500_000).burns(500_000));
    stage.flow("E", 0);
    assertThat(stage.events).isEmpty();
  }

  @Test
  void shouldSayWhyInTheOrderOfTheRules() {
    ForumStage stage = stage(Map.of());
    stage.post("bob", "C");
    stage.mintValue("C", 5);
    stage.post(new Draft("D").author("cat", 500_000).author("bob", 500_000));
    stage.post(
        Draft.by("eva", "E")
            .cites(stage.postId("D"), 200_000)
            .burns(100_000)
            .cites(stage.postId("C"), -100_000));
    stage.flow("E", 100);
    Cause minted = new Cause(Clause.POOL_8, POOL, 2, -1);
    Cause taken = new Cause(Clause.FORUM_4, POOL, 0, 2);
    Cause given = new Cause(Clause.FORUM_4, POOL, 1, 2);
    Cause kept = new Cause(Clause.FORUM_4, POOL, 2, -1);
    assertThat(stage.events)
        .containsExactly(
            new RepMoved(Account.OUTSIDE, Account.FLOW, 100, minted),
            new RepMoved(BOB, Account.FLOW, 5, taken),
            new ValueChanged(0, List.of(-5L), taken),
            new RepMoved(Account.FLOW, CAT, 11, given),
            new RepMoved(Account.FLOW, BOB, 10, given),
            new ValueChanged(1, List.of(11L, 10L), given),
            new RepMoved(Account.FLOW, Account.OUTSIDE, 10, new Cause(Clause.FORUM_4, POOL, -1, 2)),
            new RepMoved(Account.FLOW, EVA, 74, kept),
            new ValueChanged(2, List.of(74L), kept));
  }

  /** Deeper than the arrays of the stack are long at first. */
  @Test
  void shouldFollowALongChain() {
    ForumStage stage = stage(Map.of(Parameter.FORUM_CHAIN_LIMIT, 30L));
    stage.post("bob", "p0");
    for (int i = 1; i <= 25; i++) {
      stage.post(Draft.by("cat", "p" + i).cites(stage.postId("p" + (i - 1)), 900_000).burns(1000));
    }
    stage.post(Draft.by("eva", "E").cites(stage.postId("p25"), 900_000).burns(1000));
    stage.flow("E", 1000 * ONE);
    long rest = 1000 * ONE;
    long burned = 0;
    for (int i = 26; i >= 1; i--) {
      long gift = rest * 9 / 10;
      burned += rest / 1000;
      String title = i == 26 ? "E" : "p" + i;
      assertThat(stage.value(title)).isEqualTo(rest - gift - rest / 1000);
      rest = gift;
    }
    assertThat(stage.value("p0")).isEqualTo(rest);
    assertThat(stage.reputation.ledger().burned()).isEqualTo(burned);
  }

  private static ForumStage stage(Map<Parameter, Long> set) {
    Map<Parameter, Long> all = new java.util.EnumMap<>(Parameter.class);
    all.put(Parameter.FORUM_MIN_FLOW, 0L);
    all.put(Parameter.FORUM_CHAIN_LIMIT, 3L);
    all.putAll(set);
    return new ForumStage(all, "ann", "bob", "cat", "dan", "eva");
  }
}
