package dev.witan.node.live;

import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Event;
import dev.witan.readmodel.ReadEntry;
import dev.witan.readmodel.ReadModel;
import dev.witan.readmodel.view.PoolView;
import dev.witan.statemachine.codec.EventCodec;
import dev.witan.validationpool.PoolEvent.PoolOpenedFor;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import dev.witan.validationpool.PoolEvent.PoolStaked;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Makes live events of entries that the views have taken. One thread uses it. */
public final class LiveEvents {
  /** So many entries back can a reader who comes back go behind a restart of the node. */
  private static final int EARLIER_ENTRIES = 1_000;

  /** So far behind the head an entry is still told to those who read. */
  private static final int TOLD_ENTRIES = 10_000;

  private final EventCodec codec = EventCodec.ofCore();
  private final Supplier<ReadModel> model;
  private final Ids ids;

  /** Pools as they are behind the batch that is being told, each asked for once. */
  private final Map<Integer, Optional<PoolView>> pools = new HashMap<>();

  /** Makes events with the names that the model of the moment knows. */
  public LiveEvents(Supplier<ReadModel> model) {
    this.model = model;
    this.ids =
        new Ids() {
          @Override
          public String member(int number) {
            return model.get().names().member(number);
          }

          @Override
          public String post(int number) {
            return model.get().names().post(number);
          }
        };
  }

  /**
   * Tells a stream what a batch brought that the model has taken as its last one. Nobody waits for
   * what lies far behind the journal's head while views are made anew: it only passes.
   */
  public void tell(Stream stream, List<ReadEntry> batch, long head) {
    pools.clear();
    long passed = 0;
    for (ReadEntry entry : batch) {
      if (head - entry.position() >= TOLD_ENTRIES) {
        passed = entry.position();
      } else {
        pass(stream, passed);
        passed = 0;
        stream.publish(entry.position(), of(entry));
      }
    }
    pass(stream, passed);
  }

  private static void pass(Stream stream, long position) {
    if (position > 0) {
      stream.pass(position);
    }
  }

  /** What the last entries that the model has taken brought, read from the journal. */
  public Earlier earlier(Journal journal) {
    pools.clear();
    long head = model.get().position();
    long forgotten = Math.max(0, head - EARLIER_ENTRIES);
    List<LiveEvent> events = new ArrayList<>();
    if (forgotten < head) {
      Iterator<StoredEntry> entries = journal.read(forgotten + 1);
      for (long position = forgotten + 1; position <= head; position++) {
        StoredEntry stored = entries.next();
        JournalEntry entry = stored.entry();
        events.addAll(
            of(
                new ReadEntry(
                    position, entry.time(), stored.hash(), entry.command(), entry.events())));
      }
    }
    return new Earlier(forgotten, head, events);
  }

  /** The live events of an entry, in their order. */
  private List<LiveEvent> of(ReadEntry entry) {
    List<Event> told = new ArrayList<>(codec.readAll(entry.events()));
    told.removeIf(event -> EventFacts.UNTOLD.contains(event.getClass()));
    List<LiveEvent> live = new ArrayList<>();
    for (Event event : told) {
      live.add(of(entry, event, live.size() == told.size() - 1));
    }
    return live;
  }

  /** Only the last event of an entry has an id: who is cut off before it hears the entry again. */
  private LiveEvent of(ReadEntry entry, Event event, boolean isLast) {
    Set<String> topics = new TreeSet<>();
    String type = codec.type(event.getClass()).name();
    JsonObject facts = new EventFacts(ids, topics).of(event);
    pool(event).ifPresent(pool -> addPool(facts, pool));
    JsonObject json =
        new JsonObject()
            .put("position", entry.position())
            .put("time", entry.time())
            .put("type", type)
            .mergeIn(facts);
    return new LiveEvent(
        entry.position(),
        type,
        topics,
        frame(isLast ? Long.toString(entry.position()) : null, type, json));
  }

  /** The pool whose stakes or state this event changes. */
  private static OptionalInt pool(Event event) {
    if (event instanceof PoolStaked staked) {
      return OptionalInt.of(staked.pool());
    }
    if (event instanceof PoolSettled settled) {
      return OptionalInt.of(settled.pool());
    }
    return event instanceof PoolOpenedFor opened
        ? OptionalInt.of(opened.opening().pool())
        : OptionalInt.empty();
  }

  /** Values of now, with the version by which a reader knows what is older. */
  private void addPool(JsonObject facts, int number) {
    Optional<PoolView> found =
        pools.computeIfAbsent(
            number, pool -> model.get().pools().one(pool, OptionalLong.empty()).value());
    if (found.isPresent()) {
      PoolView pool = found.get();
      facts
          .put("version", pool.version())
          .put("for", pool.inFavour())
          .put("against", pool.against())
          .put("state", pool.state());
    }
  }

  /** A server-sent event; JSON has no line feed, so its data is one line. */
  static Buffer frame(String id, String type, JsonObject data) {
    Buffer frame = Buffer.buffer();
    if (id != null) {
      frame.appendString("id: ").appendString(id).appendString("\n");
    }
    return frame
        .appendString("event: ")
        .appendString(type)
        .appendString("\ndata: ")
        .appendString(data.encode())
        .appendString("\n\n");
  }
}
