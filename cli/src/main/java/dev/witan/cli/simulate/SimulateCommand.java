package dev.witan.cli.simulate;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import dev.witan.cli.Progress;
import dev.witan.cli.data.JournalOptions;
import dev.witan.cli.importing.ImportRunner;
import dev.witan.journal.JournalConfig;
import dev.witan.simulations.experiment.Csv;
import dev.witan.simulations.experiment.Experiment;
import dev.witan.simulations.experiment.Kept;
import dev.witan.simulations.experiment.Summaries;
import dev.witan.simulations.report.Report;
import dev.witan.simulations.result.ResultJson;
import dev.witan.simulations.result.SimulationResult;
import dev.witan.simulations.run.FoundingRefused;
import dev.witan.simulations.run.Simulation;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code witan simulate}: one setting, or one parameter at several values, over many runs. */
@Command(
    name = "simulate",
    description = "Let simulated people live by the rules, and measure what comes of it.",
    footerHeading = "Examples:%n",
    footer = {
      "  witan simulate ordinary                                   a body of 100 people, one year",
      "  witan simulate ordinary --runs 100                        with intervals over 100 runs",
      "  witan simulate my-body.yaml --set pool.quorum=50000       under another rule",
      "  witan simulate ordinary --compare pool.bindingRatio=0,100000,1000000 --runs 20",
      "  witan simulate ordinary --runs 100 -o report.html         a report with plots",
      "  witan simulate small --data body                          a body to look at and verify",
      ""
    })
public final class SimulateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PRESET|FILE",
      description = "small, ordinary, thousand or large; or a YAML file (docs/simulations.md).")
  private String setting;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "How often to run each setting, with another seed each time; else once.")
  private int runs = 1;

  @Option(
      names = "--days",
      paramLabel = "D",
      description = "How many days to simulate; else as many as the setting says.")
  private Integer days;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "What all chances come from; the usual one is ${DEFAULT-VALUE}.")
  private String seed = "witan";

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = {
        "Change a parameter of the founding (docs/rules.md), or a number of the setting, as",
        "people.careful.stake or requests.fee."
      })
  private List<String> set = List.of();

  @Option(
      names = "--compare",
      paramLabel = "NAME=A,B,C",
      description = "Run with each of these values; the others are compared with the first.")
  private String compare;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many runs go on at a time; else as many as there are processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "Keep finished runs here; the same command goes on behind them.")
  private String state;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write the measures of all runs to this file, one value a line.")
  private String csv;

  @Option(
      names = {"-o", "--report"},
      paramLabel = "FILE.html",
      description = "Write a report with plots to this file, for any browser.")
  private String report;

  @Mixin private JournalOptions journal;

  @Option(
      names = "--json",
      description = "Print the whole result as one JSON object, and a problem as one, too.")
  private boolean json;

  @Override
  public Integer call() throws CommandFailure {
    Console console = Main.console(spec);
    Experiment experiment = experiment();
    Optional<JournalConfig> place = journal.flagged();
    Optional<SimulationResult> done;
    try {
      done =
          place.isPresent() ? runInto(experiment, place.get(), console) : run(experiment, console);
    } catch (FoundingRefused e) {
      throw SimulateFiles.usage(spec, e.getMessage());
    }
    return done.isEmpty() ? Exit.INTERRUPTED : tell(done.get(), console);
  }

  private int tell(SimulationResult result, Console console) throws CommandFailure {
    if (csv != null) {
      SimulateFiles.write(csv, Csv.of(result));
    }
    if (report != null) {
      SimulateFiles.write(report, Report.of(result, repetition()));
    }
    if (json) {
      console.out().println(ResultJson.of(result));
    } else {
      new ResultTables(console, result).print();
    }
    return verdict(result);
  }

  /** The command that comes to the same result, without what does not matter to it. */
  private String repetition() {
    List<String> words = new ArrayList<>(List.of("witan", "simulate", setting));
    words.addAll(List.of("--runs", Integer.toString(runs), "--seed", seed));
    if (days != null) {
      words.addAll(List.of("--days", days.toString()));
    }
    for (String assignment : set) {
      words.addAll(List.of("--set", assignment));
    }
    if (compare != null) {
      words.addAll(List.of("--compare", compare));
    }
    words.addAll(List.of("-o", "report.html"));
    return ShellWords.of(words);
  }

  private Experiment experiment() throws CommandFailure {
    if (threads < 1 || threads > 1024) {
      throw SimulateFiles.usage(spec, "--threads must be 1 to 1024");
    }
    ExperimentOptions options = new ExperimentOptions(spec);
    return options.experiment(setting, days, set, Optional.ofNullable(compare), seed, runs);
  }

  private Optional<SimulationResult> run(Experiment experiment, Console console)
      throws CommandFailure {
    Kept kept = state == null ? Kept.NOWHERE : SimulateFiles.kept(state, experiment);
    try (Progress progress = Progress.of(console, "days", experiment.days())) {
      return Optional.of(experiment.run(kept, threads, done -> step(console, progress, done)));
    } catch (UncheckedIOException e) {
      throw SimulateFiles.failed(state, e.getCause());
    }
  }

  /** Called from several threads; whoever is not at a terminal is not told. */
  private static void step(Console console, Progress progress, long done) {
    synchronized (progress) {
      if (console.isErrTerminal()) {
        progress.step(done);
      }
    }
  }

  /** One run, which becomes a body in a journal. */
  private Optional<SimulationResult> runInto(
      Experiment experiment, JournalConfig place, Console console) throws CommandFailure {
    if (experiment.runs() > 1 || experiment.cases().size() > 1 || state != null) {
      throw SimulateFiles.usage(
          spec, "a journal holds one run: leave out --runs, --compare and --state");
    }
    StoredRun stored =
        new StoredRun(new Simulation(experiment.cases().get(0).setting(), 0, experiment.seed(0)));
    if (!new ImportRunner(stored, console).run(Optional.of(place))) {
      return Optional.empty();
    }
    return Optional.of(
        new SimulationResult(
            experiment.seed(),
            experiment.cases().get(0).setting(),
            List.of(Summaries.variant("", List.of(stored.result()), List.of()))));
  }

  private static int verdict(SimulationResult result) throws CommandFailure {
    boolean holds =
        result.variants().stream()
            .flatMap(variant -> variant.runs().stream())
            .allMatch(run -> run.invariantsHold());
    if (!holds) {
      throw new CommandFailure(
          Exit.FAILED, "simulation-fault", "a run ended with sums that do not add up");
    }
    return Exit.DONE;
  }
}
