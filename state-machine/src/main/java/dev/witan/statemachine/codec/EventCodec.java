package dev.witan.statemachine.codec;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Event;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import dev.witan.statemachine.BodyEvent.ReactionDeferred;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes and reads events of all known types. */
public final class EventCodec {
  private final Map<Class<?>, EventType<?>> byClass = new HashMap<>(); // lookup only
  private final Map<Integer, EventType<?>> byNumber = new HashMap<>(); // lookup only
  private final List<EventType<?>> types = new ArrayList<>();

  /** The events of all modules of the core. */
  public static EventCodec ofCore() {
    EventCodec codec = new EventCodec();
    BodyEvents.types(codec).forEach(codec::add);
    ReputationEvents.TYPES.forEach(codec::add);
    ForumEvents.TYPES.forEach(codec::add);
    PoolEvents.TYPES.forEach(codec::add);
    AvailabilityEvents.TYPES.forEach(codec::add);
    BusinessEvents.TYPES.forEach(codec::add);
    GovernanceEvents.TYPES.forEach(codec::add);
    return codec;
  }

  /** Adds a type; its number and class must be new. */
  public void add(EventType<?> type) {
    Checks.require(byNumber.put(type.number(), type) == null, "number used", type.number());
    Checks.require(byClass.put(type.type(), type) == null, "type added twice: " + type.name());
    types.add(type);
  }

  /** All types, in the order in which they were added. */
  public List<EventType<?>> types() {
    return List.copyOf(types);
  }

  /** The type of this class. */
  public EventType<?> type(Class<?> event) {
    EventType<?> type = byClass.get(event);
    if (type == null) {
      throw new IllegalStateException("no codec for " + event);
    }
    return type;
  }

  /** Writes one event. */
  public void write(Event event, Output output) {
    type(event.getClass()).write(event, output);
  }

  /** Reads one event. */
  public Event read(Input input) {
    return readType(input).reader().read(input);
  }

  /** Reads what a deferred reaction reacts to: not another one, so that nothing nests. */
  Event readCause(Input input) {
    EventType<?> type = readType(input);
    if (type.type() == ReactionDeferred.class) {
      throw input.corrupt("a deferred reaction to a deferred reaction");
    }
    return type.reader().read(input);
  }

  private EventType<?> readType(Input input) {
    EventType<?> type = byNumber.get(input.count(Integer.MAX_VALUE));
    if (type == null) {
      throw input.corrupt("an event of an unknown type");
    }
    return type;
  }

  /** Reads all events of an entry. */
  public List<Event> readAll(byte[] events) {
    Input input = new Input(events);
    List<Event> list = new ArrayList<>();
    while (!input.atEnd()) {
      list.add(read(input));
    }
    return list;
  }
}
