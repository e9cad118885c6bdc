package dev.witan.cli.journal;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Progress;
import dev.witan.cli.data.JournalOptions;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.node.verify.Verification;
import dev.witan.node.verify.Verifier;

/** Verifies a journal, with progress, and says what came of it. */
public final class VerifyRun {
  private VerifyRun() {}

  static void run(JournalConfig config, Console console, boolean json) throws CommandFailure {
    long start = System.nanoTime();
    Verification verification =
        ReadJournal.whole(config, journal -> verified(config, journal, console));
    long millis = (System.nanoTime() - start) / 1_000_000;
    new VerificationPage(verification, millis).print(console, json);
  }

  /**
   * Verifies an open journal.
   *
   * @throws CommandFailure with {@link Exit#VERIFICATION_FAILED} that names the first wrong place
   */
  public static Verification verified(JournalConfig config, Journal journal, Console console)
      throws CommandFailure {
    Verification verification;
    try (Progress progress = ReadJournal.progress(console, "verify", journal.head().position())) {
      verification = Verifier.verify(journal, progress::step);
    }
    if (verification.isGood()) {
      return verification;
    }
    throw new CommandFailure(
        Exit.VERIFICATION_FAILED,
        "verification-failed",
        JournalOptions.place(config)
            + ": "
            + verification.finding().orElseThrow()
            + "; "
            + verification.head().position()
            + " entries before that are good. Keep a copy of it as it is, and restore it from an"
            + " export or a copy that verifies");
  }
}
