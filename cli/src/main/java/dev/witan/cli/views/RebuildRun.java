package dev.witan.cli.views;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Progress;
import dev.witan.cli.journal.ReadJournal;
import dev.witan.journal.Content;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.node.views.NextEntries;
import dev.witan.readmodel.ReadModel;
import dev.witan.readmodel.ReadModelException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/** Makes the views of a journal anew. Whatever ends it, the next start goes on where it was. */
record RebuildRun(JournalConfig config, Path views, Console console) {
  void run() throws CommandFailure {
    long entries = ReadJournal.whole(config, this::rebuild);
    console.err().printf(Locale.ROOT, "witan: the views show %,d entries%n", entries);
  }

  /** The journal is open for reading, so no node is at work here. */
  private long rebuild(Journal journal) throws CommandFailure {
    try {
      ReadModel.delete(views);
      return applyAll(journal);
    } catch (ReadModelException | UncheckedIOException e) {
      throw new CommandFailure(Exit.FAILED, "views-unwritable", e.getMessage());
    }
  }

  private long applyAll(Journal journal) {
    long last = journal.head().position();
    try (ReadModel model =
            ReadModel.open(views, hash -> journal.content(hash).flatMap(Content::bytes));
        Progress progress = ReadJournal.progress(console, "views", last)) {
      while (model.position() < last) {
        model.apply(NextEntries.behind(journal, model.position(), last));
        progress.step(model.position());
      }
      return model.position();
    }
  }
}
