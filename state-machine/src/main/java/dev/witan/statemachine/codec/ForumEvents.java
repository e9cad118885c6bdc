package dev.witan.statemachine.codec;

import dev.witan.forum.CarriedBlocks;
import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumEvent.ArtifactCarried;
import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.ForumEvent.BlockCarried;
import dev.witan.forum.ForumEvent.CitedPost;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.forum.ForumEvent.ValueChanged;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import java.util.ArrayList;
import java.util.List;

/** The events of the forum: numbers 50 to 59. */
final class ForumEvents {
  static final List<EventType<?>> TYPES =
      List.of(
          new EventType<>(
              50,
              "post.published",
              1,
              PostPublished.class,
              ForumEvents::writePublished,
              ForumEvents::readPublished),
          new EventType<>(
              51,
              "value.changed",
              1,
              ValueChanged.class,
              ForumEvents::writeChanged,
              ForumEvents::readChanged),
          new EventType<>(
              52,
              "block.carried",
              1,
              BlockCarried.class,
              (event, out) -> CarriedBlocks.writeBlock(event.block(), out.count(event.post())),
              in -> new BlockCarried(in.count(Integer.MAX_VALUE), CarriedBlocks.readBlock(in))),
          new EventType<>(
              53,
              "artifact.carried",
              1,
              ArtifactCarried.class,
              (event, out) ->
                  out.count(event.post())
                      .text(event.artifact().name())
                      .text(event.artifact().version()),
              in ->
                  new ArtifactCarried(
                      in.count(Integer.MAX_VALUE), new Artifact(in.text(), in.text()))));

  private ForumEvents() {}

  private static void writePublished(PostPublished event, Output out) {
    out.count(event.post()).hash(event.id()).count(event.kind().ordinal()).count(event.signer());
    out.count(event.authors().size());
    for (AuthorShare author : event.authors()) {
      out.count(author.member()).count(author.weight());
    }
    out.count(event.citations().size());
    for (CitedPost citation : event.citations()) {
      out.count(citation.post() + 1L).integer(citation.weight());
    }
    out.count(event.replyTo() + 1L).count(event.supersedes() + 1L);
    out.count(event.bytes()).count(event.time());
  }

  private static PostPublished readPublished(Input in) {
    int post = in.count(Integer.MAX_VALUE);
    Hash256 id = in.hash();
    PostKind kind = PostKind.of(in.count(PostKind.number() - 1));
    int signer = in.count(Integer.MAX_VALUE);
    int size = in.size();
    List<AuthorShare> authors = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      authors.add(new AuthorShare(in.count(Integer.MAX_VALUE), in.count(Integer.MAX_VALUE)));
    }
    int count = in.size();
    List<CitedPost> citations = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      citations.add(new CitedPost(in.count(Integer.MAX_VALUE) - 1, in.integer32()));
    }
    return new PostPublished(
        post,
        id,
        kind,
        signer,
        authors,
        citations,
        in.count(Integer.MAX_VALUE) - 1,
        in.count(Integer.MAX_VALUE) - 1,
        in.count(),
        in.count());
  }

  private static void writeChanged(ValueChanged event, Output out) {
    out.count(event.post()).count(event.changes().size());
    for (long change : event.changes()) {
      out.integer(change);
    }
    event.cause().write(out);
  }

  private static ValueChanged readChanged(Input in) {
    int post = in.count(Integer.MAX_VALUE);
    int size = in.size();
    List<Long> changes = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      changes.add(in.integer());
    }
    return new ValueChanged(post, List.copyOf(changes), Cause.read(in));
  }
}
