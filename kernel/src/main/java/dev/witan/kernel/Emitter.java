package dev.witan.kernel;

/**
 * What one entry gives to handlers, timers and reactions: where they put what has happened, and the
 * only chance that there is.
 */
public interface Emitter {
  /** Records this event and applies it at once. After the first call nothing can be refused. */
  void emit(Event event);

  /**
   * The entry's next draw, uniform below this total (RAND-1). An event records it, so that a replay
   * draws nothing.
   */
  Draw draw(long total);
}
