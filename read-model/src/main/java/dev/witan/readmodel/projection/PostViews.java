package dev.witan.readmodel.projection;

import static dev.witan.readmodel.store.PoolColumns.POST_POOL;
import static dev.witan.readmodel.store.PoolColumns.POST_STATUS;
import static dev.witan.readmodel.store.PoolColumns.POST_VALUE;

import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.ForumEvent.CitedPost;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.forum.ForumEvent.ValueChanged;
import dev.witan.kernel.Context;
import dev.witan.kernel.Event;
import dev.witan.kernel.JsonWriter;
import dev.witan.readmodel.store.Tables;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import dev.witan.validationpool.PoolEvent.PoolOpenedFor;

/** Posts with their authors and citations (FORUM-1, FORUM-2), their values and newest pools. */
final class PostViews implements Projection {
  private final Tables tables;

  PostViews(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void apply(Event event, AtEntry at) {
    if (event instanceof PostPublished published) {
      publish(published, at);
    } else if (event instanceof ValueChanged changed) {
      long change = changed.changes().stream().mapToLong(Long::longValue).sum();
      tables.posts.change(changed.post())[POST_VALUE] += change;
    } else if (event instanceof PoolOpened opened) {
      open(opened);
    } else if (event instanceof PoolOpenedFor opened) {
      open(opened.opening());
    }
  }

  private void open(PoolOpened event) {
    long[] post = tables.posts.change(event.post());
    post[POST_POOL] = event.pool();
    post[POST_STATUS] = 1;
  }

  private void publish(PostPublished event, AtEntry at) {
    PublishPost command = at.command(PublishPost.class);
    boolean hasDetail =
        command.block().isPresent()
            || command.artifact().isPresent()
            || !command.attachments().isEmpty();
    tables.inserts.add(
        "posts",
        event.post(),
        event.id().toString(),
        event.kind().ordinal(),
        command.title(),
        event.signer(),
        command.bodyHash().toString(),
        command.bodyBytes(),
        event.replyTo(),
        event.supersedes(),
        at.position(),
        at.now(),
        hasDetail ? new JsonWriter().value(at.fields()).toBytes() : null);
    int place = 0;
    for (AuthorShare author : event.authors()) {
      tables.inserts.add("post_authors", event.post(), place++, author.member(), author.weight());
    }
    place = 0;
    for (CitedPost cited : event.citations()) {
      tables.inserts.add("citations", event.post(), place++, cited.post(), cited.weight());
    }
    tables.posts.change(event.post())[POST_POOL] = Context.NOBODY;
    tables.count(Tables.POSTS, 1);
  }
}
