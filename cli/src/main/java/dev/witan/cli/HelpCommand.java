package dev.witan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code witan help}: the help of the program or of the command that is named. */
@Command(name = "help", description = "Show what the program or one of its commands does.")
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "COMMAND", description = "The command, and perhaps one of its own.")
  private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws CommandFailure {
    CommandLine line = spec.root().commandLine();
    for (String word : words) {
      CommandLine next = line.getSubcommands().get(word);
      if (next == null) {
        throw UsageProblem.unknownCommand(line, word);
      }
      line = next;
    }
    line.usage(Main.console(spec).out());
    return Exit.DONE;
  }
}
