package dev.witan.simulations.journaling;

import dev.witan.journal.Batch;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.Snapshot;
import dev.witan.journal.SnapshotWriter;
import dev.witan.kernel.Checks;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Output;
import dev.witan.simulations.ImportKeys;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.codec.CommandPayload;
import java.util.List;
import java.util.Optional;

/**
 * The journal of an import. While the import decides, a thread of this class compares what was
 * found, signs what is new, and appends in one commit what has gathered during the commit before.
 * When that fails, the next call throws why, and the import ends: a {@link
 * dev.witan.journal.JournalException}, or an {@link OtherImportException} before anything was
 * appended.
 *
 * <p>To be called by the thread of the import only. The journal belongs to whoever opened it, who
 * closes it after this.
 */
public final class ImportJournal implements AutoCloseable {
  /** Bytes of one commit, so few that a batch which takes an entry's content takes the entry. */
  private static final long COMMIT_BYTES = Limits.BATCH_BYTES_FULL / 2;

  private final Journal journal;
  private final Machine machine;
  private final ImportKeys keys;
  private final long snapshotEntries;
  private final long newestSnapshot;
  private final FoundEntries found;
  private final Handover handover = new Handover();
  private final Thread writer = new Thread(this::write, "witan-import-journal");
  private long last;

  /** Begins to write what this machine accepts, or to compare it as far as the journal goes. */
  public ImportJournal(Journal journal, Machine machine, ImportKeys keys) {
    this(journal, machine, keys, Limits.SNAPSHOT_ENTRIES);
  }

  ImportJournal(Journal journal, Machine machine, ImportKeys keys, long snapshotEntries) {
    this.journal = journal;
    this.machine = machine;
    this.keys = keys;
    this.snapshotEntries = snapshotEntries;
    this.newestSnapshot = journal.newestSnapshot(Long.MAX_VALUE).map(Snapshot::position).orElse(0L);
    this.found = new FoundEntries(journal);
    writer.setDaemon(true);
    writer.start();
  }

  /** How far the journal had come before this import. */
  public Head found() {
    return found.head();
  }

  /**
   * Takes the next entry that the machine accepted, while the machine stands behind it.
   *
   * @param payload the command, or empty for a tick
   * @param contents what the command names by its hash
   * @param events encoded; not to be changed
   */
  public void accepted(
      Entry entry, Optional<CommandPayload> payload, List<byte[]> contents, byte[] events) {
    byte[] secret = payload.map(command -> keys.secret(command.key())).orElse(null);
    handover.put(new Decided(entry, payload, secret, contents, events));
    last = entry.position();
    if (last % snapshotEntries == 0 && last > newestSnapshot) {
      handover.awaitDone(last);
      writeSnapshot();
    }
  }

  /** Returns the journal's head when every entry of the import is on the disk. */
  public Head finish() {
    handover.end();
    awaitWriter();
    handover.check();
    if (found.holds(last + 1)) {
      throw new OtherImportException(last + 1, "it goes on behind entry " + last);
    }
    Checks.require(journal.head().position() == last, "an entry is missing behind", last);
    return journal.head();
  }

  /** Ends the writing; entries that no commit has yet are dropped. */
  @Override
  public void close() {
    handover.abandon();
    awaitWriter();
  }

  private void writeSnapshot() {
    try (SnapshotWriter snapshot = journal.writeSnapshot(last)) {
      Output output = new Output(snapshot);
      machine.snapshot(output);
      output.flush();
      snapshot.finish();
    }
  }

  private void write() {
    try {
      List<Decided> taken = handover.takeAll();
      while (!taken.isEmpty()) {
        store(taken);
        handover.done(taken.get(taken.size() - 1).entry().position());
        taken = handover.takeAll();
      }
    } catch (RuntimeException | Error e) {
      handover.fail(e);
    }
  }

  private void store(List<Decided> entries) {
    int next = 0;
    while (next < entries.size() && found.holds(entries.get(next).entry().position())) {
      found.compare(entries.get(next));
      next++;
    }
    append(entries.subList(next, entries.size()));
  }

  /** Signing is nearly all of the work, so all cores share it; the order stays. */
  private void append(List<Decided> entries) {
    List<JournalEntry> signed = entries.parallelStream().map(Decided::signed).toList();
    Batch batch = new Batch(journal.head());
    long bytes = 0;
    for (int i = 0; i < signed.size(); i++) {
      long more = signed.get(i).command().length + entries.get(i).bytes();
      if (!batch.isEmpty() && bytes + more > COMMIT_BYTES) {
        journal.append(batch);
        batch = new Batch(journal.head());
        bytes = 0;
      }
      // In one commit: no entry is ever there without the content that it names.
      entries.get(i).contents().forEach(batch::addContent);
      batch.add(signed.get(i));
      bytes += more;
    }
    journal.append(batch);
  }

  private void awaitWriter() {
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the journal was written", e);
    }
  }
}
