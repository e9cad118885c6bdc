package dev.witan.statemachine;

import dev.witan.statemachine.BodyEvent.ReactionDeferred;
import dev.witan.statemachine.BodyEvent.ReactionResumed;

/** Applies what happens to the queue of reactions. */
final class QueueApplier {
  private final ReactionQueue queue;

  QueueApplier(ReactionQueue queue) {
    this.queue = queue;
  }

  void deferred(ReactionDeferred event) {
    queue.add(event);
  }

  void resumed(ReactionResumed event) {
    queue.removeFirst();
  }
}
