package dev.witan.kernel;

import java.util.Optional;

/**
 * Where a module says what it handles. The machine gives one to each module when it is composed;
 * the order of registration is part of the machine's behaviour and never depends on anything else.
 */
public interface Registry {
  /** Decides a command: refuses it, or emits events and returns empty. It never does both. */
  interface Handler<C extends Command> {
    Optional<Rejection> handle(C command, Context context, Emitter emitter);
  }

  /** Changes the state as the event says. The only code that may. */
  interface Applier<E extends Event> {
    void apply(E event);
  }

  /** Acts on a deadline that has passed. Its events must move or end the timer. */
  interface TimerHandler {
    void fire(long subject, long time, Emitter emitter);
  }

  /** Acts on another module's event. It cannot refuse. */
  interface Reaction<E extends Event> {
    void react(E event, long time, Emitter emitter);
  }

  /** Registers the one handler of a command type. */
  <C extends Command> void on(Class<C> type, Handler<C> handler);

  /** Registers the one applier of an event type. */
  <E extends Event> void apply(Class<E> type, Applier<E> applier);

  /** Registers what happens when a timer of this kind fires. */
  void onTimer(TimerKind kind, TimerHandler handler);

  /** Registers a reaction to an event type, behind those registered before. */
  <E extends Event> void react(Class<E> type, Reaction<E> reaction);

  /** Registers a part of the state, to be snapshotted behind those registered before. */
  void state(Snapshotted state);
}
