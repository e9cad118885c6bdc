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
import picocli.CommandLine.Spec;

/** {@code witan status}: what a journal holds. */
@Command(
    name = "status",
    description = "Show which body a journal holds and how far it has come.",
    footerHeading = "Examples:%n",
    footer = {
      "  witan status --data body          a table",
      "  witan status --data body --json   one object for programs",
      ""
    })
public final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private JournalOptions journal;

  @Option(
      names = "--json",
      description = "Print the facts as one JSON object, and a problem as one, too.")
  private boolean json;

  @Override
  public Integer call() throws CommandFailure {
    StatusPage.print(journal.needed(), Main.console(spec), json);
    return Exit.DONE;
  }
}
