package dev.witan.cli.importing;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import dev.witan.cli.Progress;
import dev.witan.cli.data.JournalOptions;
import dev.witan.journal.JournalConfig;
import dev.witan.simulations.citations.CitationData;
import dev.witan.simulations.citations.CitationImport;
import dev.witan.simulations.citations.CitationReport;
import dev.witan.simulations.citations.CitationSource;
import dev.witan.simulations.citations.DataFault;
import dev.witan.simulations.citations.ImportObserver;
import dev.witan.simulations.citations.ImportSettings;
import dev.witan.simulations.citations.Measured;
import dev.witan.simulations.citations.ReportJson;
import dev.witan.simulations.citations.ReportMaker;
import dev.witan.simulations.journaling.Stored;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code witan import citations}: works with authors and citations become posts with pools. */
@Command(
    name = "citations",
    description = "Import works that cite each other: each is a post that a pool judges.",
    footerHeading = "Examples:%n",
    footer = {
      "  witan import citations --sample                  what comes with Witan",
      "  witan import citations DIR --data body           into a journal, signed; stop and go on",
      "  witan import citations DIR --json                one object for programs",
      "  witan import citations DIR --corrupt 20000       break 2 % of the posts on purpose",
      ""
    })
final class CitationsCommand implements Callable<Integer> {
  /** Imports below this are done before anybody would look at progress. */
  private static final int LARGE_POSTS = 5_000;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder with the tables (see docs/importing.md).")
  private String folder;

  @Option(names = "--sample", description = "Import the sample that comes with Witan.")
  private boolean sample;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "What all draws come from; the usual one is ${DEFAULT-VALUE}.")
  private String seed = ImportSettings.USUAL.seed();

  @Option(
      names = "--cite",
      paramLabel = "PPM",
      description = "What a post's citations add up to: 100 to 1000000, else ${DEFAULT-VALUE}.")
  private int cite = ImportSettings.USUAL.citePpm();

  @Option(
      names = "--corrupt",
      paramLabel = "PPM",
      description = "Break so many posts in a million on purpose; each must be refused.")
  private int corrupt;

  @Option(
      names = "--stop-after",
      paramLabel = "N",
      description = "Try the first so many posts only.")
  private Integer stopAfter;

  @Mixin private JournalOptions journal;

  @Option(
      names = "--json",
      description = "Print the report as one JSON object, and a problem as one, too.")
  private boolean json;

  @Override
  public Integer call() throws CommandFailure {
    ImportSettings settings = settings();
    CitationSource source = source();
    Optional<JournalConfig> place = journal.config();
    Console console = Main.console(spec);
    long start = System.nanoTime();
    CitationImport imported = new CitationImport(read(source), settings);
    long read = System.nanoTime();
    Optional<Stored> stored = Optional.empty();
    if (place.isEmpty()) {
      runInMemory(imported, console);
    } else {
      stored = new DurableImport(imported, place.get(), console).run();
      if (stored.isEmpty()) {
        return Exit.INTERRUPTED;
      }
    }
    long done = System.nanoTime();
    CitationReport report = ReportMaker.report(imported);
    long checked = System.nanoTime();
    long heap = heapBytes();
    Measured measured = Measured.of(start, read, done, checked, report.journal().commands(), heap);
    if (json) {
      console.out().println(ReportJson.of(report, Optional.of(measured), stored));
    } else {
      new ReportTables(console, report, measured, stored).print();
    }
    return verdict(report.faults());
  }

  private static void runInMemory(CitationImport imported, Console console) {
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
  static Progress progress(Console console, CitationImport imported) {
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

  private static CitationData read(CitationSource source) throws CommandFailure {
    try {
      return CitationData.read(source);
    } catch (DataFault e) {
      throw new CommandFailure(Exit.USAGE, "data-wrong", e.getMessage());
    }
  }

  private ImportSettings settings() throws CommandFailure {
    try {
      int stop = stopAfter == null ? Integer.MAX_VALUE : stopAfter;
      return new ImportSettings(seed, cite, corrupt, stop);
    } catch (IllegalArgumentException e) {
      throw usage("--" + e.getMessage());
    }
  }

  private CitationSource source() throws CommandFailure {
    if (sample == (folder != null)) {
      throw usage("name either a folder or --sample");
    }
    if (sample) {
      return CitationSource.sample();
    }
    try {
      Path path = Path.of(folder);
      if (Files.isDirectory(path)) {
        return CitationSource.folder(path);
      }
    } catch (InvalidPathException e) {
      // No folder can have this name, so there is none.
    }
    throw new CommandFailure(Exit.USAGE, "folder-missing", folder + ": there is no such folder");
  }

  private CommandFailure usage(String sentence) {
    String help = ". See `" + spec.qualifiedName() + " --help`.";
    return new CommandFailure(Exit.USAGE, "usage", sentence + help);
  }

  /** What is left on the heap when all garbage is gone: the data and the body. */
  private static long heapBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
