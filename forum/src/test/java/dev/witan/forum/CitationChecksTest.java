package dev.witan.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goal: FORUM-2. Method: one row for each check, at both sides of its bound. */
final class CitationChecksTest {
  private static final Hash256 UNKNOWN = Hash256.ofText("unknown");

  private final ForumStage stage = new ForumStage("ann");
  private final Hash256 first = stage.post("ann", "first");
  private final Hash256 second = stage.post("ann", "second");
  private final Hash256 third = stage.post("ann", "third");

  @Test
  void shouldBoundTheirNumber() {
    ForumStage few = new ForumStage(Map.of(Parameter.FORUM_MAX_CITATIONS, 1L), "ann");
    Hash256 one = few.post("ann", "one");
    Draft draft = Draft.by("ann", "T").cites(one, 1);
    assertThat(few.publish("ann", Draft.by("ann", "U").cites(one, 0).burns(1)))
        .isEqualTo("too-many-citations: 2");
    assertThat(few.publish("ann", draft)).isEqualTo("accepted");
  }

  /** Whatever a founding sets, a post cites at most a thousand. */
  @Test
  void shouldBoundTheirNumberForEveryFounding() {
    ForumStage many = new ForumStage(Map.of(Parameter.FORUM_MAX_CITATIONS, 5000L), "ann");
    Draft draft = Draft.by("ann", "T");
    for (int i = 0; i < 999; i++) {
      many.quietly("ann", "post " + i, List.of());
      draft.cites(many.postId("post " + i), 1);
    }
    draft.burns(1);
    assertThat(many.publish("ann", draft)).isEqualTo("accepted");
    draft.cites(many.postId("post 0"), 0);
    assertThat(many.publish("ann", draft)).isEqualTo("too-many-citations: 1001");
  }

  @Test
  void shouldBoundEachWeight() {
    assertThat(publish(draft().cites(UNKNOWN, 0))).isEqualTo("citation-weight: 0");
    assertThat(publish(draft().cites(UNKNOWN, 1_000_001))).isEqualTo("citation-weight: 1000001");
    assertThat(publish(draft().cites(UNKNOWN, -1_000_001))).isEqualTo("citation-weight: -1000001");
    assertThat(publish(draft().burns(0))).isEqualTo("citation-weight: 0");
    assertThat(publish(Draft.by("ann", "A").cites(first, 1_000_000))).isEqualTo("accepted");
    assertThat(publish(Draft.by("ann", "B").cites(first, -1_000_000))).isEqualTo("accepted");
    assertThat(publish(Draft.by("ann", "C").cites(first, 1))).isEqualTo("accepted");
    assertThat(publish(Draft.by("ann", "D").cites(first, -1))).isEqualTo("accepted");
  }

  @Test
  void shouldGiveToTheIncineratorOnly() {
    assertThat(publish(draft().burns(-1))).isEqualTo("incinerator-negative: -1");
    assertThat(publish(draft().burns(1))).isEqualTo("accepted");
  }

  @Test
  void shouldCiteATargetOnce() {
    assertThat(publish(draft().cites(first, 1).cites(second, 1).cites(first, -1)))
        .isEqualTo("cited-twice: " + first);
    assertThat(publish(draft().burns(1).burns(2))).isEqualTo("cited-twice: incinerator");
  }

  @Test
  void shouldBoundTheSums() {
    assertThat(publish(draft().cites(first, 999_999).cites(second, 1).burns(1)))
        .isEqualTo("weights-over-one: 1000001");
    assertThat(publish(draft().cites(first, -1_000_000).cites(second, -1)))
        .isEqualTo("weights-over-one: 1000001");
    assertThat(publish(draft().cites(first, -1_000_000).cites(second, -1).burns(1_000_000)))
        .isEqualTo("weights-over-one: 1000001");
    Draft most = draft().cites(first, 500_000).cites(second, -1_000_000).burns(500_000);
    assertThat(publish(most)).isEqualTo("accepted");
    assertThat(publish(Draft.by("ann", "U").cites(third, -999_999).cites(second, -1)))
        .isEqualTo("accepted");
  }

  @Test
  void shouldCiteOlderPostsOnly() {
    assertThat(publish(draft().cites(first, 1).cites(UNKNOWN, 1)))
        .isEqualTo("citation-unknown: " + UNKNOWN);
    Hash256 later = Draft.by("ann", "later").id();
    assertThat(publish(draft().cites(later, 1))).isEqualTo("citation-unknown: " + later);
  }

  /** A post cannot hold its own id: what it may hold is the id that it has without it. */
  @Test
  void shouldNotCiteItself() {
    Hash256 own = draft().cites(first, 7).burns(8).id();
    assertThat(publish(draft().cites(first, 7).cites(own, 1).burns(8)))
        .isEqualTo("cites-itself: " + own);
    assertThat(publish(draft().cites(first, 7).burns(8).cites(own, 1)))
        .isEqualTo("cites-itself: " + own);
    assertThat(publish(draft().cites(own, 1))).isEqualTo("citation-unknown: " + own);
    assertThat(publish(draft().cites(UNKNOWN, 1).cites(own, 1)))
        .isEqualTo("citation-unknown: " + UNKNOWN);
  }

  @Test
  void shouldCheckWeightsBeforeTargets() {
    assertThat(publish(draft().cites(UNKNOWN, 1).cites(first, 2_000_000)))
        .isEqualTo("citation-weight: 2000000");
    assertThat(publish(draft().cites(UNKNOWN, 1).cites(UNKNOWN, 2))).startsWith("cited-twice");
    assertThat(publish(draft().cites(UNKNOWN, 1).burns(1_000_000)))
        .isEqualTo("weights-over-one: 1000001");
  }

  private static Draft draft() {
    return Draft.by("ann", "T");
  }

  private String publish(Draft draft) {
    return stage.publish("ann", draft);
  }
}
