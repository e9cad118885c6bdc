package dev.witan.forum;

import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import java.util.List;

/** What happens in the forum. Posts and members are named by their numbers. */
public sealed interface ForumEvent extends Event {
  /**
   * A post with this number and id is there (FORUM-1).
   *
   * @param signer who published it, whose daily bytes it counts against
   * @param bytes body and attachments (FORUM-8)
   * @param time when, in milliseconds
   */
  record PostPublished(
      int post,
      Hash256 id,
      PostKind kind,
      int signer,
      List<AuthorShare> authors,
      List<CitedPost> citations,
      int replyTo,
      int supersedes,
      long bytes,
      long time)
      implements ForumEvent {}

  /** The proposal that was just published carries this block (GOV-1). */
  record BlockCarried(int post, Block block) implements ForumEvent {}

  /** The artifact post that was just published names its file so (GOV-6). */
  record ArtifactCarried(int post, Artifact artifact) implements ForumEvent {}

  /** One author by number, with a weight in ppm. */
  record AuthorShare(int member, int weight) {}

  /**
   * One citation, with a weight in ppm.
   *
   * @param post the cited post's number, or {@code NOBODY} for the incinerator
   */
  record CitedPost(int post, int weight) {}

  /**
   * The value of a post changed (FORUM-3).
   *
   * @param changes for each author in order, in micro-units of REP
   */
  record ValueChanged(int post, List<Long> changes, Cause cause) implements ForumEvent {}
}
