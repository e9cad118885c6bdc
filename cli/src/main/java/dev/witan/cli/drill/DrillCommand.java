package dev.witan.cli.drill;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import dev.witan.cli.Nearest;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.simulations.drill.Drill;
import dev.witan.simulations.drill.DrillResult;
import dev.witan.simulations.drill.Drills;
import dev.witan.simulations.drill.Trial;
import dev.witan.simulations.result.ResultJson;
import dev.witan.simulations.run.FoundingRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code witan drill}: lists the drills, runs one with its control, or all. */
@Command(
    name = "drill",
    description = "Measure what known attacks gain and cost, against a control without them.",
    footerHeading = "Examples:%n",
    footer = {
      "  witan drill                                               the drills there are",
      "  witan drill sniping                                       one of them, 100 seeds",
      "  witan drill sniping --compare pool.quietPeriod=0,100000   under two rules",
      "  witan drill all --markdown                                the table of docs/drills.md",
      ""
    })
public final class DrillCommand implements Callable<Integer> {
  private static final String ALL = "all";

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The drill, or all; without it the drills are listed.")
  private String name;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "How many seeds; ${DEFAULT-VALUE} if not said.")
  private int runs = 100;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "What all chances come from; the usual one is ${DEFAULT-VALUE}.")
  private String seed = "witan";

  @Option(
      names = "--set",
      paramLabel = "PARAMETER=VALUE",
      description = "Found the bodies with this value of a parameter (docs/rules.md).")
  private List<String> set = List.of();

  @Option(
      names = "--compare",
      paramLabel = "PARAMETER=A,B,C",
      description = "Run with each of these values of a parameter.")
  private String compare;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many runs go on at a time; else as many as there are processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--markdown", description = "Print the table in Markdown.")
  private boolean markdown;

  @Option(
      names = "--json",
      description = "Print one JSON array, an object for each drill and value.")
  private boolean json;

  @Override
  public Integer call() throws CommandFailure {
    Console console = Main.console(spec);
    if (name == null) {
      list(console);
      return Exit.DONE;
    }
    List<DrillResult> results = new ArrayList<>();
    for (Trial trial : trials()) {
      results.add(run(trial));
    }
    if (json) {
      console.out().println(ResultJson.of(results));
    } else if (name.equals(ALL)) {
      new DrillTables(console, markdown).overview(results);
    } else {
      new DrillTables(console, markdown).tell(Drills.of(name), results);
    }
    return Exit.DONE;
  }

  private void list(Console console) throws CommandFailure {
    if (json) {
      console.out().println(ResultJson.of(Drills.NAMES));
      return;
    }
    Table table = new Table("Drills", "name", "attack");
    for (String one : Drills.NAMES) {
      table.row(Cell.text(one), Cell.text(Drills.of(one).title()));
    }
    table.print(console);
  }

  private List<Trial> trials() throws CommandFailure {
    if (threads < 1 || threads > 1024) {
      throw usage("--threads must be 1 to 1024");
    }
    List<String> names = name.equals(ALL) ? Drills.NAMES : List.of(name);
    if (!Drills.NAMES.containsAll(names)) {
      throw usage("there is no drill \"" + name + "\"." + Nearest.question(name, Drills.NAMES));
    }
    DrillOptions options = new DrillOptions(this::usage);
    List<Trial> trials = new ArrayList<>();
    for (String one : names) {
      Drill drill = Drills.of(one);
      trials.addAll(options.trials(drill, set, compare, seed, runs));
    }
    return trials;
  }

  private DrillResult run(Trial trial) throws CommandFailure {
    try {
      return trial.run(threads);
    } catch (IllegalArgumentException | FoundingRefused e) {
      throw usage(trial.drill().name() + ": " + e.getMessage());
    }
  }

  private CommandFailure usage(String sentence) {
    String help = " See `" + spec.qualifiedName() + " --help`.";
    String end = sentence.endsWith("?") || sentence.endsWith(".") ? "" : ".";
    return new CommandFailure(Exit.USAGE, "usage", sentence + end + help);
  }
}
