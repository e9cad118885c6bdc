package dev.witan.cli;

import dev.witan.cli.client.ClientCommands;
import dev.witan.cli.completion.CompletionCommand;
import dev.witan.cli.doctor.DoctorCommand;
import dev.witan.cli.drill.DrillCommand;
import dev.witan.cli.export.BackupCommand;
import dev.witan.cli.export.ExportCommand;
import dev.witan.cli.export.RestoreCommand;
import dev.witan.cli.importing.ImportCommand;
import dev.witan.cli.journal.DrawCommand;
import dev.witan.cli.journal.ExplainCommand;
import dev.witan.cli.journal.ParametersCommand;
import dev.witan.cli.journal.StatusCommand;
import dev.witan.cli.journal.VerifyCommand;
import dev.witan.cli.scenario.ScenarioCommand;
import dev.witan.cli.serve.ServeCommand;
import dev.witan.cli.simulate.SimulateCommand;
import dev.witan.cli.views.ViewsCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands of the program, of which only those are added that may be needed: picocli looks
 * through all options of every command that it knows, and a start is to be quick.
 */
final class Commands {
  private static final List<Class<?>> OWN =
      List.of(
          ScenarioCommand.class,
          ImportCommand.class,
          SimulateCommand.class,
          DrillCommand.class,
          StatusCommand.class,
          VerifyCommand.class,
          ExplainCommand.class,
          DrawCommand.class,
          ParametersCommand.class,
          ExportCommand.class,
          RestoreCommand.class,
          BackupCommand.class,
          ServeCommand.class,
          ViewsCommand.class,
          DoctorCommand.class,
          CompletionCommand.class,
          HelpCommand.class);

  private static final String HELP = "help";
  private static final String COMPLETION = "completion";
  private static final Set<String> ASKS_FOR_HELP = Set.of(HELP, "-h", "--help");

  private Commands() {}

  /** Adds the command that these words name, all by name alone for the help, or all of them. */
  static void add(CommandLine line, String... words) {
    Map<String, Class<?>> all = new LinkedHashMap<>();
    OWN.forEach(type -> all.put(name(type), type));
    ClientCommands.TYPES.forEach(type -> all.put(name(type), type));
    String first = words.length == 0 ? HELP : words[0];
    String named = first.equals(HELP) && words.length > 1 ? words[1] : first;
    boolean isAlone = all.containsKey(named) && !named.equals(COMPLETION);
    if (words.length < 2 && ASKS_FOR_HELP.contains(first)) {
      all.forEach((name, type) -> line.addSubcommand(name, named(type)));
    } else if (isAlone) {
      Stream.of(named, HELP).distinct().forEach(name -> line.addSubcommand(name, all.get(name)));
    } else {
      all.forEach(line::addSubcommand);
    }
  }

  /** What the list of commands shows of this one; the help runs as it is. */
  private static Object named(Class<?> type) {
    if (type == HelpCommand.class) {
      return type;
    }
    Command told = type.getAnnotation(Command.class);
    CommandSpec spec = CommandSpec.create().name(told.name());
    spec.usageMessage().description(told.description());
    return spec;
  }

  private static String name(Class<?> type) {
    return type.getAnnotation(Command.class).name();
  }
}
