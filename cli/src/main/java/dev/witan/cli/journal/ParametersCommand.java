package dev.witan.cli.journal;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.JsonPage;
import dev.witan.cli.Main;
import dev.witan.cli.data.JournalOptions;
import dev.witan.journal.JournalConfig;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code witan parameters}: which values are in force, and since when. */
@Command(
    name = "parameters",
    description = "Show the parameters in force, their history, and the posts they come from.",
    footerHeading = "Examples:%n",
    footer = {
      "  witan parameters --data body          tables",
      "  witan parameters --data body --json   one object for programs",
      ""
    })
public final class ParametersCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private JournalOptions journal;

  @Option(
      names = "--json",
      description = "Print the parameters as one JSON object, and a problem as one, too.")
  private boolean json;

  @Override
  public Integer call() throws CommandFailure {
    JournalConfig config = journal.needed();
    Console console = Main.console(spec);
    ParameterHistory history =
        ReadJournal.whole(config, journal -> ParameterHistory.of(config, journal));
    ParametersPage page = new ParametersPage(history);
    if (json) {
      console.out().println(JsonPage.of(page.json()));
    } else {
      page.print(console);
    }
    return Exit.DONE;
  }
}
