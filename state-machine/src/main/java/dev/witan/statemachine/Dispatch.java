package dev.witan.statemachine;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Command;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Event;
import dev.witan.kernel.Registry;
import dev.witan.kernel.Rejection;
import dev.witan.kernel.Snapshotted;
import dev.witan.kernel.TimerKind;
import dev.witan.kernel.Timers.Timer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who handles, applies and reacts to what, as the modules have registered it. */
final class Dispatch implements Registry {
  private final Map<Class<?>, Handler<Command>> handlers = new HashMap<>(); // lookup only
  private final Map<Class<?>, Applier<Event>> appliers = new HashMap<>(); // lookup only
  private final Map<TimerKind, TimerHandler> timers = new HashMap<>(); // lookup only
  private final Map<Class<?>, List<Reaction<Event>>> reactions = new HashMap<>(); // lookup only
  private final List<Snapshotted> states = new ArrayList<>();

  @Override
  public <C extends Command> void on(Class<C> type, Handler<C> handler) {
    Handler<Command> any =
        (command, context, emitter) -> handler.handle(type.cast(command), context, emitter);
    Checks.require(handlers.put(type, any) == null, "two handlers of " + type);
  }

  @Override
  public <E extends Event> void apply(Class<E> type, Applier<E> applier) {
    Applier<Event> any = event -> applier.apply(type.cast(event));
    Checks.require(appliers.put(type, any) == null, "two appliers of " + type);
  }

  @Override
  public void onTimer(TimerKind kind, TimerHandler handler) {
    Checks.require(timers.put(kind, handler) == null, "two handlers of timer " + kind.name());
  }

  @Override
  public <E extends Event> void react(Class<E> type, Reaction<E> reaction) {
    reactions
        .computeIfAbsent(type, t -> new ArrayList<>())
        .add((event, time, emitter) -> reaction.react(type.cast(event), time, emitter));
  }

  @Override
  public void state(Snapshotted state) {
    states.add(state);
  }

  boolean handles(Class<?> command) {
    return handlers.containsKey(command);
  }

  boolean applies(Class<?> event) {
    return appliers.containsKey(event);
  }

  Optional<Rejection> decide(Command command, Context context, Emitter emitter) {
    Handler<Command> handler = handlers.get(command.getClass());
    if (handler == null) {
      throw new IllegalStateException("no handler of " + command.getClass());
    }
    return handler.handle(command, context, emitter);
  }

  void apply(Event event) {
    applier(event.getClass()).apply(event);
  }

  /** Who applies events of this type. */
  Applier<Event> applier(Class<?> event) {
    Applier<Event> applier = appliers.get(event);
    if (applier == null) {
      throw new IllegalStateException("no applier of " + event);
    }
    return applier;
  }

  void fire(Timer timer, Emitter emitter) {
    TimerHandler handler = timers.get(timer.kind());
    if (handler == null) {
      throw new IllegalStateException("no handler of timer " + timer.kind().name());
    }
    handler.fire(timer.subject(), timer.deadline(), emitter);
  }

  /** How many reactions are registered for this type of event. */
  int reactions(Class<?> event) {
    List<Reaction<Event>> list = reactions.get(event);
    return list == null ? 0 : list.size();
  }

  void react(int reaction, Event event, long time, Emitter emitter) {
    reactions.get(event.getClass()).get(reaction).react(event, time, emitter);
  }

  List<Snapshotted> states() {
    return states;
  }
}
