package dev.witan.governance;

import dev.witan.kernel.Command;
import dev.witan.kernel.Context;
import dev.witan.kernel.Draw;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Registry;
import dev.witan.kernel.Rejection;
import dev.witan.kernel.Snapshotted;
import dev.witan.kernel.TimerKind;
import dev.witan.kernel.Timers.Timer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the modules register; events are applied at once and kept to be looked at, and reactions run
 * behind the handler or timer, as the machine has it.
 */
final class TestRegistry implements Registry, Emitter {
  final List<Event> events = new ArrayList<>();
  final List<Snapshotted> states = new ArrayList<>();
  private final Map<Class<?>, Handler<Command>> handlers = new HashMap<>();
  private final Map<Class<?>, Applier<Event>> appliers = new HashMap<>();
  private final Map<TimerKind, TimerHandler> timers = new HashMap<>();
  private final Map<Class<?>, List<Reaction<Event>>> reactions = new HashMap<>();
  private final Deque<Event> pending = new ArrayDeque<>();
  private Hash256 seed = Hash256.ofText("seed");
  private int draws;

  /** The next entry: other events, another seed. */
  void begin(Hash256 entrySeed) {
    events.clear();
    pending.clear(); // What tests emit themselves has no reactions.
    seed = entrySeed;
    draws = 0;
  }

  Optional<Rejection> handle(Command command, Context context) {
    Optional<Rejection> problem = handlers.get(command.getClass()).handle(command, context, this);
    react(context.time());
    return problem;
  }

  void fire(Timer timer) {
    timers.get(timer.kind()).fire(timer.subject(), timer.deadline(), this);
    react(timer.deadline());
  }

  private void react(long time) {
    while (!pending.isEmpty()) {
      Event event = pending.removeFirst();
      for (Reaction<Event> reaction : reactions.getOrDefault(event.getClass(), List.of())) {
        reaction.react(event, time, this);
      }
    }
  }

  @Override
  public Draw draw(long total) {
    return Draw.of(seed, draws++, total);
  }

  @Override
  public void emit(Event event) {
    events.add(event);
    appliers.get(event.getClass()).apply(event);
    pending.add(event);
  }

  @Override
  public <C extends Command> void on(Class<C> type, Handler<C> handler) {
    handlers.put(
        type, (command, context, emitter) -> handler.handle(type.cast(command), context, emitter));
  }

  @Override
  public <E extends Event> void apply(Class<E> type, Applier<E> applier) {
    appliers.put(type, event -> applier.apply(type.cast(event)));
  }

  @Override
  public void onTimer(TimerKind kind, TimerHandler handler) {
    timers.put(kind, handler);
  }

  @Override
  public <E extends Event> void react(Class<E> type, Reaction<E> reaction) {
    reactions
        .computeIfAbsent(type, first -> new ArrayList<>())
        .add((event, time, emitter) -> reaction.react(type.cast(event), time, emitter));
  }

  @Override
  public void state(Snapshotted state) {
    states.add(state);
  }
}
