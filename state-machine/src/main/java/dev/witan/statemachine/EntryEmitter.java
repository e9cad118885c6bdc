package dev.witan.statemachine;

import dev.witan.kernel.Draw;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Event;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Output;
import dev.witan.kernel.Registry.Applier;
import dev.witan.statemachine.BodyEvent.ReactionDeferred;
import dev.witan.statemachine.codec.EventCodec;
import dev.witan.statemachine.codec.EventType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Encodes and applies the events of one entry, and runs the reactions to them: in the order of
 * events, then of registration, until none emits more or the entry's bound is reached (architecture
 * rule 3).
 */
final class EntryEmitter implements Emitter {
  private final Dispatch dispatch;
  private final EventCodec codec;
  private final Output output = new Output();
  private final Deque<ReactionDeferred> pending = new ArrayDeque<>();
  private final Map<Class<?>, Route> routes = new HashMap<>(); // lookup only
  private Entry entry;
  private int draws;
  private long time;
  private int reactionsRun;

  /** All that an event of one type needs, found by one look: this is the hottest path. */
  private record Route(EventType<?> type, Applier<Event> applier, int reactions) {}

  EntryEmitter(Dispatch dispatch, EventCodec codec) {
    this.dispatch = dispatch;
    this.codec = codec;
  }

  /** Makes ready for the next entry. */
  void begin(Entry next) {
    output.clear();
    entry = next;
    draws = 0;
    time = next.time();
    reactionsRun = 0;
  }

  /** What time it is for what comes next: that of the entry, or the deadline of a timer. */
  void setTime(long now) {
    time = now;
  }

  @Override
  public void emit(Event event) {
    Route route = routes.get(event.getClass());
    if (route == null) {
      route = findRoute(event.getClass());
    }
    route.type().write(event, output);
    route.applier().apply(event);
    for (int reaction = 0; reaction < route.reactions(); reaction++) {
      pending.addLast(new ReactionDeferred(time, reaction, event));
    }
  }

  @Override
  public Draw draw(long total) {
    return Draw.of(entry.seed(), draws++, total);
  }

  private Route findRoute(Class<?> event) {
    Route route = new Route(codec.type(event), dispatch.applier(event), dispatch.reactions(event));
    routes.put(event, route);
    return route;
  }

  boolean isEmpty() {
    return output.length() == 0;
  }

  boolean mayReact() {
    return reactionsRun < Limits.REACTIONS_PER_ENTRY;
  }

  /** Runs the reactions to what was emitted; those beyond the bound are deferred. */
  void runReactions() {
    while (!pending.isEmpty() && mayReact()) {
      run(pending.removeFirst());
    }
    while (!pending.isEmpty()) {
      emit(pending.removeFirst());
    }
  }

  /** Runs one reaction at its own time. */
  void run(ReactionDeferred reaction) {
    reactionsRun++;
    time = reaction.time();
    dispatch.react(reaction.reaction(), reaction.event(), time, this);
  }

  /** The encoded events of the entry. */
  byte[] events() {
    return output.toBytes();
  }
}
