package dev.witan.cli.data;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalException;
import dev.witan.journal.JournalFailure;

/** Says with which exit code and sentence a command ends when its journal fails. */
public final class JournalFailures {
  private JournalFailures() {}

  /** The end of a command whose journal at this place failed so. */
  public static CommandFailure of(JournalConfig config, JournalException exception) {
    return of(config, exception.failure());
  }

  /** The end of a command whose journal at this place has this failure. */
  public static CommandFailure of(JournalConfig config, JournalFailure failure) {
    String place = JournalOptions.place(config);
    return switch (failure.kind()) {
      case LOCKED ->
          new CommandFailure(
              Exit.UNREACHABLE,
              "journal-in-use",
              place + ": in use by another process; stop it, or name another place");
      case UNAVAILABLE, CLOSED ->
          new CommandFailure(Exit.UNREACHABLE, "journal-unavailable", place + ": " + failure);
      case MISSING -> missing(config);
      case UNKNOWN_SCHEMA ->
          new CommandFailure(
              Exit.FAILED,
              "journal-version",
              place + ": written by another version of Witan; run that one");
      case ALTERED ->
          new CommandFailure(
              Exit.VERIFICATION_FAILED,
              "journal-altered",
              place + ": " + failure + "; restore the journal from a copy");
    };
  }

  /** The end of a command that needs a journal at this place, where there is none. */
  public static CommandFailure missing(JournalConfig config) {
    return new CommandFailure(
        Exit.NOT_FOUND,
        "journal-missing",
        JournalOptions.place(config) + ": there is no journal here");
  }
}
