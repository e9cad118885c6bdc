package dev.witan.cli.scenario;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.JsonPage;
import dev.witan.cli.Main;
import dev.witan.cli.Progress;
import dev.witan.cli.explanation.Explanation;
import dev.witan.cli.explanation.ExplanationPage;
import dev.witan.cli.explanation.SubjectNames;
import dev.witan.cli.explanation.UnknownMember;
import dev.witan.kernel.Context;
import dev.witan.kernel.Entry;
import dev.witan.statemachine.codec.CommandPayload;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code witan scenario}: runs a file and prints the final state. */
@Command(
    name = "scenario",
    description = "Run a body in memory from a scenario file and print its final state.",
    footerHeading = "Examples:%n",
    footer = {
      "  witan scenario docs/examples/founding.jsonl          tables for people",
      "  witan scenario docs/examples/founding.jsonl --json   one object for programs",
      "  witan scenario FILE --explain ada                    why ada has what she has",
      "  generate | witan scenario -                          read from another program",
      ""
    })
public final class ScenarioCommand implements Callable<Integer> {
  private static final String STDIN = "-";

  /** Files below this are done before anybody would look at progress. */
  private static final long LARGE_BYTES = 1 << 20;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The scenario (see docs/scenario.md); - is stdin.")
  private String file;

  @Option(
      names = "--json",
      description = "Print the state as one JSON object, and a problem as one, too.")
  private boolean json;

  @Option(
      names = "--explain",
      paramLabel = "MEMBER",
      description = "Print instead each movement of this member's REP and coin, with its cause.")
  private String explained;

  private Explanation explanation;

  @Override
  public Integer call() throws CommandFailure {
    Console console = Main.console(spec);
    Scenario scenario = new Scenario(this::entry);
    if (explained != null) {
      explanation = new Explanation(scenario.modules(), explained);
    }
    run(scenario, console);
    if (explanation != null) {
      explain(console, scenario);
    } else if (json) {
      console.out().println(JsonPage.of(FinalState.of(scenario)));
    } else {
      StateTables.print(console, scenario);
    }
    return Exit.DONE;
  }

  private void entry(Entry entry, Optional<CommandPayload> payload, byte[] events) {
    if (explanation != null) {
      explanation.add(entry, payload.isEmpty(), events);
    }
  }

  private void run(Scenario scenario, Console console) throws CommandFailure {
    Optional<Step.Wrong> wrong;
    try {
      wrong = read(scenario, console);
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.FAILED, "file-unreadable", file + ": cannot be read: " + e.getMessage());
    }
    if (wrong.isPresent()) {
      throw new CommandFailure(
          Exit.USAGE,
          "scenario-wrong",
          file + ":" + wrong.get().line() + ": " + wrong.get().reason());
    }
  }

  private Optional<Step.Wrong> read(Scenario scenario, Console console)
      throws IOException, CommandFailure {
    if (file.equals(STDIN)) {
      return ScenarioFile.run(Main.input(spec), scenario);
    }
    Path path = path();
    long bytes = Files.size(path);
    try (InputStream input = new FileInputStream(path.toFile())) {
      if (bytes < LARGE_BYTES) {
        return ScenarioFile.run(input, scenario);
      }
      try (Progress progress = Progress.of(console, "scenario", bytes)) {
        return ScenarioFile.run(input, scenario, progress::step);
      }
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

  private void explain(Console console, Scenario scenario) throws CommandFailure {
    if (explanation.member() == Context.NOBODY) {
      throw UnknownMember.failure(scenario.modules().reputation().members(), explained);
    }
    LocalNames names = scenario.names();
    SubjectNames readable =
        new SubjectNames(names::poolName, names::postName, names::requestName, names::proposalName);
    ExplanationPage page = new ExplanationPage(explanation, scenario.time(), false, readable);
    if (json) {
      console.out().println(JsonPage.of(page.json()));
    } else {
      page.print(console);
    }
  }
}
