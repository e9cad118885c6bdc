package dev.witan.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what may have been meant. */
final class UsageProblem {
  private UsageProblem() {}

  static CommandFailure of(ParameterException problem) {
    CommandLine line = problem.getCommandLine();
    if (!(problem instanceof UnmatchedArgumentException unmatched)) {
      return failure(line, problem.getMessage() + ".");
    }
    String word = unmatched.getUnmatched().get(0);
    if (unmatched.isUnknownOption()) {
      List<String> options = new ArrayList<>(line.getCommandSpec().optionsMap().keySet());
      return failure(line, "there is no option " + word + "." + Nearest.question(word, options));
    }
    return line.getSubcommands().isEmpty()
        ? failure(line, "\"" + word + "\" is more than this command takes.")
        : unknownCommand(line, word);
  }

  /** Nobody knows this command; suggests one that can be seen. */
  static CommandFailure unknownCommand(CommandLine line, String word) {
    List<String> commands = new ArrayList<>();
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              if (!command.getCommandSpec().usageMessage().hidden()) {
                commands.add(name);
              }
            });
    return failure(
        line, "there is no command \"" + word + "\"." + Nearest.question(word, commands));
  }

  private static CommandFailure failure(CommandLine line, String sentence) {
    String help = " See `" + line.getCommandSpec().qualifiedName() + " --help`.";
    return new CommandFailure(Exit.USAGE, "usage", sentence + help);
  }
}
