package dev.witan.forum;

import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Attachment;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.Consent;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A post that is being written: sound as it is, until a test spoils it. */
final class Draft {
  PostKind kind = PostKind.EVIDENCE;
  String title;
  Hash256 bodyHash = Hash256.ofText("body");
  long bodyBytes = 4;
  final List<Author> authors = new ArrayList<>();
  final List<Citation> citations = new ArrayList<>();
  final List<Attachment> attachments = new ArrayList<>();
  Hash256 replyTo;
  Hash256 supersedes;
  Block block;
  Artifact artifact;

  Draft(String title) {
    this.title = title;
  }

  /** By one member alone. */
  static Draft by(String member, String title) {
    return new Draft(title).author(member, 1_000_000);
  }

  Draft author(String member, long weight) {
    authors.add(new Author(ForumStage.id(member), weight));
    return this;
  }

  /** An author who countersigned with this member's key. */
  Draft consenting(String member, String signer, long weight) {
    Hash256 word = Hash256.ofText("signature");
    Consent consent = new Consent(ForumStage.key(signer), new Signature(word, word));
    authors.add(new Author(ForumStage.id(member), weight, Optional.of(consent)));
    return this;
  }

  Draft author(MemberId member, long weight) {
    authors.add(new Author(member, weight));
    return this;
  }

  Draft cites(Hash256 post, long weight) {
    citations.add(new Citation(Optional.of(post), weight));
    return this;
  }

  Draft burns(long weight) {
    citations.add(new Citation(Optional.empty(), weight));
    return this;
  }

  Draft attaches(long bytes, String type) {
    attachments.add(new Attachment(Hash256.ofText("file"), bytes, type));
    return this;
  }

  Draft kind(PostKind other) {
    kind = other;
    return this;
  }

  PublishPost command() {
    return new PublishPost(
        kind,
        title,
        bodyHash,
        bodyBytes,
        List.copyOf(authors),
        List.copyOf(citations),
        Optional.ofNullable(replyTo),
        Optional.ofNullable(supersedes),
        List.copyOf(attachments),
        Optional.ofNullable(block),
        Optional.ofNullable(artifact));
  }

  Hash256 id() {
    return PostContent.id(command());
  }
}
