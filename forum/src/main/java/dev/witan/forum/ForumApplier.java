package dev.witan.forum;

import dev.witan.forum.ForumEvent.ArtifactCarried;
import dev.witan.forum.ForumEvent.BlockCarried;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.forum.ForumEvent.ValueChanged;
import dev.witan.kernel.Checks;

/** Applies what happens in the forum. */
final class ForumApplier {
  private final Posts posts;
  private final CarriedBlocks carried;
  private final DailyBytes dailyBytes;

  ForumApplier(Posts posts, CarriedBlocks carried, DailyBytes dailyBytes) {
    this.posts = posts;
    this.carried = carried;
    this.dailyBytes = dailyBytes;
  }

  void published(PostPublished event) {
    Checks.require(event.post() == posts.size(), "post numbers have a gap", event.post());
    posts.publish(event);
    dailyBytes.add(event.signer(), event.time(), event.bytes());
  }

  void blockCarried(BlockCarried event) {
    carried.carry(event.post(), event.block());
  }

  void artifactCarried(ArtifactCarried event) {
    carried.carry(event.post(), event.artifact());
  }

  void valueChanged(ValueChanged event) {
    posts.change(event);
  }
}
