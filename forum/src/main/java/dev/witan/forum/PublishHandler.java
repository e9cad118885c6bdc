package dev.witan.forum;

import static dev.witan.forum.ForumRejection.ATTACHMENT_TOO_LONG;
import static dev.witan.forum.ForumRejection.ATTACHMENT_TYPE_INVALID;
import static dev.witan.forum.ForumRejection.BODY_TOO_LONG;
import static dev.witan.forum.ForumRejection.DAILY_BYTES_EXCEEDED;
import static dev.witan.forum.ForumRejection.POST_EXISTS;
import static dev.witan.forum.ForumRejection.REPLY_UNKNOWN;
import static dev.witan.forum.ForumRejection.SUPERSEDED_UNKNOWN;
import static dev.witan.forum.ForumRejection.TITLE_MISSING;
import static dev.witan.forum.ForumRejection.TITLE_TOO_LONG;
import static dev.witan.forum.ForumRejection.TOO_MANY_ATTACHMENTS;

import dev.witan.forum.ForumCommand.Attachment;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.ForumEvent.ArtifactCarried;
import dev.witan.forum.ForumEvent.BlockCarried;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.Rejection;
import java.util.Optional;

/**
 * Decides whether a post enters the forum (FORUM-1, FORUM-2, FORUM-8). The order of checks is that
 * of {@link ForumRejection}.
 */
final class PublishHandler {
  private final Forum forum;
  private final ParameterVersions parameters;
  private final Authorship authorship;
  private final CitationChecks citations;
  private final BlockChecks blocks;

  PublishHandler(Forum forum, ParameterVersions parameters) {
    this.forum = forum;
    this.parameters = parameters;
    this.authorship = new Authorship(forum.reputation());
    this.citations = new CitationChecks(forum.posts());
    this.blocks = new BlockChecks(forum);
  }

  Optional<Rejection> handle(PublishPost command, Context context, Emitter emitter) {
    Parameters now = parameters.current();
    Optional<Rejection> problem = checkText(command);
    if (problem.isEmpty()) {
      problem = authorship.check(command.authors(), context.actor());
    }
    if (problem.isEmpty()) {
      problem = citations.check(command, now.get(Parameter.FORUM_MAX_CITATIONS));
    }
    if (problem.isEmpty()) {
      problem = checkLinks(command);
    }
    if (problem.isEmpty()) {
      problem = blocks.check(command, now);
    }
    if (problem.isPresent()) {
      return problem;
    }
    return publish(command, context, now.get(Parameter.FORUM_DAILY_BYTES), emitter);
  }

  private Optional<Rejection> publish(
      PublishPost command, Context context, long bytesPerDay, Emitter emitter) {
    Hash256 id = PostContent.id(command);
    if (forum.posts().number(id) != Context.NOBODY) {
      return Optional.of(POST_EXISTS.rejection(id));
    }
    long bytes = bytes(command);
    if (forum.dailyBytes().published(context.actor(), context.time()) + bytes > bytesPerDay) {
      return Optional.of(DAILY_BYTES_EXCEEDED.rejection());
    }
    int post = forum.posts().size();
    emitter.emit(
        new PostPublished(
            post,
            id,
            command.kind(),
            context.actor(),
            authorship.shares(command.authors()),
            citations.cited(command.citations()),
            number(command.replyTo()),
            number(command.supersedes()),
            bytes,
            context.time()));
    command.block().ifPresent(block -> emitter.emit(new BlockCarried(post, block)));
    command.artifact().ifPresent(artifact -> emitter.emit(new ArtifactCarried(post, artifact)));
    return Optional.empty();
  }

  private static Optional<Rejection> checkText(PublishPost command) {
    if (command.title().codePointCount(0, command.title().length()) > Limits.TITLE_MAX) {
      return Optional.of(TITLE_TOO_LONG.rejection());
    }
    if (command.title().isEmpty() && command.replyTo().isEmpty()) {
      return Optional.of(TITLE_MISSING.rejection());
    }
    if (command.bodyBytes() > Limits.POST_BODY_BYTES_MAX) {
      return Optional.of(BODY_TOO_LONG.rejection(command.bodyBytes() + " bytes"));
    }
    if (command.attachments().size() > Limits.ATTACHMENTS_MAX) {
      return Optional.of(TOO_MANY_ATTACHMENTS.rejection(command.attachments().size()));
    }
    for (Attachment attachment : command.attachments()) {
      if (attachment.bytes() > Limits.ATTACHMENT_BYTES_MAX) {
        return Optional.of(ATTACHMENT_TOO_LONG.rejection(attachment.bytes() + " bytes"));
      }
      int length = attachment.type().codePointCount(0, attachment.type().length());
      if (length < 1 || length > Limits.MEDIA_TYPE_MAX) {
        return Optional.of(ATTACHMENT_TYPE_INVALID.rejection());
      }
    }
    return Optional.empty();
  }

  private Optional<Rejection> checkLinks(PublishPost command) {
    if (command.replyTo().isPresent() && number(command.replyTo()) == Context.NOBODY) {
      return Optional.of(REPLY_UNKNOWN.rejection(command.replyTo().get()));
    }
    return command.supersedes().isPresent() && number(command.supersedes()) == Context.NOBODY
        ? Optional.of(SUPERSEDED_UNKNOWN.rejection(command.supersedes().get()))
        : Optional.empty();
  }

  private int number(Optional<Hash256> post) {
    return post.isEmpty() ? Context.NOBODY : forum.posts().number(post.get());
  }

  private static long bytes(PublishPost command) {
    long bytes = command.bodyBytes();
    for (Attachment attachment : command.attachments()) {
      bytes += attachment.bytes();
    }
    return bytes;
  }
}
