package dev.witan.simulations.journaling;

import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.simulations.citations.CitationData;
import dev.witan.simulations.citations.CitationImport;
import dev.witan.simulations.citations.CitationSource;
import dev.witan.simulations.citations.ImportSettings;
import dev.witan.simulations.importing.DataFault;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.statemachine.codec.CommandPayload;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Imports into a journal, the sample unless something else is said.
 *
 * @param found entries that were there before
 * @param head the last entry
 * @param digest of the machine behind it
 */
record JournaledRun(long found, Head head, Hash256 digest) {
  /** Every so many entries there is a snapshot. */
  static final long SNAPSHOT_ENTRIES = 300;

  private static final CitationData SAMPLE = read(CitationSource.sample());

  static CitationData read(CitationSource source) {
    try {
      return CitationData.read(source);
    } catch (DataFault e) {
      throw new AssertionError(e);
    }
  }

  static JournaledRun of(Path folder, ImportSettings settings) {
    return of(folder, settings, position -> {});
  }

  /** Opens the journal in this folder and imports; whatever the watcher throws stops it. */
  static JournaledRun of(Path folder, ImportSettings settings, LongConsumer watcher) {
    try (Journal journal = Journal.open(JournalConfig.inDirectory(folder))) {
      return of(journal, settings, watcher);
    }
  }

  /** Imports into a journal that is open; the watcher sees each position before its entry. */
  static JournaledRun of(Journal journal, ImportSettings settings, LongConsumer watcher) {
    return of(journal, new CitationImport(SAMPLE, settings), watcher);
  }

  static JournaledRun of(Journal journal, CitationImport imported, LongConsumer watcher) {
    try (ImportJournal written =
        new ImportJournal(journal, imported.machine(), imported.keys(), SNAPSHOT_ENTRIES)) {
      imported.run(
          new ImportObserver() {
            @Override
            public void accepted(
                Entry entry,
                Optional<CommandPayload> payload,
                List<byte[]> contents,
                byte[] events) {
              watcher.accept(entry.position());
              written.accepted(entry, payload, contents, events);
            }
          });
      Head head = written.finish();
      return new JournaledRun(written.found().position(), head, imported.machine().digest());
    }
  }
}
