package dev.witan.forum;

import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.ForumEvent.ArtifactCarried;
import dev.witan.forum.ForumEvent.BlockCarried;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.forum.ForumEvent.ValueChanged;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Registry;

/** Registers what the forum handles, applies and keeps. */
public final class ForumModule {
  private final Forum forum;

  public ForumModule(Forum forum) {
    this.forum = forum;
  }

  /** Registers everything; parameters are read when a command is decided. */
  public void register(Registry registry, ParameterVersions parameters) {
    registry.on(PublishPost.class, new PublishHandler(forum, parameters)::handle);
    ForumApplier applier = new ForumApplier(forum.posts(), forum.carried(), forum.dailyBytes());
    registry.apply(PostPublished.class, applier::published);
    registry.apply(BlockCarried.class, applier::blockCarried);
    registry.apply(ArtifactCarried.class, applier::artifactCarried);
    registry.apply(ValueChanged.class, applier::valueChanged);
    registry.state(forum.posts());
    registry.state(forum.carried());
    registry.state(forum.dailyBytes());
  }
}
