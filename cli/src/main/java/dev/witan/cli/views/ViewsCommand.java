package dev.witan.cli.views;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import dev.witan.cli.data.JournalOptions;
import dev.witan.cli.data.NodeFiles;
import dev.witan.journal.JournalConfig;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code witan views}: what people read, as a node that does not run keeps it. */
@Command(
    name = "views",
    description = "Make the views of a node anew while it does not run.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "Examples:%n",
    footer = {"  witan views rebuild --data body", ""})
public final class ViewsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** Alone it shows its help. */
  @Override
  public Integer call() {
    spec.commandLine().usage(Main.console(spec).out());
    return Exit.DONE;
  }

  @Command(
      name = "rebuild",
      description = {
        "Delete the views and make them anew from the journal.",
        "A start does so by itself where they are missing, damaged or of another version."
      })
  int rebuild(
      @Mixin JournalOptions journal,
      @Option(
              names = "--node-key",
              paramLabel = "FILE",
              description = "The node's key, beside which the views of a database lie.")
          Path nodeKey)
      throws CommandFailure {
    JournalConfig config = journal.needed();
    NodeFiles files =
        NodeFiles.of(config, nodeKey)
            .orElseThrow(
                () ->
                    new CommandFailure(
                        Exit.USAGE,
                        "usage",
                        "the views of a database lie beside the node's key: name --node-key FILE"));
    new RebuildRun(config, files.views(), Main.console(spec)).run();
    return Exit.DONE;
  }
}
