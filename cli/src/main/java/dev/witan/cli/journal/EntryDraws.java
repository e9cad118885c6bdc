package dev.witan.cli.journal;

import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.envelope.Envelope;
import dev.witan.envelope.Read;
import dev.witan.journal.JournalEntry;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.node.recovery.Recovery;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Modules;
import dev.witan.statemachine.codec.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The random choices of one entry (RAND-1), made again from the state before it.
 *
 * @param kind the command's word in the catalogue, or {@code tick}
 * @param draws in the order in which they were made
 */
record EntryDraws(long position, long time, String kind, Hash256 seed, List<RedoneDraw> draws) {
  private static final EventCodec CODEC = EventCodec.ofCore();

  /**
   * The draws of this entry.
   *
   * @param machine in the state before it; afterwards it is of no use
   * @throws dev.witan.kernel.Input.CorruptBytes when no machine wrote its events
   */
  static EntryDraws of(Machine machine, JournalEntry stored) {
    Walk walk = new Walk(machine.modules(), CODEC.readAll(stored.events()));
    Recovery.walk(machine, stored, event -> walk.before());
    return new EntryDraws(
        stored.position(), stored.time(), kind(stored), stored.seed(), walk.draws);
  }

  Json.Fields json() {
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("position", new Json.Int(position));
    fields.put("time", new Json.Int(time));
    fields.put("kind", new Json.Text(kind));
    fields.put("seed", new Json.Text(seed.toString()));
    fields.put("draws", new Json.Items(List.copyOf(draws.stream().map(RedoneDraw::json).toList())));
    return new Json.Fields(fields);
  }

  /** Goes through the events of an entry and lists the candidates before each draw. */
  private static final class Walk {
    private final Modules modules;
    private final List<Event> events;
    private final List<RedoneDraw> draws = new ArrayList<>();
    private int next;

    Walk(Modules modules, List<Event> events) {
      this.modules = modules;
      this.events = events;
    }

    /** Looks at the state before the next event. */
    void before() {
      if (beginsDraw(next) != null) {
        JobDrawn drawn = beginsDraw(next);
        draws.add(
            RedoneDraw.of(
                modules, drawn, Candidate.of(modules, modules.requests().get(drawn.job()))));
      }
      next++;
    }

    /** The draw that begins here: a bond leaves the offer and is staked before it is recorded. */
    private JobDrawn beginsDraw(int place) {
      JobDrawn alone = drawnAt(place);
      if (alone != null && alone.bond() == 0) {
        return alone;
      }
      JobDrawn behind = drawnAt(place + 2);
      return behind != null && behind.bond() > 0 ? behind : null;
    }

    private JobDrawn drawnAt(int place) {
      return place < events.size() && events.get(place) instanceof JobDrawn drawn ? drawn : null;
    }
  }

  private static String kind(JournalEntry entry) {
    if (entry.command().length == 0) {
      return "tick";
    }
    Read<Envelope> read = Envelope.parse(entry.command());
    return read.problem() == null ? read.value().payload().type() : "unreadable";
  }
}
