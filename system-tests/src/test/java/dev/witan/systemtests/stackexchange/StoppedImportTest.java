package dev.witan.systemtests.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Entry;
import dev.witan.node.verify.Verification;
import dev.witan.node.verify.Verifier;
import dev.witan.simulations.importing.DataFault;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.journaling.ImportJournal;
import dev.witan.simulations.stackexchange.Dump;
import dev.witan.simulations.stackexchange.ReportJson;
import dev.witan.simulations.stackexchange.ReportMaker;
import dev.witan.simulations.stackexchange.Site;
import dev.witan.simulations.stackexchange.StackExchangeImport;
import dev.witan.simulations.stackexchange.StackExchangeSettings;
import dev.witan.statemachine.codec.CommandPayload;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: an import that ends anywhere and is started again comes to the same journal, state and
 * report, to the byte, and what it left verifies. Method: the tiny dump; each time the import ends
 * at a random entry, with what no commit holds dropped, goes on in the same journal, ends again
 * further on, and is finished.
 *
 * <p>{@code -Dwitan.stops=N} for more journals, {@code -Dwitan.stops.seed=S} for other ends.
 */
final class StoppedImportTest {
  private static final String TINY =
      "../simulations/src/test/resources/dev/witan/simulations/stackexchange/"
          + "conlang.meta.stackexchange.com";
  private static final int JOURNALS = Integer.getInteger("witan.stops", 3);
  private static final long SEED = Long.getLong("witan.stops.seed", 1L);

  @TempDir private static Path folder;
  private static Dump dump;
  private static Outcome expected;

  /** What an import came to. */
  private record Outcome(Head head, String report) {}

  /** Ends an import as the end of its process does. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @BeforeAll
  static void importUndisturbed() throws DataFault {
    Path data = Path.of(System.getProperty("basedir", "")).resolve(TINY);
    dump = Dump.read(data, Site.ofFolder(data).orElseThrow());
    expected = imported(folder.resolve("undisturbed"), Long.MAX_VALUE);
  }

  private static Outcome imported(Path place, long stopAt) {
    StackExchangeImport imported = new StackExchangeImport(dump, StackExchangeSettings.USUAL);
    try (Journal journal = Journal.open(JournalConfig.inDirectory(place));
        ImportJournal written = new ImportJournal(journal, imported.machine(), imported.keys())) {
      imported.run(
          new ImportObserver() {
            @Override
            public void accepted(
                Entry entry,
                Optional<CommandPayload> payload,
                List<byte[]> contents,
                byte[] events) {
              if (entry.position() == stopAt) {
                throw new Stop();
              }
              written.accepted(entry, payload, contents, events);
            }
          });
      Head head = written.finish();
      String report =
          ReportJson.of(ReportMaker.report(imported), Optional.empty(), Optional.empty());
      return new Outcome(head, report);
    }
  }

  @Test
  void shouldComeToTheSame_whereverItEnds() {
    SplittableRandom random = new SplittableRandom(SEED);
    long last = expected.head().position();
    for (int number = 0; number < JOURNALS; number++) {
      Path place = folder.resolve("stopped" + number);
      long first = 1 + random.nextLong(last);
      long second = first + random.nextLong(last + 1 - first);
      String run = "-Dwitan.stops.seed=%d: %d, ends at %d and %d";
      String name = run.formatted(SEED, number, first, second);
      stop(place, first);
      stop(place, second);
      assertThat(imported(place, Long.MAX_VALUE)).as(name).isEqualTo(expected);
      assertVerified(place, name);
    }
  }

  private static void stop(Path place, long at) {
    try {
      imported(place, at);
      throw new AssertionError("it did not end at entry " + at);
    } catch (Stop e) {
      try (Journal journal = Journal.openReadOnly(JournalConfig.inDirectory(place))) {
        assertThat(journal.head().position()).isLessThan(at);
      }
    }
  }

  private static void assertVerified(Path place, String name) {
    try (Journal journal = Journal.openReadOnly(JournalConfig.inDirectory(place))) {
      Verification verification = Verifier.verify(journal, position -> {});
      assertThat(verification.finding()).as(name).isEmpty();
      assertThat(verification.head()).as(name).isEqualTo(expected.head());
      assertThat(expected.report()).contains(verification.digest().orElseThrow().toString());
    }
  }
}
