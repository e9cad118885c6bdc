package dev.witan.cli.importing;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import dev.witan.cli.data.JournalOptions;
import dev.witan.journal.JournalConfig;
import dev.witan.simulations.importing.DataFault;
import dev.witan.simulations.importing.Measured;
import dev.witan.simulations.stackexchange.Dump;
import dev.witan.simulations.stackexchange.ReportJson;
import dev.witan.simulations.stackexchange.ReportMaker;
import dev.witan.simulations.stackexchange.Site;
import dev.witan.simulations.stackexchange.StackExchangeImport;
import dev.witan.simulations.stackexchange.StackExchangeReport;
import dev.witan.simulations.stackexchange.StackExchangeSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code witan import stackexchange}: questions become requests, answers evidence with pools. */
@Command(
    name = "stackexchange",
    description = "Import a question-and-answer site from its dump.",
    footerHeading = "Examples:%n",
    footer = {
      "  witan import stackexchange DIR                 a folder with Posts.xml and the others",
      "  witan import stackexchange DIR --data body     into a journal, signed; stop and go on",
      "  witan import stackexchange DIR --json          one object for programs",
      ""
    })
final class StackExchangeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder with the dump (see docs/importing.md).")
  private String folder;

  @Option(
      names = "--site",
      paramLabel = "HOST",
      description = "Which site it is, for links and attribution; else its folder's name tells.")
  private String site;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "What all draws come from; the usual one is ${DEFAULT-VALUE}.")
  private String seed = StackExchangeSettings.USUAL.seed();

  @Option(
      names = "--stop-after",
      paramLabel = "N",
      description = "Try the first so many posts only, and leave all as it is then.")
  private Integer stopAfter;

  @Mixin private JournalOptions journal;

  @Option(
      names = "--json",
      description = "Print the report as one JSON object, and a problem as one, too.")
  private boolean json;

  @Override
  public Integer call() throws CommandFailure {
    StackExchangeSettings settings = settings();
    Path path = ImportRunner.folder(folder);
    Site host = site(path);
    Optional<JournalConfig> place = journal.config();
    Console console = Main.console(spec);
    long start = System.nanoTime();
    StackExchangeImport imported = new StackExchangeImport(read(path, host), settings);
    long read = System.nanoTime();
    ImportRunner runner = new ImportRunner(imported, console);
    if (!runner.run(place)) {
      return Exit.INTERRUPTED;
    }
    long done = System.nanoTime();
    StackExchangeReport report = ReportMaker.report(imported);
    long checked = System.nanoTime();
    long heap = ImportRunner.heapBytes();
    Measured measured = Measured.of(start, read, done, checked, report.machine().commands(), heap);
    if (json) {
      console.out().println(ReportJson.of(report, Optional.of(measured), runner.stored()));
    } else {
      new StackExchangeTables(console, report).print(measured, runner.stored());
    }
    return ImportRunner.verdict(report.faults());
  }

  private static Dump read(Path path, Site host) throws CommandFailure {
    try {
      return Dump.read(path, host);
    } catch (DataFault e) {
      throw new CommandFailure(Exit.USAGE, "data-wrong", e.getMessage());
    }
  }

  private StackExchangeSettings settings() throws CommandFailure {
    try {
      int stop = stopAfter == null ? Integer.MAX_VALUE : stopAfter;
      return new StackExchangeSettings(seed, stop);
    } catch (IllegalArgumentException e) {
      throw usage("--" + e.getMessage());
    }
  }

  private Site site(Path path) throws CommandFailure {
    if (site == null) {
      return Site.ofFolder(path)
          .orElseThrow(() -> usage("the folder's name is not that of a site: name it with --site"));
    }
    try {
      return new Site(site);
    } catch (IllegalArgumentException e) {
      throw usage("--" + e.getMessage());
    }
  }

  private CommandFailure usage(String sentence) {
    String help = ". See `" + spec.qualifiedName() + " --help`.";
    return new CommandFailure(Exit.USAGE, "usage", sentence + help);
  }
}
