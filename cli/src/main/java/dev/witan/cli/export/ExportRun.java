package dev.witan.cli.export;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Progress;
import dev.witan.cli.journal.ReadJournal;
import dev.witan.journal.Content;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.StoredEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;

/** Exports a journal that nobody writes. */
final class ExportRun {
  private final JournalConfig config;
  private final Console console;

  ExportRun(JournalConfig config, Console console) {
    this.config = config;
    this.console = console;
  }

  /** Exports everything; what was written, or nothing when nobody reads stdout any more. */
  Optional<Head> run(ExportOutput file) throws CommandFailure {
    return ReadJournal.whole(config, journal -> file.write(output -> write(journal, output)));
  }

  /** Says what lies in the file. */
  static void tell(Console console, ExportOutput file, Optional<Head> written) {
    if (!file.isStdout() && written.isPresent()) {
      Head head = written.get();
      console
          .err()
          .printf(
              Locale.ROOT,
              "witan: %,d entries in %s, head %s%n",
              head.position(),
              file.name(),
              head.hash());
    }
  }

  /** One entry or content in memory at a time. */
  private Head write(Journal journal, OutputStream output) throws IOException {
    Head head = journal.head();
    ExportWriter writer = new ExportWriter(output, head);
    try (Progress progress = ReadJournal.progress(console, "export", head.position())) {
      if (head.position() == 0) {
        writer.header(Optional.empty());
      } else {
        writer.header(Optional.of(ExportWriter.founded(journal.read(1).next().entry())));
        Iterator<StoredEntry> entries = journal.read(1);
        while (entries.hasNext()) {
          StoredEntry entry = entries.next();
          writer.entry(entry.entry(), entry.hash());
          progress.step(entry.entry().position());
        }
      }
      Iterator<Content> stored = journal.contents();
      while (stored.hasNext()) {
        writer.content(stored.next());
      }
    }
    return writer.end();
  }
}
