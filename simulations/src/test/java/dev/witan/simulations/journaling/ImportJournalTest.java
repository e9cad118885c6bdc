package dev.witan.simulations.journaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.witan.envelope.Envelope;
import dev.witan.envelope.Payload;
import dev.witan.journal.FailureKind;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.JournalException;
import dev.witan.journal.Snapshot;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.Json;
import dev.witan.simulations.citations.ImportSettings;
import dev.witan.statemachine.Machine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what an import accepts is in the journal, whole and signed, and a failure of the journal
 * ends the import. Method: real journals in files.
 */
final class ImportJournalTest {
  private static final ImportSettings USUAL = ImportSettings.USUAL;

  @TempDir private Path folder;

  private Journal open() {
    return Journal.open(JournalConfig.inDirectory(folder));
  }

  private static List<StoredEntry> entries(Journal journal) {
    Iterable<StoredEntry> all = () -> journal.read(1);
    return StreamSupport.stream(all.spliterator(), false).toList();
  }

  /** MEMBER-2: every command in the journal is signed by the key that it names. */
  @Test
  void shouldStoreSignedCommandsWithTheirContent() {
    JournaledRun.of(folder, USUAL);
    try (Journal journal = open()) {
      int ticks = 0;
      int posts = 0;
      for (StoredEntry stored : entries(journal)) {
        byte[] command = stored.entry().command();
        if (command.length == 0) {
          ticks++;
          continue;
        }
        Payload payload = Envelope.parseSigned(command).value().payload();
        assertThat(Envelope.parseCanonical(command).problem()).isNull();
        if (payload.type().equals("post.publish")) {
          posts++;
          Json.Fields text = (Json.Fields) payload.body().values().get("body");
          Json.Text hash = (Json.Text) text.values().get("hash");
          byte[] body =
              journal
                  .content(Hash256.parse(hash.value()).orElseThrow())
                  .orElseThrow()
                  .bytes()
                  .orElseThrow();
          assertThat(new String(body, StandardCharsets.UTF_8)).contains(" number ", " of ");
        }
      }
      assertThat(ticks).isPositive();
      assertThat(posts).isEqualTo(300);
      assertThat(journal.check()).isEmpty();
    }
  }

  @Test
  void shouldSayInTheFoundingThatItIsImported() {
    JournaledRun.of(folder, USUAL.withStopAfter(1));
    try (Journal journal = open()) {
      byte[] founding = journal.read(1).next().entry().command();
      assertThat(Envelope.parse(founding).value().payload().body().values())
          .containsEntry("imported", new Json.Bool(true));
    }
  }

  /** The events alone lead to the state of the import, from the start and from a snapshot. */
  @Test
  void shouldBeReplayed_fromTheStartAndFromTheSnapshot() {
    JournaledRun run = JournaledRun.of(folder, USUAL);
    try (Journal journal = open()) {
      assertThat(replayed(new Machine(), journal, 1)).isEqualTo(run.digest());
      Snapshot newest = journal.newestSnapshot(Long.MAX_VALUE).orElseThrow();
      long every = JournaledRun.SNAPSHOT_ENTRIES;
      assertThat(newest.position()).isEqualTo(run.head().position() / every * every);
      for (long kept = newest.position() - 2 * every; kept <= newest.position(); kept += every) {
        Machine machine = restored(journal, kept);
        assertThat(machine.position()).isEqualTo(kept);
        assertThat(replayed(machine, journal, kept + 1)).isEqualTo(run.digest());
      }
    }
  }

  private static Machine restored(Journal journal, long position) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Snapshot snapshot = journal.newestSnapshot(position).orElseThrow();
    journal.readSnapshot(snapshot, (part, length) -> bytes.write(part, 0, length));
    Machine machine = new Machine();
    machine.restore(new Input(bytes.toByteArray()));
    assertThat(machine.digest()).isEqualTo(snapshot.digest());
    return machine;
  }

  private static Hash256 replayed(Machine machine, Journal journal, long from) {
    journal
        .read(from)
        .forEachRemaining(
            stored -> {
              JournalEntry found = stored.entry();
              Entry entry = new Entry(found.position(), found.time(), found.seed());
              if (found.command().length == 0) {
                machine.replayTick(entry, found.events());
              } else {
                Envelope command = Envelope.parse(found.command()).value();
                long expiresAt = command.payload().expiresAt();
                machine.replay(entry, command.id(), expiresAt, found.events());
              }
            });
    return machine.digest();
  }

  @Test
  void shouldEndTheImport_whenTheJournalTakesNothingMore() {
    Journal journal = open();
    LongConsumer closing =
        position -> {
          if (position == 700) {
            journal.close();
          }
        };
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> JournaledRun.of(journal, USUAL, closing))
        .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.CLOSED));
    JournaledRun whole = JournaledRun.of(folder, USUAL);
    assertThat(whole.found()).isBetween(600L, 700L); // the snapshot behind entry 600 waited
  }

  @Test
  void shouldNotHang_whenNothingIsAccepted() {
    try (Journal journal = open();
        ImportJournal written = new ImportJournal(journal, new Machine(), null)) {
      assertThat(written.finish()).isEqualTo(written.found()).isEqualTo(journal.head());
    }
  }
}
