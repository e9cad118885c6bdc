package dev.witan.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.ForumEvent.CitedPost;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goal: FORUM-1 and FORUM-8. Method: one row for each check, at both sides of its bound. */
final class PublishHandlerTest {
  private static final String GRIN = "\ud83d\ude00";
  private static final Hash256 UNKNOWN = Hash256.ofText("unknown");

  private final ForumStage stage = new ForumStage("ann", "bob", "cat");

  @Test
  void shouldPublish() {
    Hash256 first = stage.post("bob", "first");
    Hash256 second = stage.post("bob", "second");
    Draft draft = new Draft("T").author("bob", 400_000).author("ann", 600_000);
    draft.cites(second, -300_000).burns(10).cites(first, 999_990);
    draft.replyTo = first;
    draft.supersedes = second;
    draft.attaches(5, "text/plain").attaches(7, "x");
    assertThat(stage.publish("ann", draft)).isEqualTo("accepted");
    assertThat(stage.events)
        .containsExactly(
            new PostPublished(
                2,
                draft.id(),
                PostKind.EVIDENCE,
                0,
                List.of(new AuthorShare(1, 400_000), new AuthorShare(0, 600_000)),
                List.of(
                    new CitedPost(1, -300_000), new CitedPost(-1, 10), new CitedPost(0, 999_990)),
                0,
                1,
                16,
                1000));
    assertThat(stage.forum.dailyBytes().published(0, 1000)).isEqualTo(16);
    assertThat(stage.forum.dailyBytes().published(1, 1000)).isEqualTo(8);
  }

  @Test
  void shouldNameNobodyWhereNoPostIsNamed() {
    stage.post("bob", "first");
    PostPublished event = (PostPublished) stage.events.get(0);
    assertThat(event.replyTo()).isEqualTo(-1);
    assertThat(event.supersedes()).isEqualTo(-1);
    assertThat(event.bytes()).isEqualTo(4);
  }

  @Test
  void shouldCountTheTitleInCharacters() {
    assertThat(publish(Draft.by("ann", GRIN.repeat(201)))).isEqualTo("title-too-long");
    assertThat(publish(Draft.by("ann", GRIN.repeat(200)))).isEqualTo("accepted");
  }

  @Test
  void shouldWantATitle_unlessItReplies() {
    Draft draft = Draft.by("ann", "");
    assertThat(publish(draft)).isEqualTo("title-missing");
    draft.supersedes = stage.post("ann", "first");
    assertThat(publish(draft)).isEqualTo("title-missing");
    draft.replyTo = stage.postId("first");
    assertThat(publish(draft)).isEqualTo("accepted");
  }

  @Test
  void shouldBoundBodyAndAttachments() {
    Draft draft = Draft.by("ann", "T");
    draft.bodyBytes = 65537;
    assertThat(publish(draft)).isEqualTo("body-too-long: 65537 bytes");
    draft.bodyBytes = 65536;
    for (int i = 0; i < 8; i++) {
      draft.attaches(1, "text/plain");
    }
    assertThat(publish(draft)).isEqualTo("accepted");
    assertThat(publish(draft.attaches(1, "x"))).isEqualTo("too-many-attachments: 9");
    assertThat(publish(Draft.by("ann", "U").attaches(1_048_577, "")))
        .isEqualTo("attachment-too-long: 1048577 bytes");
    assertThat(publish(Draft.by("ann", "U").attaches(1_048_576, "")))
        .isEqualTo("attachment-type-invalid");
    assertThat(publish(Draft.by("ann", "U").attaches(1, GRIN.repeat(128))))
        .isEqualTo("attachment-type-invalid");
    assertThat(publish(Draft.by("ann", "U").attaches(1_048_576, GRIN.repeat(127))))
        .isEqualTo("accepted");
  }

  @Test
  void shouldRefuseLinksToNothing() {
    Draft draft = Draft.by("ann", "T");
    draft.replyTo = UNKNOWN;
    draft.supersedes = UNKNOWN;
    assertThat(publish(draft)).isEqualTo("reply-unknown: " + UNKNOWN);
    draft.replyTo = stage.post("bob", "first");
    assertThat(publish(draft)).isEqualTo("superseded-unknown: " + UNKNOWN);
    draft.supersedes = stage.postId("first");
    assertThat(publish(draft)).isEqualTo("accepted");
  }

  @Test
  void shouldRefuseTheSameContentAgain() {
    Draft draft = new Draft("T").author("ann", 500_000).author("bob", 500_000);
    assertThat(stage.publish("ann", draft)).isEqualTo("accepted");
    assertThat(stage.publish("bob", draft)).isEqualTo("post-exists: " + draft.id());
    draft.bodyBytes = 5;
    assertThat(stage.publish("ann", draft)).as("the hash stands for the length").startsWith("post");
    draft.title = "U";
    assertThat(stage.publish("bob", draft)).isEqualTo("accepted");
  }

  @Test
  void shouldBoundWhatOneMemberPublishesInADay() {
    ForumStage small = new ForumStage(Map.of(Parameter.FORUM_DAILY_BYTES, 100L), "ann", "bob");
    small.time = 86_399_999;
    Draft draft = Draft.by("ann", "T");
    draft.bodyBytes = 60;
    draft.attaches(30, "x").attaches(11, "x");
    assertThat(small.publish("ann", draft)).isEqualTo("daily-bytes-exceeded");
    draft.bodyBytes = 59;
    assertThat(small.publish("ann", draft)).isEqualTo("accepted");
    draft.title = "U";
    draft.attachments.clear();
    draft.bodyBytes = 1;
    assertThat(small.publish("ann", draft)).isEqualTo("daily-bytes-exceeded");
    draft.bodyBytes = 0;
    assertThat(small.publish("ann", draft)).isEqualTo("accepted");
    small.time = 86_400_000;
    draft.title = "V";
    draft.bodyBytes = 100;
    assertThat(small.publish("ann", draft)).isEqualTo("accepted");
  }

  @Test
  void shouldCheckInTheDocumentedOrder() {
    Draft draft = new Draft("t".repeat(201)).author("x", 1).cites(UNKNOWN, 0);
    draft.bodyBytes = 99_999;
    draft.replyTo = UNKNOWN;
    draft.kind(PostKind.PROPOSAL);
    for (int i = 0; i < 9; i++) {
      draft.attaches(2_000_000, "");
    }
    assertThat(publish(draft)).isEqualTo("title-too-long");
    draft.title = "T";
    assertThat(publish(draft)).startsWith("body-too-long");
    draft.bodyBytes = 1;
    assertThat(publish(draft)).startsWith("too-many-attachments");
    draft.attachments.remove(0);
    assertThat(publish(draft)).startsWith("attachment-too-long");
    draft.attachments.clear();
    assertThat(publish(draft)).startsWith("author-unknown");
    draft.authors.clear();
    draft.author("ann", 1_000_000);
    assertThat(publish(draft)).startsWith("citation-weight");
    draft.citations.clear();
    draft.cites(UNKNOWN, 1);
    assertThat(publish(draft)).startsWith("citation-unknown");
    draft.citations.clear();
    assertThat(publish(draft)).startsWith("reply-unknown");
    draft.replyTo = null;
    assertThat(publish(draft)).isEqualTo("block-misplaced");
  }

  private String publish(Draft draft) {
    return stage.publish("ann", draft);
  }
}
