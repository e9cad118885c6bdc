package dev.witan.simulations.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Entry;
import dev.witan.kernel.JsonParser;
import dev.witan.simulations.importing.DataFault;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.journaling.ImportJournal;
import dev.witan.statemachine.codec.CommandPayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the tiny dump comes to what the golden file says, each time, in memory and in a journal,
 * stopped or not. The golden file changes with the rules and with what a snapshot holds.
 */
final class ConlangMetaTest {
  private static Dump dump;

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws DataFault {
    dump = Dump.read(Dumps.conlangMeta(), new Site("conlang.meta.stackexchange.com"));
  }

  private static StackExchangeImport prepared(String seed, int stopAfter) {
    return new StackExchangeImport(dump, new StackExchangeSettings(seed, stopAfter));
  }

  private static String report(String seed) {
    StackExchangeImport imported = prepared(seed, Integer.MAX_VALUE);
    imported.run(ImportObserver.NONE);
    return ReportJson.of(ReportMaker.report(imported), Optional.empty(), Optional.empty());
  }

  @Test
  void shouldReportAsTheGoldenFileSays() throws IOException {
    String report = report("1");
    try (InputStream golden = ConlangMetaTest.class.getResourceAsStream("conlang-meta.json")) {
      assertThat(report + "\n")
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
    byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
    assertThat(JsonParser.parseCanonical(bytes).problem()).isNull();
    assertThat(report("1")).isEqualTo(report);
  }

  @Test
  void shouldDrawOtherVoters_whenTheSeedIsAnother() {
    StackExchangeImport imported = prepared("another", Integer.MAX_VALUE);
    imported.run(ImportObserver.NONE);
    StackExchangeReport report = ReportMaker.report(imported);
    assertThat(report.faults()).isEmpty();
    assertThat(report.posts().entered()).isEqualTo(169);
    assertThat(report("1")).doesNotContain(report.machine().digest().toString());
  }

  /** Stops an import as a person does. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static Head store(Path place, StackExchangeImport imported, long stopAt) {
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
      return written.finish();
    }
  }

  @Test
  void shouldComeToTheSame_howeverOftenItIsStopped() {
    StackExchangeImport undisturbed = prepared("1", Integer.MAX_VALUE);
    Head expected = store(folder.resolve("whole"), undisturbed, -1);
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    Path place = folder.resolve("stopped");
    for (long stop = 1 + random.nextInt(200); stop < expected.position(); ) {
      try {
        store(place, prepared("1", Integer.MAX_VALUE), stop);
      } catch (Stop e) {
        stop += 100 + random.nextInt(400);
      }
    }
    StackExchangeImport last = prepared("1", Integer.MAX_VALUE);
    assertThat(store(place, last, -1)).as("seed %s", seed).isEqualTo(expected);
    assertThat(last.machine().digest()).isEqualTo(undisturbed.machine().digest());
  }

  /** What was stopped after N posts is the beginning of the whole. */
  @Test
  void shouldGoOn_whenItWasToStopAfterSomePosts() {
    Head part = store(folder.resolve("one"), prepared("1", 60), -1);
    Head whole = store(folder.resolve("one"), prepared("1", Integer.MAX_VALUE), -1);
    assertThat(part.position()).isBetween(100L, whole.position() - 100);
    assertThat(store(folder.resolve("two"), prepared("1", Integer.MAX_VALUE), -1)).isEqualTo(whole);
  }
}
