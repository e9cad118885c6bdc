package dev.witan.cli.export;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Progress;
import dev.witan.cli.journal.ReadJournal;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Writes an export to stdout, or beside its file first, so that the file is never half. */
final class ExportRun {
  private static final String STDOUT = "-";

  private final JournalConfig config;
  private final Console console;

  ExportRun(JournalConfig config, Console console) {
    this.config = config;
    this.console = console;
  }

  void run(String file, boolean force) throws CommandFailure {
    if (file.equals(STDOUT)) {
      ReadJournal.whole(config, this::writeStdout);
      return;
    }
    Path path = path(file, force);
    Head head = ReadJournal.whole(config, journal -> writeFile(journal, path, force));
    console
        .err()
        .printf(
            Locale.ROOT, "witan: %,d entries in %s, head %s%n", head.position(), file, head.hash());
  }

  private static Path path(String file, boolean force) throws CommandFailure {
    try {
      Path path = Path.of(file).toAbsolutePath();
      if (Files.isDirectory(path)) {
        throw new CommandFailure(Exit.USAGE, "file-wrong", file + ": this is a folder");
      }
      if (!Files.isDirectory(path.getParent())) {
        throw new CommandFailure(
            Exit.USAGE, "folder-missing", file + ": the folder for it is not there");
      }
      if (Files.exists(path) && !force) {
        throw new CommandFailure(
            Exit.USAGE, "file-exists", file + ": this file is there; --force replaces it");
      }
      return path;
    } catch (InvalidPathException e) {
      throw new CommandFailure(Exit.USAGE, "file-wrong", file + ": no file can have this name");
    }
  }

  private Head writeStdout(Journal journal) throws CommandFailure {
    try {
      return write(journal, new Stdout(console.out()));
    } catch (Stdout.Ended e) {
      return Head.EMPTY; // The program tells why, unless its reader has simply gone.
    } catch (IOException e) {
      throw unwritten("stdout", e);
    }
  }

  private Head writeFile(Journal journal, Path path, boolean force) throws CommandFailure {
    String part = "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path unfinished = path.resolveSibling(part);
    unfinished.toFile().deleteOnExit(); // Also when somebody ends the process.
    try {
      try {
        Head head = writeForced(journal, unfinished);
        move(unfinished, path, force);
        return head;
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw unwritten(path.toString(), e);
    }
  }

  private Head writeForced(Journal journal, Path unfinished) throws IOException {
    try (FileOutputStream output = new FileOutputStream(unfinished.toFile())) {
      Head head = write(journal, output);
      output.getChannel().force(true);
      return head;
    }
  }

  private static void move(Path unfinished, Path path, boolean force) throws IOException {
    if (!force) {
      Files.move(unfinished, path); // Fails when somebody has put a file there meanwhile.
      return;
    }
    try {
      Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Head write(Journal journal, OutputStream output) throws IOException {
    try (Progress progress = ReadJournal.progress(console, "export", journal.head().position())) {
      return new ExportWriter(journal, output).write(progress::step);
    }
  }

  private static CommandFailure unwritten(String name, IOException e) {
    return new CommandFailure(
        Exit.FAILED, "output-failed", name + ": cannot be written: " + e.getMessage());
  }
}
