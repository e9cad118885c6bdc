package dev.witan.cli.export;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.journal.Head;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where an export goes: to stdout, or beside its file first, so that the file is never half. */
final class ExportOutput {
  private static final String STDOUT = "-";

  private final String name;
  private final Optional<Path> path;
  private final boolean force;
  private final Console console;

  private ExportOutput(String name, Optional<Path> path, boolean force, Console console) {
    this.name = name;
    this.path = path;
    this.force = force;
    this.console = console;
  }

  /** Writes an export, and gives its head. */
  interface Writing<E extends Exception> {
    Head to(OutputStream output) throws IOException, CommandFailure, E;
  }

  /**
   * The file of this name, or stdout for a dash.
   *
   * @param force whether a file that is there is replaced
   * @throws CommandFailure with {@link Exit#USAGE} when there cannot be such a file
   */
  static ExportOutput named(String name, boolean force, Console console) throws CommandFailure {
    Optional<Path> path = name.equals(STDOUT) ? Optional.empty() : Optional.of(path(name, force));
    return new ExportOutput(name, path, force, console);
  }

  /** Whether it goes to stdout. */
  boolean isStdout() {
    return path.isEmpty();
  }

  /** The name, as it was given. */
  String name() {
    return name;
  }

  /** What was written; nothing when nobody reads stdout any more. */
  <E extends Exception> Optional<Head> write(Writing<E> writing) throws CommandFailure, E {
    try {
      return Optional.of(path.isEmpty() ? writeStdout(writing) : writeFile(path.get(), writing));
    } catch (Stdout.Ended e) {
      return Optional.empty(); // The program tells why, unless its reader has simply gone.
    } catch (IOException e) {
      String place = path.isEmpty() ? "stdout" : path.get().toString();
      throw new CommandFailure(
          Exit.FAILED, "output-failed", place + ": cannot be written: " + e.getMessage());
    }
  }

  private <E extends Exception> Head writeStdout(Writing<E> writing)
      throws IOException, CommandFailure, E {
    return writing.to(new Stdout(console.out()));
  }

  private <E extends Exception> Head writeFile(Path file, Writing<E> writing)
      throws IOException, CommandFailure, E {
    String part = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path unfinished = file.resolveSibling(part);
    unfinished.toFile().deleteOnExit(); // Also when somebody ends the process.
    try {
      Head head = writeForced(unfinished, writing);
      move(unfinished, file, force);
      return head;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static <E extends Exception> Head writeForced(Path unfinished, Writing<E> writing)
      throws IOException, CommandFailure, E {
    try (FileOutputStream output = new FileOutputStream(unfinished.toFile())) {
      Head head = writing.to(output);
      output.getChannel().force(true);
      return head;
    }
  }

  private static void move(Path unfinished, Path file, boolean force) throws IOException {
    if (!force) {
      Files.move(unfinished, file); // Fails when somebody has put a file there meanwhile.
      return;
    }
    try {
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
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
}
