package dev.witan.cli.data;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import dev.witan.journal.JournalConfig;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options that name the place of a journal, to be mixed into a command. A flag goes before the
 * environment. A password never stands on the command line, where every user of the machine can
 * read it.
 */
public final class JournalOptions {
  private static final String SERVER = "jdbc:postgresql:";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of the journal's file; else WITAN_DATA names it.")
  private String directory;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = {
        "The JDBC URL of a PostgreSQL database with the journal; else WITAN_DATABASE names it.",
        "WITAN_DATABASE_USER and WITAN_DATABASE_PASSWORD say who connects."
      })
  private String url;

  /**
   * The place that the flags, or else the environment, name; nothing when they name none.
   *
   * @throws CommandFailure with {@link Exit#USAGE} when they name two, or what cannot be a place
   */
  public Optional<JournalConfig> config() throws CommandFailure {
    Optional<JournalConfig> flagged = flagged();
    if (flagged.isPresent()) {
      return flagged;
    }
    String both = "WITAN_DATA and WITAN_DATABASE name two places: unset one, or name a flag";
    return config(variable("WITAN_DATA"), variable("WITAN_DATABASE"), both, false);
  }

  /** As {@link #config}, but only what the flags name. */
  public Optional<JournalConfig> flagged() throws CommandFailure {
    String both = "--data and --database name two places, and a journal has one";
    return config(directory, url, both, true);
  }

  /**
   * As {@link #config}, for a command that is of no use without a journal.
   *
   * @throws CommandFailure with {@link Exit#USAGE} also when nothing names a place
   */
  public JournalConfig needed() throws CommandFailure {
    Optional<JournalConfig> config = config();
    if (config.isEmpty()) {
      throw usage("name the journal with --data DIR or --database URL");
    }
    return config.get();
  }

  /** The place in words for people, without a password. */
  public static String place(JournalConfig config) {
    return config.directory() != null
        ? config.directory().toString()
        : config.url().replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
  }

  private Optional<JournalConfig> config(
      String folder, String server, String both, boolean isOnCommandLine) throws CommandFailure {
    if (folder != null && server != null) {
      throw usage(both);
    }
    if (folder != null) {
      return Optional.of(JournalConfig.inDirectory(path(folder)));
    }
    if (server == null) {
      return Optional.empty();
    }
    if (isOnCommandLine && server.toLowerCase(Locale.ROOT).contains("password=")) {
      throw usage(
          "a password on the command line can be read by everybody on this machine: put it into"
              + " WITAN_DATABASE_PASSWORD");
    }
    if (!server.startsWith(SERVER)) {
      throw usage("a database is named as " + SERVER + "//HOST/NAME, and only PostgreSQL is known");
    }
    return Optional.of(JournalConfig.onServer(server, credentials()));
  }

  private Properties credentials() {
    Properties credentials = new Properties();
    String user = variable("WITAN_DATABASE_USER");
    String password = variable("WITAN_DATABASE_PASSWORD");
    if (user != null) {
      credentials.setProperty("user", user);
    }
    if (password != null) {
      credentials.setProperty("password", password);
    }
    return credentials;
  }

  /** An empty variable is none, as shells have it. */
  private String variable(String name) {
    Map<String, String> environment = Main.environment(spec);
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  private Path path(String folder) throws CommandFailure {
    if (folder.isEmpty()) {
      throw usage("--data names no folder");
    }
    try {
      Path path = Path.of(folder);
      if (!Files.exists(path) || Files.isDirectory(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw usage(folder + ": no folder can have this name");
    }
    throw new CommandFailure(
        Exit.USAGE, "data-not-a-folder", folder + ": this is a file, and a journal is a folder");
  }

  private CommandFailure usage(String sentence) {
    String help = ". See `" + spec.qualifiedName() + " --help`.";
    return new CommandFailure(Exit.USAGE, "usage", sentence + help);
  }
}
