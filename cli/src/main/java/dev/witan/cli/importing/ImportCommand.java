package dev.witan.cli.importing;

import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code witan import}: one command of its own for each kind of data. */
@Command(
    name = "import",
    description = "Bring real data into a new body, in memory or durably, and report it.",
    subcommands = {CitationsCommand.class, StackExchangeCommand.class},
    synopsisSubcommandLabel = "KIND",
    footerHeading = "Examples:%n",
    footer = {
      "  witan import citations --sample      a small part of the Metamath library",
      "  witan import citations DIR           a folder with tables of posts and citations",
      "  witan import citations DIR --data D  the same, kept in the folder D",
      "  witan import stackexchange DIR       a question-and-answer site",
      ""
    },
    commandListHeading = "%nKinds of data:%n",
    optionListHeading = "%nOptions:%n")
public final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** Without a kind: the help. */
  @Override
  public Integer call() {
    spec.commandLine().usage(Main.console(spec).out());
    return Exit.DONE;
  }
}
