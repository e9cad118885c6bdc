package dev.witan.cli.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands that talk to a node, added to the program only where they may be needed: picocli
 * looks through every command that it knows, and a start is to be quick.
 */
public final class ClientCommands {
  private static final String HELP = "help";

  private ClientCommands() {}

  /** Adds the command that the first word names; all, where somebody looks around or mistyped. */
  public static void add(CommandLine line, String... arguments) {
    Map<String, Supplier<Object>> all = all();
    String first = arguments.length == 0 ? HELP : arguments[0];
    if (all.containsKey(first)) {
      line.addSubcommand(first, all.get(first).get());
    } else if (first.equals(HELP) || !line.getSubcommands().containsKey(first)) {
      all.forEach((name, command) -> line.addSubcommand(name, command.get()));
    }
  }

  /** Adds every command that is not there yet. */
  public static void addAll(CommandLine line) {
    all()
        .forEach(
            (name, command) -> {
              if (!line.getSubcommands().containsKey(name)) {
                line.addSubcommand(name, command.get());
              }
            });
  }

  private static Map<String, Supplier<Object>> all() {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("key", KeyCommand::new);
    all.put("found", FoundCommand::new);
    all.put("register", RegisterCommand::new);
    all.put("sponsor", SponsorCommand::new);
    all.put("issue", IssueCommand::new);
    all.put("transfer", TransferCommand::new);
    all.put("post", PostCommand::new);
    all.put("pool", PoolCommand::new);
    all.put("stake", StakeCommand::new);
    all.put("bench", BenchCommand::new);
    all.put("request", RequestCommand::new);
    all.put("proposal", ProposalCommand::new);
    all.put("send", SendCommand::new);
    all.put("events", EventsCommand::new);
    all.put("api", ApiCommand::new);
    return all;
  }
}
