package dev.witan.cli.importing;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Progress;
import dev.witan.cli.data.JournalFailures;
import dev.witan.cli.data.JournalOptions;
import dev.witan.cli.journal.RestoreMark;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalException;
import dev.witan.kernel.Entry;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.importing.ImportRun;
import dev.witan.simulations.journaling.ImportJournal;
import dev.witan.simulations.journaling.OtherImportException;
import dev.witan.simulations.journaling.Stored;
import dev.witan.statemachine.codec.CommandPayload;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Runs an import into a journal. It stands apart from the command so that an import in memory loads
 * no class of a database.
 */
final class DurableImport {
  private final ImportRun imported;
  private final JournalConfig config;
  private final Console console;
  private final long start = System.nanoTime();
  private long durable;

  DurableImport(ImportRun imported, JournalConfig config, Console console) {
    this.imported = imported;
    this.config = config;
    this.console = console;
  }

  /**
   * Imports everything; what was there already is compared and not written.
   *
   * @return where everything lies, or nothing when somebody ended it before, which was said then
   */
  Optional<Stored> run() throws CommandFailure {
    RestoreMark.refuse(config);
    try (Interruption interruption = Interruption.noticed()) {
      try (Journal journal = Journal.open(config)) {
        return Optional.of(store(journal, interruption));
      } catch (Interruption.Stopped e) {
        tellThatItStopped();
        return Optional.empty();
      }
    } catch (JournalException e) {
      throw JournalFailures.of(config, e);
    } catch (OtherImportException e) {
      throw other(e);
    }
  }

  private Stored store(Journal journal, Interruption interruption) {
    try (ImportJournal written = new ImportJournal(journal, imported.machine(), imported.keys());
        Progress progress = ImportRunner.progress(console, imported)) {
      imported.run(observer(written, interruption, progress));
      Head head = written.finish();
      interruption.check();
      long millis = Math.round((System.nanoTime() - start) / 1e6);
      return new Stored(JournalOptions.place(config), written.found().position(), head, millis);
    } finally {
      durable = journal.head().position();
    }
  }

  private static ImportObserver observer(
      ImportJournal written, Interruption interruption, Progress progress) {
    return new ImportObserver() {
      @Override
      public void accepted(
          Entry entry, Optional<CommandPayload> payload, List<byte[]> contents, byte[] events) {
        interruption.check();
        written.accepted(entry, payload, contents, events);
      }

      @Override
      public void tried(int tried) {
        if (progress != null) {
          progress.step(tried);
        }
      }
    };
  }

  /**
   * At once and not as the command's failure: the process is ending, and will not wait for that.
   */
  private void tellThatItStopped() {
    console
        .err()
        .printf(
            Locale.ROOT,
            "witan: stopped; %,d entries are safe in %s, and the same command goes on behind them%n",
            durable,
            JournalOptions.place(config));
    console.err().flush();
  }

  private CommandFailure other(OtherImportException e) {
    return new CommandFailure(
        Exit.USAGE,
        "journal-differs",
        JournalOptions.place(config)
            + ": this journal holds another body or another import: "
            + e.getMessage()
            + ". Nothing was changed. Give the data and options that it was begun with, or name"
            + " another place");
  }
}
