package dev.witan.cli.completion;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A completion script for fish, which picocli does not make: a line for each command and option.
 */
final class FishScript {
  private final CommandLine program;
  private final StringBuilder script = new StringBuilder();

  FishScript(CommandLine program) {
    this.program = program;
  }

  String text() {
    line("__fish_use_subcommand", "", "");
    program.getSubcommands().forEach(this::command);
    return script.toString();
  }

  private void command(String name, CommandLine command) {
    line("__fish_use_subcommand", "-a " + name, description(command));
    String seen = "__fish_seen_subcommand_from " + name;
    Map<String, CommandLine> verbs = command.getSubcommands();
    if (!verbs.isEmpty()) {
      String none =
          seen + "; and not __fish_seen_subcommand_from " + String.join(" ", verbs.keySet());
      verbs.forEach((verb, line) -> line(none, "-a " + verb, description(line)));
    }
    options(seen, command);
    verbs.forEach(
        (verb, line) -> options(seen + "; and __fish_seen_subcommand_from " + verb, line));
  }

  private void options(String condition, CommandLine command) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      String name = option.longestName();
      if (name.startsWith("--")) {
        boolean takesValue = option.arity().max() > 0;
        String[] words = option.description();
        line(
            condition,
            "-l " + name.substring(2) + (takesValue ? " -r" : ""),
            words.length == 0 ? "" : words[0]);
      }
    }
  }

  private static String description(CommandLine command) {
    String[] words = command.getCommandSpec().usageMessage().description();
    return words.length == 0 ? "" : words[0];
  }

  /** Files stay possible behind an option that takes a value, which -r says. */
  private void line(String condition, String what, String description) {
    script.append("complete -c witan -n '").append(condition).append("' -f");
    if (!what.isEmpty()) {
      script.append(' ').append(what);
    }
    if (!description.isEmpty()) {
      script
          .append(" -d '")
          .append(description.replace("'", "\\'").replace("%%", "%"))
          .append('\'');
    }
    script.append('\n');
  }
}
