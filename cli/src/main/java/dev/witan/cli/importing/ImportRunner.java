package dev.witan.cli.importing;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Progress;
import dev.witan.journal.JournalConfig;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.importing.ImportRun;
import dev.witan.simulations.journaling.Stored;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs an import of any kind, in memory or into a journal; and what else their commands share. */
public final class ImportRunner {
  /** Imports below this are done before anybody would look at progress. */
  private static final int LARGE_POSTS = 5_000;

  private final ImportRun imported;
  private final Console console;
  private Optional<Stored> stored = Optional.empty();

  /** Runs this import, and tells how far it is. */
  public ImportRunner(ImportRun imported, Console console) {
    this.imported = imported;
    this.console = console;
  }

  /** Imports everything; false when somebody ended it before, which was said then. */
  public boolean run(Optional<JournalConfig> place) throws CommandFailure {
    if (place.isEmpty()) {
      runInMemory();
      return true;
    }
    stored = new DurableImport(imported, place.get(), console).run();
    return stored.isPresent();
  }

  /** Where the import lies, if it has a place. */
  Optional<Stored> stored() {
    return stored;
  }

  private void runInMemory() {
    try (Progress progress = progress(console, imported)) {
      imported.run(
          new ImportObserver() {
            @Override
            public void tried(int tried) {
              if (progress != null) {
                progress.step(tried);
              }
            }
          });
    }
  }

  /** Tells how far this import is, or null when it is too short for that. */
  static Progress progress(Console console, ImportRun imported) {
    return imported.tried() < LARGE_POSTS ? null : Progress.of(console, "import", imported.tried());
  }

  /** An import with a fault has failed, though its report was printed. */
  static int verdict(List<String> faults) throws CommandFailure {
    if (faults.isEmpty()) {
      return Exit.DONE;
    }
    throw new CommandFailure(
        Exit.FAILED, "import-fault", "this import came out as it should not: " + faults.get(0));
  }

  /** The folder with the data. */
  static Path folder(String name) throws CommandFailure {
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // No folder can have this name, so there is none.
    }
    throw new CommandFailure(Exit.USAGE, "folder-missing", name + ": there is no such folder");
  }

  /** What is left on the heap when all garbage is gone: the data and the body. */
  static long heapBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
