package dev.witan.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: a post's id never changes. Method: the canonical JSON of three posts is written out in the
 * test resources; the id is its SHA-256. Every field but the length of the body makes another post.
 */
final class PostContentTest {
  private static final MemberId ANN = MemberId.parse("m_" + "a".repeat(32)).orElseThrow();
  private static final MemberId BOB = MemberId.parse("m_" + "b".repeat(32)).orElseThrow();
  private static final Hash256 OLD = Hash256.ofText("old");

  @ParameterizedTest
  @ValueSource(strings = {"evidence", "proposal", "artifact"})
  void shouldBeTheHashOfTheCanonicalContent(String name) throws IOException {
    assertThat(draft(name).id()).isEqualTo(Hash256.ofText(golden(name)));
  }

  @Test
  void shouldChangeWithEveryField() {
    List<Consumer<Draft>> changes =
        List.of(
            draft -> draft.title += "!",
            draft -> draft.kind = PostKind.DISCUSSION,
            draft -> draft.bodyHash = OLD,
            draft -> draft.author(BOB, 1),
            draft -> draft.authors.remove(1),
            draft -> java.util.Collections.swap(draft.authors, 0, 1),
            draft -> draft.citations.remove(0),
            draft -> java.util.Collections.swap(draft.citations, 0, 1),
            draft -> draft.replyTo = null,
            draft -> draft.supersedes = OLD,
            draft -> draft.attaches(1, "x"),
            draft -> draft.artifact = new Artifact("name", "version"));
    Hash256 before = draft("evidence").id();
    for (Consumer<Draft> change : changes) {
      Draft draft = draft("evidence");
      change.accept(draft);
      assertThat(draft.id()).isNotEqualTo(before);
    }
    Draft longer = draft("evidence");
    longer.bodyBytes++;
    assertThat(longer.id()).isEqualTo(before);
  }

  @Test
  void shouldWriteTruthValuesAsSuch() throws IOException {
    Draft draft = draft("proposal");
    draft.block.set().put(Parameter.POOL_REDISTRIBUTE, 1L);
    String golden = golden("proposal").replace("redistribute\":false", "redistribute\":true");
    assertThat(draft.id()).isEqualTo(Hash256.ofText(golden)).isNotEqualTo(draft("proposal").id());
  }

  private static String golden(String name) throws IOException {
    try (InputStream stream = PostContentTest.class.getResourceAsStream("post-" + name + ".json")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static Draft draft(String name) {
    Draft draft = new Draft("A \"title\" \u2028 \ud83d\ude00");
    draft.author(ANN, 600_000).author(BOB, 400_000);
    draft.cites(OLD, -250_000).burns(1);
    draft.replyTo = OLD;
    draft.attaches(7, "text/plain");
    if (name.equals("proposal")) {
      draft.kind(PostKind.PROPOSAL).supersedes = OLD;
      draft.block = block();
    } else if (name.equals("artifact")) {
      draft.kind(PostKind.ARTIFACT).artifact = new Artifact("client.js", "1.0");
    }
    return draft;
  }

  private static Block block() {
    return new Block(
        new TreeMap<>(
            Map.of(
                Parameter.POOL_QUORUM, 5L,
                Parameter.FORUM_MIN_FLOW, 7L,
                Parameter.POOL_REDISTRIBUTE, 0L)),
        new TreeMap<>(Map.of("client", OLD)),
        List.of("bob", "ann"),
        List.of(new Payment(BOB, 9_007_199_254_740_993L)),
        86_400_000);
  }
}
