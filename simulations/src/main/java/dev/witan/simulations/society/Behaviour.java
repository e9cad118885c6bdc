package dev.witan.simulations.society;

import dev.witan.validationpool.Side;
import java.util.Optional;

/**
 * What a person of one kind does. Pure functions of what the person may see, without state of their
 * own; the defaults are those of somebody who means well.
 */
public interface Behaviour {
  /** A time that never comes. */
  long NEVER = Long.MAX_VALUE;

  /** What one answers who was drawn for a job (AVAIL-3). */
  enum Answer {
    ACCEPT,
    DECLINE,
    SILENCE
  }

  /** Whether it looks at the work before it votes, which costs effort. */
  default boolean looks() {
    return false;
  }

  /** Whether it is loyal to the people of its group. */
  default boolean isLoyal() {
    return false;
  }

  /** Whether it waits for the end, and so looks again when the end has moved meanwhile. */
  default boolean waits() {
    return false;
  }

  /** Whether it counts what its circle can stake, which is counted for nobody else. */
  default boolean counts() {
    return false;
  }

  /**
   * When it decides on a pool that has just opened or was extended: by default after a delay of its
   * own, and never when that is after the deadline.
   */
  default long decidesAt(Scene scene, Traits traits, Chance chance) {
    double hours = chance.exponential(traits.get(Trait.DELAY_HOURS));
    long time = scene.now() + (long) (hours * Moments.HOUR_MS);
    return time < scene.deadline() ? time : NEVER;
  }

  /** The side that it takes, if it takes one. */
  Optional<Side> vote(Scene scene);

  /** What it answers when it is drawn. */
  default Answer answer() {
    return Answer.ACCEPT;
  }
}
