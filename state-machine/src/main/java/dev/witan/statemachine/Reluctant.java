package dev.witan.statemachine;

import dev.witan.kernel.Draw;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Event;

/** Takes no event: what would emit one was not refused, and that is all that is asked. */
final class Reluctant implements Emitter {
  /** Leaves a handler that would have accepted. */
  static final class FirstEvent extends RuntimeException {
    private static final long serialVersionUID = 1;

    FirstEvent() {
      super(null, null, false, false);
    }
  }

  @Override
  public void emit(Event event) {
    throw new FirstEvent();
  }

  /** Handlers draw only for events that they are about to emit. */
  @Override
  public Draw draw(long total) {
    throw new FirstEvent();
  }
}
