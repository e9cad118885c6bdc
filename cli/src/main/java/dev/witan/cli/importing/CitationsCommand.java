package dev.witan.cli.importing;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import dev.witan.cli.data.JournalOptions;
import dev.witan.journal.JournalConfig;
import dev.witan.simulations.citations.CitationData;
import dev.witan.simulations.citations.CitationImport;
import dev.witan.simulations.citations.CitationReport;
import dev.witan.simulations.citations.CitationSource;
import dev.witan.simulations.citations.ImportSettings;
import dev.witan.simulations.citations.ReportJson;
import dev.witan.simulations.citations.ReportMaker;
import dev.witan.simulations.importing.DataFault;
import dev.witan.simulations.importing.Measured;
import dev.witan.simulations.journaling.Stored;
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
    ImportRunner runner = new ImportRunner(imported, console);
    if (!runner.run(place)) {
      return Exit.INTERRUPTED;
    }
    Optional<Stored> stored = runner.stored();
    long done = System.nanoTime();
    CitationReport report = ReportMaker.report(imported);
    long checked = System.nanoTime();
    long heap = ImportRunner.heapBytes();
    Measured measured = Measured.of(start, read, done, checked, report.journal().commands(), heap);
    if (json) {
      console.out().println(ReportJson.of(report, Optional.of(measured), stored));
    } else {
      new ReportTables(console, report, measured, stored).print();
    }
    return ImportRunner.verdict(report.faults());
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
    return CitationSource.folder(ImportRunner.folder(folder));
  }

  private CommandFailure usage(String sentence) {
    String help = ". See `" + spec.qualifiedName() + " --help`.";
    return new CommandFailure(Exit.USAGE, "usage", sentence + help);
  }
}
