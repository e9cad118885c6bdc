package dev.witan.statemachine;

import dev.witan.kernel.BodyId;
import dev.witan.kernel.Event;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.PublicKey;

/** What happens to the body as a whole and to the machine's own queue. */
public sealed interface BodyEvent extends Event {
  /** The body exists, with its first parameters. */
  record BodyFounded(
      BodyId id, String name, PublicKey nodeKey, boolean imported, Parameters parameters)
      implements BodyEvent {}

  /**
   * A reaction did not fit into this entry and waits for a tick (architecture rule 3).
   *
   * @param time what time it is for the reaction
   * @param reaction which of the reactions registered for the event's type
   * @param event what it reacts to
   */
  record ReactionDeferred(long time, int reaction, Event event) implements BodyEvent {}

  /** The reaction that waited longest is being run. */
  record ReactionResumed() implements BodyEvent {}
}
