package dev.witan.statemachine;

import dev.witan.kernel.Registry;
import dev.witan.statemachine.BodyEvent.ReactionDeferred;
import dev.witan.statemachine.BodyEvent.ReactionResumed;

/** Registers what happens to the queue of reactions. */
final class QueueModule {
  private final ReactionQueue queue;

  QueueModule(ReactionQueue queue) {
    this.queue = queue;
  }

  void register(Registry registry) {
    QueueApplier applier = new QueueApplier(queue);
    registry.apply(ReactionDeferred.class, applier::deferred);
    registry.apply(ReactionResumed.class, applier::resumed);
  }
}
