package dev.witan.node.recovery;

import dev.witan.envelope.Envelope;
import dev.witan.envelope.Read;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.Snapshot;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Event;
import dev.witan.kernel.Input;
import dev.witan.statemachine.Machine;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A restart: the machine as it was behind the journal's last entry (architecture rule 5).
 *
 * @param machine the machine, for the one thread that goes on with it
 * @param snapshot the position of the snapshot that it was made from, or 0
 * @param replayed how many entries were applied behind it
 */
public record Recovery(Machine machine, long snapshot, long replayed) {
  /** Restarts from this journal. */
  public static Recovery of(Journal journal) {
    return of(journal, position -> {});
  }

  /**
   * Restarts from this journal. An altered snapshot is passed over, whatever it holds.
   *
   * @param progress hears of positions as they are reached
   * @throws BrokenJournal when the events of an entry are none that a machine wrote
   * @throws dev.witan.journal.JournalException when the journal cannot be read
   */
  public static Recovery of(Journal journal, LongConsumer progress) {
    return behind(journal, journal.head().position(), progress);
  }

  /**
   * As {@link #of(Journal, LongConsumer)}, but the machine as it was behind the entry at this
   * position, for somebody who looks back.
   *
   * @param position from 0, which is before the founding, to that of the last entry
   */
  public static Recovery behind(Journal journal, long position, LongConsumer progress) {
    Machine machine = newestState(journal, position);
    long snapshot = machine.position();
    Iterator<StoredEntry> entries = journal.read(snapshot + 1);
    while (machine.position() < position) {
      apply(machine, entries.next().entry());
      progress.accept(machine.position());
    }
    return new Recovery(machine, snapshot, machine.position() - snapshot);
  }

  /**
   * Applies the events of the next entry one by one, for somebody who wants to see the state before
   * each; the machine is for looking only (see {@link Machine#walk}).
   *
   * @throws BrokenJournal when they are none that a machine wrote
   */
  public static void walk(Machine machine, JournalEntry stored, Consumer<Event> before) {
    Entry entry = new Entry(stored.position(), stored.time(), stored.seed());
    try {
      machine.walk(entry, stored.events(), before);
    } catch (RuntimeException e) {
      throw unapplied(entry, e);
    }
  }

  private static BrokenJournal unapplied(Entry entry, RuntimeException e) {
    String sentence = "its events do not apply: " + e.getMessage();
    return new BrokenJournal(entry.position(), sentence, e);
  }

  private static Machine newestState(Journal journal, long position) {
    long atMost = position;
    while (true) {
      Optional<Snapshot> snapshot = journal.newestSnapshot(atMost);
      if (snapshot.isEmpty()) {
        return new Machine();
      }
      Machine machine = new Machine();
      try {
        machine.restore(new Input(bytes(journal, snapshot.get())));
        if (machine.position() == snapshot.get().position()) {
          return machine;
        }
      } catch (Input.CorruptBytes e) {
        // An older one, or none, gives the same state; it only takes longer.
      }
      atMost = snapshot.get().position() - 1;
    }
  }

  private static byte[] bytes(Journal journal, Snapshot snapshot) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    journal.readSnapshot(snapshot, (part, length) -> bytes.write(part, 0, length));
    return bytes.toByteArray();
  }

  private static void apply(Machine machine, JournalEntry stored) {
    Entry entry = new Entry(stored.position(), stored.time(), stored.seed());
    try {
      if (stored.command().length == 0) {
        machine.replayTick(entry, stored.events());
        return;
      }
      Read<Envelope> read = Envelope.parse(stored.command());
      if (read.problem() != null) {
        throw new BrokenJournal(entry.position(), read.problem().toString(), null);
      }
      Envelope envelope = read.value();
      machine.replay(entry, envelope.id(), envelope.payload().expiresAt(), stored.events());
    } catch (BrokenJournal e) {
      throw e;
    } catch (RuntimeException e) {
      throw unapplied(entry, e);
    }
  }
}
