package dev.witan.cli.journal;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Progress;
import dev.witan.cli.data.JournalFailures;
import dev.witan.cli.data.JournalOptions;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalException;
import dev.witan.node.recovery.BrokenJournal;
import dev.witan.node.recovery.Recovery;
import dev.witan.statemachine.Machine;

/** A journal that a command only reads. Whatever goes wrong with it ends the command in words. */
public final class ReadJournal {
  /** Journals below this are read before anybody would look at progress. */
  private static final long LARGE_ENTRIES = 5_000;

  private ReadJournal() {}

  /** What a command does with an open journal. */
  public interface Work<T> {
    /** Reads the journal, which is closed afterwards. */
    T on(Journal journal) throws CommandFailure;
  }

  /** Does this with the journal at this place, if it is whole as far as anybody knows. */
  public static <T> T whole(JournalConfig config, Work<T> work) throws CommandFailure {
    RestoreMark.refuse(config);
    return of(config, work);
  }

  /** Does this with the journal at this place, finished or not. */
  static <T> T of(JournalConfig config, Work<T> work) throws CommandFailure {
    try (Journal journal = Journal.openReadOnly(config)) {
      return work.on(journal);
    } catch (JournalException e) {
      throw JournalFailures.of(config, e);
    } catch (BrokenJournal e) {
      throw broken(config, e.getMessage());
    }
  }

  /** The end of a command that met an entry which no machine wrote. */
  public static CommandFailure broken(JournalConfig config, String sentence) {
    return new CommandFailure(
        Exit.VERIFICATION_FAILED,
        "journal-broken",
        JournalOptions.place(config) + ": " + sentence + "; restore it from an export");
  }

  /** Progress over so many entries; a short journal is read without. */
  public static Progress progress(Console console, String label, long entries) {
    return Progress.of(console, label, entries < LARGE_ENTRIES ? 0 : entries);
  }

  /** The machine as it was behind the journal's last entry. */
  static Machine state(Journal journal, Console console) {
    try (Progress progress = progress(console, "replay", journal.head().position())) {
      return Recovery.of(journal, progress::step).machine();
    }
  }
}
