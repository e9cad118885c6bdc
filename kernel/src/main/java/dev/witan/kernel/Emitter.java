package dev.witan.kernel;

/** Where handlers, timers and reactions put what has happened. */
public interface Emitter {
  /** Records this event and applies it at once. After the first call nothing can be refused. */
  void emit(Event event);
}
