package dev.witan.forum;

import static dev.witan.forum.ForumStage.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Parameter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: the worked examples of the rules, section 3, one by one and in their words. */
final class FlowExamplesTest {
  private static final long HALF = ONE / 2;

  private final ForumStage stage = stage(3);

  @Test
  void example1GivesHalf() {
    stage.post("dan", "D");
    cite("E", "D", HALF);
    stage.flow("E", 100 * ONE);
    assertThat(stage.value("E")).isEqualTo(50 * ONE);
    assertThat(stage.value("D")).isEqualTo(50 * ONE);
    assertThat(stage.rep("dan")).isEqualTo(50 * ONE);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, 0, 0, 0",
    "1, 50, 50, 0, 0",
    "2, 50, 25, 25, 0",
    "3, 50, 25, 12.5, 12.5",
    "9, 50, 25, 12.5, 12.5"
  })
  void example2EndsTheChain(long limit, String e, String d, String c, String b) {
    ForumStage chain = stage(limit);
    chain.post("dan", "B");
    chain.post(Draft.by("cat", "C").cites(chain.postId("B"), HALF));
    chain.post(Draft.by("bob", "D").cites(chain.postId("C"), HALF));
    chain.post(Draft.by("eva", "E").cites(chain.postId("D"), HALF));
    chain.flow("E", 100 * ONE);
    assertThat(chain.value("E")).isEqualTo(units(e));
    assertThat(chain.value("D")).isEqualTo(units(d));
    assertThat(chain.value("C")).isEqualTo(units(c));
    assertThat(chain.value("B")).isEqualTo(units(b));
  }

  @ParameterizedTest
  @CsvSource({"100, -500000, 150, 50", "40, -1000000, 140, 0"})
  void examples3And4Take(long before, long weight, long e, long d) {
    stage.post("dan", "D");
    stage.mintValue("D", before * ONE);
    cite("E", "D", weight);
    stage.flow("E", 100 * ONE);
    assertThat(stage.value("E")).isEqualTo(e * ONE);
    assertThat(stage.value("D")).isEqualTo(d * ONE);
    assertThat(stage.rep("eva")).isEqualTo(e * ONE);
    assertThat(stage.rep("dan")).isEqualTo(d * ONE);
  }

  @Test
  void example5SwapsValue() {
    stage.post("bob", "P1");
    stage.post("cat", "P2");
    stage.mintValue("P1", 25 * ONE);
    stage.mintValue("P2", 7 * ONE);
    stage.post(
        Draft.by("eva", "P3")
            .cites(stage.postId("P1"), -ONE)
            .cites(stage.postId("P2"), HALF)
            .burns(HALF));
    stage.flow("P3", 10 * ONE);
    assertThat(stage.value("P1")).isEqualTo(15 * ONE);
    assertThat(stage.value("P2")).isEqualTo(17 * ONE);
    assertThat(stage.value("P3")).isZero();
    assertThat(stage.reputation.ledger().burned()).isEqualTo(10 * ONE);
  }

  @Test
  void example6UndoesATaking() {
    takeAllOfP1();
    stage.post(
        Draft.by("eva", "P3").cites(stage.postId("P2"), -ONE).cites(stage.postId("P1"), HALF));
    stage.flow("P3", 10 * ONE);
    assertThat(stage.value("P1")).isEqualTo(10 * ONE);
    assertThat(stage.value("P2")).isEqualTo(10 * ONE);
    assertThat(stage.value("P3")).isEqualTo(10 * ONE);
  }

  /** Negative citations act only when their own post is judged: P2's does nothing here. */
  @Test
  void example7LeavesTheTakingAlone() {
    takeAllOfP1();
    stage.post(Draft.by("eva", "P3").cites(stage.postId("P2"), -HALF));
    stage.flow("P3", 10 * ONE);
    assertThat(stage.value("P1")).isZero();
    assertThat(stage.value("P2")).isEqualTo(15 * ONE);
    assertThat(stage.value("P3")).isEqualTo(15 * ONE);
  }

  @Test
  void example8TakesNothingFromNothing() {
    stage.post("bob", "P1");
    stage.post(Draft.by("cat", "P2").cites(stage.postId("P1"), -ONE));
    stage.flow("P2", 10 * ONE);
    assertThat(stage.value("P1")).isZero();
    assertThat(stage.value("P2")).isEqualTo(10 * ONE);
  }

  @Test
  void example9SplitsByAuthorWeight() {
    stage.post(new Draft("E").author("eva", 700_000).author("bob", 300_000));
    stage.flow("E", 100 * ONE);
    assertThat(stage.rep("eva")).isEqualTo(70 * ONE);
    assertThat(stage.rep("bob")).isEqualTo(30 * ONE);
  }

  @Test
  void example10Destroys() {
    stage.post(Draft.by("eva", "E").burns(300_000));
    stage.flow("E", 100 * ONE);
    assertThat(stage.value("E")).isEqualTo(70 * ONE);
    assertThat(stage.reputation.ledger().burned()).isEqualTo(30 * ONE);
    assertThat(stage.reputation.ledger().supply()).isEqualTo(70 * ONE);
  }

  @Test
  void example11TakesWhatIsFree() {
    stage.post("dan", "D");
    stage.mintValue("D", 40 * ONE);
    stage.reputation.stake(
        stage, dev.witan.reputation.stake.Purpose.POOL_FOR, 0, stage.number("dan"), -1, 30 * ONE);
    cite("E", "D", -ONE);
    stage.flow("E", 100 * ONE);
    assertThat(stage.value("E")).isEqualTo(110 * ONE);
    assertThat(stage.value("D")).isEqualTo(30 * ONE);
    assertThat(stage.rep("dan")).isEqualTo(30 * ONE);
  }

  private void takeAllOfP1() {
    stage.post("bob", "P1");
    stage.mintValue("P1", 10 * ONE);
    stage.post(Draft.by("cat", "P2").cites(stage.postId("P1"), -ONE));
    stage.flow("P2", 10 * ONE);
    assertThat(stage.value("P1")).isZero();
    assertThat(stage.value("P2")).isEqualTo(20 * ONE);
  }

  private void cite(String title, String cited, long weight) {
    stage.post(Draft.by("eva", title).cites(stage.postId(cited), weight));
  }

  private static ForumStage stage(long chainLimit) {
    Map<Parameter, Long> set =
        Map.of(Parameter.FORUM_MIN_FLOW, 0L, Parameter.FORUM_CHAIN_LIMIT, chainLimit);
    return new ForumStage(set, "ann", "bob", "cat", "dan", "eva");
  }

  private static long units(String rep) {
    return new java.math.BigDecimal(rep).movePointRight(6).longValueExact();
  }
}
