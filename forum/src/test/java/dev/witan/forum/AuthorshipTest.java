package dev.witan.forum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Goal: FORUM-1, who may be an author. Method: one row for each check. */
final class AuthorshipTest {
  private final ForumStage stage = new ForumStage("ann", "bob", "cat");

  @Test
  void shouldCountTheAuthors() {
    assertThat(publish(new Draft("T"))).isEqualTo("author-count: 0");
    String[] names = new String[102];
    for (int i = 0; i < names.length; i++) {
      names[i] = "member-" + i;
    }
    ForumStage many = new ForumStage(names);
    Draft draft = new Draft("T");
    for (int i = 0; i < 100; i++) {
      draft.author("member-" + i, 10_000);
    }
    assertThat(many.publish("member-99", draft)).isEqualTo("accepted");
    assertThat(many.publish("member-99", draft.author("member-100", 1)))
        .isEqualTo("author-count: 101");
  }

  @Test
  void shouldWantMembers() {
    assertThat(publish(Draft.by("ann", "T").author("nobody", 0)))
        .isEqualTo("author-unknown: " + ForumStage.id("nobody"));
  }

  @Test
  void shouldWantEachAuthorOnce() {
    assertThat(publish(Draft.by("bob", "T").author("bob", 0))).isEqualTo("author-twice: bob");
  }

  @Test
  void shouldWantACountersignatureByAKeyOfTheAuthor() {
    assertThat(publish(new Draft("T").author("ann", 1).consenting("bob", "ann", 999_999)))
        .isEqualTo("author-key-unknown: bob");
    assertThat(publish(new Draft("T").author("ann", 1).consenting("bob", "bob", 999_999)))
        .isEqualTo("accepted");
  }

  @Test
  void shouldWantWeightsThatAddUp() {
    assertThat(weights(0, 1_000_000)).isEqualTo("author-weights: 0");
    assertThat(weights(-1, 1_000_001)).isEqualTo("author-weights: -1");
    assertThat(weights(1_000_001, 1)).isEqualTo("author-weights: 1000001");
    assertThat(weights(1_000_000, 1)).isEqualTo("author-weights: they add up to 1000001");
    assertThat(weights(999_998, 1)).isEqualTo("author-weights: they add up to 999999");
    assertThat(weights(999_999, 1)).isEqualTo("accepted");
    assertThat(weights(1, 999_999)).isEqualTo("accepted");
  }

  @Test
  void shouldWantTheSignerAmongThem() {
    assertThat(publish(Draft.by("bob", "T"))).isEqualTo("signer-not-author");
    assertThat(publish(new Draft("T").author("bob", 1).author("ann", 999_999)))
        .isEqualTo("accepted");
  }

  private String weights(long ann, long bob) {
    return publish(new Draft("T" + ann).author("ann", ann).author("bob", bob));
  }

  private String publish(Draft draft) {
    return stage.publish("ann", draft);
  }
}
