package dev.witan.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Says that the server is not there yet, to those who have heard of it. */
@Command(name = "serve", hidden = true, description = "Comes with later work.")
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Unmatched private List<String> arguments;

  @Override
  public Integer call() throws CommandFailure {
    StringBuilder works = new StringBuilder();
    for (CommandLine command : spec.root().commandLine().getSubcommands().values()) {
      if (!command.getCommandSpec().usageMessage().hidden()) {
        works.append(works.isEmpty() ? "`" : ", `");
        works.append(command.getCommandSpec().qualifiedName()).append('`');
      }
    }
    throw new CommandFailure(
        Exit.USAGE,
        "not-yet",
        "there is no server yet, it comes with later work. What works today: " + works + ".");
  }
}
