package dev.witan.cli.journal;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import dev.witan.cli.data.JournalOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code witan verify}: decides every command of a journal again. */
@Command(
    name = "verify",
    description = {
      "Check every hash and signature of a journal and decide every command again.",
      "With a URL, the journal is that of the node there, fetched into a folder that is removed.",
      "Exit code 8: something is not as it was written or not as the rules say."
    },
    footerHeading = "Examples:%n",
    footer = {
      "  witan verify --data body          what was checked, or what is wrong where",
      "  witan verify --data body --json   one object for programs",
      "  witan verify http://HOST:PORT     what a node serves, decided here",
      ""
    })
public final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private JournalOptions journal;

  @Parameters(
      paramLabel = "URL",
      arity = "0..1",
      description = "A node, instead of a place of your own.")
  private String url;

  @Option(
      names = "--json",
      description = "Print the report as one JSON object, and a problem as one, too.")
  private boolean json;

  @Override
  public Integer call() throws CommandFailure {
    if (url == null) {
      VerifyRun.run(journal.needed(), Main.console(spec), json);
      return Exit.DONE;
    }
    if (isPlaceNamed()) {
      throw new CommandFailure(
          Exit.USAGE, "usage", "name a node or a place of your own, and not both");
    }
    return new VerifyNode(url, Main.console(spec), json).run();
  }

  /** By a flag; what the environment names is for commands that name nothing. */
  private boolean isPlaceNamed() {
    return spec.commandLine().getParseResult().hasMatchedOption("--data")
        || spec.commandLine().getParseResult().hasMatchedOption("--database");
  }
}
