package dev.witan.cli.journal;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.JsonPage;
import dev.witan.cli.data.JournalOptions;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Input.CorruptBytes;
import dev.witan.kernel.Json;

/** Finds an entry and prints its draws. */
final class DrawRun {
  private DrawRun() {}

  static void run(JournalConfig config, long position, Console console, boolean json)
      throws CommandFailure {
    EntryDraws draws = ReadJournal.whole(config, journal -> draws(config, journal, position));
    if (json) {
      console.out().println(JsonPage.of(draws.json()));
      return;
    }
    String entry = "entry " + position + " (" + draws.kind() + ", time " + draws.time() + ")";
    if (draws.draws().isEmpty()) {
      console.out().println(entry + " made no draws");
      return;
    }
    console.out().println(entry + " drew with the seed " + draws.seed());
    for (Json.Fields draw : draws.draws()) {
      console.out().println(JsonPage.of(draw));
    }
  }

  private static EntryDraws draws(JournalConfig config, Journal journal, long position)
      throws CommandFailure {
    long last = journal.head().position();
    if (position < 1 || position > last) {
      throw new CommandFailure(
          Exit.NOT_FOUND,
          "entry-unknown",
          JournalOptions.place(config)
              + ": there is no entry "
              + position
              + (last == 0 ? ", the journal is empty" : "; the entries are 1 to " + last));
    }
    try {
      return EntryDraws.of(journal.read(position).next().entry());
    } catch (CorruptBytes e) {
      throw ReadJournal.broken(config, "entry " + position + ": " + e.getMessage());
    }
  }
}
