package dev.witan.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.ForumEvent.CitedPost;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.forum.ForumEvent.ValueChanged;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goal: posts as the rules need them, also after a restart. Method: every look at a post. */
final class PostsTest {
  private static final Cause CAUSE = Cause.of(Clause.FORUM_4);
  private static final Hash256 FIRST = Hash256.ofText("first");
  private static final Hash256 SECOND = Hash256.ofText("second");

  private final Posts posts = new Posts();
  private final ForumApplier applier =
      new ForumApplier(posts, new CarriedBlocks(), new DailyBytes());

  PostsTest() {
    applier.published(
        new PostPublished(
            0,
            FIRST,
            PostKind.REVIEW,
            4,
            List.of(new AuthorShare(4, 1_000_000)),
            List.of(),
            -1,
            -1,
            9,
            77));
    applier.published(
        new PostPublished(
            1,
            SECOND,
            PostKind.ARTIFACT,
            5,
            List.of(new AuthorShare(5, 300_000), new AuthorShare(2, 700_000)),
            List.of(new CitedPost(0, 20), new CitedPost(-1, 30), new CitedPost(0, -90)),
            0,
            0,
            9,
            78));
    applier.valueChanged(new ValueChanged(1, List.of(5L, 6L), CAUSE));
    applier.valueChanged(new ValueChanged(1, List.of(-5L, 1L), CAUSE));
  }

  @Test
  void shouldKnowEachPost() {
    assertKnown(posts);
    assertThat(posts.number(Hash256.ofText("third"))).isEqualTo(Context.NOBODY);
  }

  @Test
  void shouldSurviveASnapshot() {
    byte[] bytes = bytes(posts);
    Posts copy = new Posts();
    PostsTest other = new PostsTest();
    copy.publish(
        new PostPublished(
            0,
            Hash256.ofText("left over"),
            PostKind.DISCUSSION,
            0,
            List.of(new AuthorShare(0, 1_000_000)),
            List.of(),
            -1,
            -1,
            0,
            0));
    Input input = new Input(bytes);
    copy.restore(input);
    input.end();
    assertKnown(copy);
    assertThat(bytes(copy)).isEqualTo(bytes).isEqualTo(bytes(other.posts));
    assertThat(copy.number(Hash256.ofText("left over"))).isEqualTo(Context.NOBODY);
  }

  @Test
  void shouldRefuseAKindThatDoesNotExist() {
    byte[] bytes = new Output().count(1).hash(FIRST).count(5).raw(new byte[9]).toBytes();
    assertThatThrownBy(() -> new Posts().restore(new Input(bytes)))
        .isInstanceOf(Input.CorruptBytes.class)
        .hasMessageStartingWith("a count is above its bound");
  }

  @Test
  void shouldStopAtAGapInTheNumbers() {
    PostPublished gap =
        new PostPublished(3, FIRST, PostKind.REVIEW, 0, List.of(), List.of(), -1, -1, 0, 0);
    assertThatThrownBy(() -> applier.published(gap))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("post numbers have a gap: 3");
  }

  @Test
  void shouldNeverBeWorthLessThanNothing() {
    assertThatThrownBy(() -> applier.valueChanged(new ValueChanged(1, List.of(-1L, 0L), CAUSE)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the value of a post below 0: -1");
  }

  @Test
  void shouldKeepTheWordsOfTheKinds() {
    assertThat(PostKind.values())
        .extracting(PostKind::word)
        .containsExactly("discussion", "evidence", "proposal", "review", "artifact");
    assertThat(PostKind.number()).isEqualTo(5);
    assertThat(PostKind.of(3)).isEqualTo(PostKind.REVIEW);
    for (PostKind kind : PostKind.values()) {
      assertThat(PostKind.ofWord(kind.word())).contains(kind);
    }
    assertThat(PostKind.ofWord("Review")).isEmpty();
  }

  private static void assertKnown(Posts posts) {
    assertThat(posts.size()).isEqualTo(2);
    assertThat(posts.number(FIRST)).isZero();
    assertThat(posts.number(SECOND)).isEqualTo(1);
    Post alone = posts.get(0);
    assertThat(alone.authors()).isEqualTo(1);
    assertThat(alone.authorWeight(0)).isEqualTo(1_000_000);
    assertThat(alone.citations()).isZero();
    assertThat(alone.givingCitations()).isZero();
    assertThat(alone.largestGift()).isZero();
    assertThat(alone.kind()).isEqualTo(PostKind.REVIEW);
    assertThat(alone.time()).isEqualTo(77);
    assertThat(alone.value()).isZero();
    Post post = posts.get(1);
    assertThat(post.id()).isEqualTo(SECOND);
    assertThat(post.kind()).isEqualTo(PostKind.ARTIFACT);
    assertThat(post.time()).isEqualTo(78);
    assertThat(post.authors()).isEqualTo(2);
    assertThat(post.author(0)).isEqualTo(5);
    assertThat(post.author(1)).isEqualTo(2);
    assertThat(post.authorWeight(1)).isEqualTo(700_000);
    assertThat(post.authorWeights()).containsExactly(300_000, 700_000);
    assertThat(post.isAuthor(2)).isTrue();
    assertThat(post.isAuthor(5)).isTrue();
    assertThat(post.isAuthor(4)).isFalse();
    assertThat(post.citations()).isEqualTo(3);
    assertThat(post.cited(0)).isZero();
    assertThat(post.cited(1)).isEqualTo(Context.NOBODY);
    assertThat(post.citationWeight(1)).isEqualTo(30);
    assertThat(post.citationWeight(2)).isEqualTo(-90);
    assertThat(post.givingCitations()).isEqualTo(2);
    assertThat(post.largestGift()).isEqualTo(30);
    assertThat(post.value(0)).isZero();
    assertThat(post.value(1)).isEqualTo(7);
    assertThat(post.value()).isEqualTo(7);
  }

  private static byte[] bytes(Posts posts) {
    Output output = new Output();
    posts.write(output);
    return output.toBytes();
  }
}
