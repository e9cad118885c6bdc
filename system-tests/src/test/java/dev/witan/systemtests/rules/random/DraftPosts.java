package dev.witan.systemtests.rules.random;

import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Attachment;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.systemtests.naive.NaiveBlock;
import dev.witan.systemtests.naive.NaiveCitation;
import dev.witan.systemtests.rules.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns drafts into commands and remembers which name has which id. */
final class DraftPosts {
  private final Map<String, Hash256> ids = new HashMap<>();

  /** The id that the draft with this name had when it was last published; of none otherwise. */
  Hash256 id(String name) {
    return ids.getOrDefault(name, Hash256.ofText("no post " + name));
  }

  PublishPost command(Draft draft) {
    List<Citation> citations = new ArrayList<>();
    for (NaiveCitation citation : draft.citations()) {
      if (!citation.post().equals(draft.name())) {
        citations.add(cite(citation.post(), citation.weight()));
      }
    }
    PublishPost without = command(draft, citations);
    List<Citation> all = new ArrayList<>();
    for (NaiveCitation citation : draft.citations()) {
      // The one way to cite oneself: by the id that the post had without that citation.
      all.add(
          citation.post().equals(draft.name())
              ? new Citation(Optional.of(PostContent.id(without)), citation.weight())
              : cite(citation.post(), citation.weight()));
    }
    PublishPost command = command(draft, all);
    ids.put(draft.name(), PostContent.id(command));
    return command;
  }

  private Citation cite(String post, long weight) {
    return new Citation(
        post.equals(NaiveCitation.INCINERATOR) ? Optional.empty() : Optional.of(id(post)), weight);
  }

  private PublishPost command(Draft draft, List<Citation> citations) {
    PostKind kind = PostKind.ofWord(draft.kind()).orElseThrow();
    List<Author> authors = new ArrayList<>();
    draft.authors().forEach((who, weight) -> authors.add(new Author(Keys.member(who), weight)));
    List<Attachment> attachments = new ArrayList<>();
    for (long bytes : draft.attachments()) {
      attachments.add(new Attachment(Hash256.ofText("file"), bytes, "text/plain"));
    }
    return new PublishPost(
        kind,
        draft.title(),
        Hash256.ofText(draft.name()),
        draft.bodyBytes(),
        authors,
        citations,
        Optional.ofNullable(draft.replyTo()).map(this::id),
        Optional.empty(),
        attachments,
        Optional.ofNullable(draft.block()).map(this::block),
        kind == PostKind.ARTIFACT ? Optional.of(new Artifact("tool", "1")) : Optional.empty());
  }

  private Block block(NaiveBlock naive) {
    TreeMap<Parameter, Long> set = new TreeMap<>();
    naive.set().forEach((name, value) -> set.put(Parameter.named(name).orElseThrow(), value));
    TreeMap<String, Hash256> artifacts = new TreeMap<>();
    naive.artifacts().forEach((name, post) -> artifacts.put(name, id(post)));
    List<Payment> payments = new ArrayList<>();
    for (NaiveBlock.Payment payment : naive.payments()) {
      payments.add(new Payment(Keys.member(payment.to()), payment.amount()));
    }
    return new Block(set, artifacts, naive.treasurers(), payments, naive.delay());
  }
}
