package dev.witan.cli.journal;

import dev.witan.envelope.Envelope;
import dev.witan.envelope.Read;
import dev.witan.journal.JournalEntry;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.statemachine.codec.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The random choices of one entry (RAND-1), from what its events record of them.
 *
 * @param kind the command's word in the catalogue, or {@code tick}
 * @param draws each draw's numbers and names, in the order in which they were made
 */
record EntryDraws(long position, long time, String kind, Hash256 seed, List<Json.Fields> draws) {
  private static final EventCodec CODEC = EventCodec.ofCore();

  /**
   * The draws of this entry.
   *
   * @throws dev.witan.kernel.Input.CorruptBytes when no machine wrote its events
   */
  static EntryDraws of(JournalEntry entry) {
    List<Json.Fields> draws = new ArrayList<>();
    for (Event event : CODEC.readAll(entry.events())) {
      draw(event).ifPresent(draws::add);
    }
    return new EntryDraws(entry.position(), entry.time(), kind(entry), entry.seed(), draws);
  }

  Json.Fields json() {
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("position", new Json.Int(position));
    fields.put("time", new Json.Int(time));
    fields.put("kind", new Json.Text(kind));
    fields.put("seed", new Json.Text(seed.toString()));
    fields.put("draws", new Json.Items(List.copyOf(draws)));
    return new Json.Fields(fields);
  }

  /** What this event records of a draw. No rule of sections 0 to 4 draws, so no event does. */
  private static Optional<Json.Fields> draw(Event event) {
    return Optional.empty();
  }

  private static String kind(JournalEntry entry) {
    if (entry.command().length == 0) {
      return "tick";
    }
    Read<Envelope> read = Envelope.parse(entry.command());
    return read.problem() == null ? read.value().payload().type() : "unreadable";
  }
}
