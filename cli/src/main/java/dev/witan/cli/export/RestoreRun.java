package dev.witan.cli.export;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Progress;
import dev.witan.cli.data.JournalFailures;
import dev.witan.cli.data.JournalOptions;
import dev.witan.cli.journal.ReadJournal;
import dev.witan.cli.journal.RestoreMark;
import dev.witan.cli.journal.VerificationPage;
import dev.witan.cli.journal.VerifyRun;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalException;
import dev.witan.node.verify.Verification;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** Restores an export, verifies what came of it, and says what is there when it has to stop. */
final class RestoreRun implements Restore.Commits {
  private static final String STDIN = "-";

  private final JournalConfig config;
  private final Console console;
  private final String file;
  private long entries;
  private boolean hasAppended;
  private volatile long durable;

  RestoreRun(JournalConfig config, Console console, String file) {
    this.config = config;
    this.console = console;
    this.file = file;
  }

  int run(InputStream stdin, boolean json) throws CommandFailure {
    long start = System.nanoTime();
    Verification verification = file.equals(STDIN) ? restore(stdin) : restoreFile();
    long millis = (System.nanoTime() - start) / 1_000_000;
    new VerificationPage(verification, millis).print(console, json);
    return Exit.DONE;
  }

  private Verification restoreFile() throws CommandFailure {
    try (InputStream input = new FileInputStream(path().toFile())) {
      return restore(input);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Path path() throws CommandFailure {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new CommandFailure(Exit.USAGE, "file-missing", file + ": this is a folder");
      }
      if (Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // No file can have this name, so there is none.
    }
    throw new CommandFailure(Exit.USAGE, "file-missing", file + ": there is no such file");
  }

  /** The first line is read before a journal is made: most mistakes show there. */
  private Verification restore(InputStream input) throws CommandFailure {
    ExportLines lines = new ExportLines(input);
    try {
      ExportHeader header = ExportHeader.read(lines.next(ExportFormat.FRAME_BYTES_MAX));
      return restore(lines, header);
    } catch (WrongExport e) {
      throw new CommandFailure(
          Exit.USAGE, "export-wrong", file + ":" + e.line() + ": " + e.getMessage() + left());
    } catch (OtherJournal e) {
      throw new CommandFailure(
          Exit.USAGE,
          "journal-differs",
          JournalOptions.place(config)
              + ": this journal is no beginning of this export: "
              + e.getMessage()
              + (hasAppended ? left() : ". Nothing of it was changed; name an empty place"));
    } catch (JournalException e) {
      CommandFailure failure = JournalFailures.of(config, e);
      throw new CommandFailure(failure.exit(), failure.code(), failure.getMessage() + left());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Verification restore(ExportLines lines, ExportHeader header)
      throws IOException, WrongExport, OtherJournal, CommandFailure {
    entries = header.entries();
    try (Journal journal = Journal.open(config)) {
      durable = journal.head().position();
      Restore restore = new Restore(lines, header, journal, this);
      readAll(restore);
      Verification verification = VerifyRun.verified(config, journal, console);
      long more = verification.contents() + verification.withheld() - restore.allContents();
      if (more > 0) {
        throw OtherJournal.moreContents(more);
      }
      RestoreMark.remove(config);
      return verification;
    }
  }

  /** Whoever ends the process meanwhile hears what is there. */
  private void readAll(Restore restore) throws IOException, WrongExport, OtherJournal {
    Thread stopped = new Thread(this::tellThatItStopped, "witan-restore-stopped");
    Runtime.getRuntime().addShutdownHook(stopped);
    try (Progress progress = ReadJournal.progress(console, "restore", entries)) {
      restore.run(progress::step);
    } finally {
      removeHook(stopped);
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // The process is ending, and it has spoken.
    }
  }

  private void tellThatItStopped() {
    console
        .err()
        .printf(
            Locale.ROOT,
            "witan: stopped; %,d of %,d entries are in %s, and the same command goes on behind"
                + " them%n",
            durable,
            entries,
            JournalOptions.place(config));
    console.err().flush();
  }

  /** The mark is there before anything else. */
  @Override
  public void before() throws IOException {
    if (!hasAppended) {
      new RestoreMark(entries).set(config);
      hasAppended = true;
    }
  }

  @Override
  public void after(Head head) {
    durable = head.position();
  }

  /** What stands in the journal when the export cannot be read on. */
  private String left() {
    return durable == 0
        ? ". Nothing was restored"
        : String.format(
            Locale.ROOT,
            ". The %,d entries before are in %s; a sound export of the same body goes on behind"
                + " them",
            durable,
            JournalOptions.place(config));
  }

  private CommandFailure unreadable(IOException e) {
    return new CommandFailure(
        Exit.FAILED, "file-unreadable", file + ": cannot be read: " + e.getMessage() + left());
  }
}
