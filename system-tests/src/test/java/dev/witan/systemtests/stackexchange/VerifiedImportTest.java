package dev.witan.systemtests.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Entry;
import dev.witan.node.recovery.Recovery;
import dev.witan.node.verify.Verification;
import dev.witan.node.verify.Verifier;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.journaling.ImportJournal;
import dev.witan.simulations.stackexchange.Dump;
import dev.witan.simulations.stackexchange.ReportMaker;
import dev.witan.simulations.stackexchange.Site;
import dev.witan.simulations.stackexchange.StackExchangeImport;
import dev.witan.simulations.stackexchange.StackExchangeSettings;
import dev.witan.statemachine.codec.CommandPayload;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what an import leaves in a journal is a body like any other. Method: a restart from it
 * comes to the same state, and a verification decides all of it again, signatures and contents too.
 * With {@code -Dwitan.stackexchange=DIR} for the dump in that folder, else for the tiny one.
 */
final class VerifiedImportTest {
  private static final String TINY =
      "../simulations/src/test/resources/dev/witan/simulations/stackexchange/"
          + "conlang.meta.stackexchange.com";

  @TempDir private Path folder;

  private static Head store(Journal journal, StackExchangeImport imported) {
    try (ImportJournal written = new ImportJournal(journal, imported.machine(), imported.keys())) {
      imported.run(
          new ImportObserver() {
            @Override
            public void accepted(
                Entry entry,
                Optional<CommandPayload> payload,
                List<byte[]> contents,
                byte[] events) {
              written.accepted(entry, payload, contents, events);
            }
          });
      return written.finish();
    }
  }

  @Test
  void shouldRestartAndVerify() throws Exception {
    Path base = Path.of(System.getProperty("basedir", ""));
    Path data = base.resolve(System.getProperty("witan.stackexchange", TINY));
    Dump dump = Dump.read(data, Site.ofFolder(data).orElseThrow());
    StackExchangeImport imported = new StackExchangeImport(dump, StackExchangeSettings.USUAL);
    Head head;
    try (Journal journal = Journal.open(JournalConfig.inDirectory(folder))) {
      head = store(journal, imported);
    }
    assertThat(ReportMaker.report(imported).faults()).isEmpty();
    try (Journal journal = Journal.open(JournalConfig.inDirectory(folder))) {
      Recovery recovery = Recovery.of(journal);
      assertThat(recovery.machine().position()).isEqualTo(head.position());
      assertThat(recovery.machine().digest()).isEqualTo(imported.machine().digest());
      Verification verification = Verifier.verify(journal, position -> {});
      assertThat(verification.finding()).as("%s", verification).isEmpty();
      assertThat(verification.digest()).contains(imported.machine().digest());
      assertThat(verification.contents()).isEqualTo(imported.tried());
    }
  }
}
