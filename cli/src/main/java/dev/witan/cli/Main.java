package dev.witan.cli;

import dev.witan.cli.Console.ProgressForm;
import dev.witan.cli.Settings.ColorMode;
import dev.witan.cli.configuration.Configuration;
import dev.witan.cli.configuration.Defaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code witan} command: takes the command line apart and runs the command that it names. */
@Command(
    name = "witan",
    description = "A body of experts that judges work by staked reputation.",
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "Examples:%n",
    footer = {
      "  witan scenario docs/examples/founding.jsonl          run a body from a file",
      "  witan serve --demo                                   look around in an invented body",
      "  witan serve --data body                              a node that keeps what it is given",
      "  witan scenario FILE --explain ada                    why ada has what she has",
      "  witan import citations --sample                      a body of experts from real data",
      "  witan import citations --sample --data body          the same, kept in a folder",
      "  witan simulate ordinary                              try the rules on simulated people",
      "  witan verify --data body                             decide it all again",
      "  witan help scenario                                  more about one command",
      ""
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n")
public final class Main implements Callable<Integer> {
  private final Streams streams;
  private final Settings settings;

  @Spec private CommandSpec spec;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "auto, always or never; auto heeds NO_COLOR, TERM and CLICOLOR_FORCE.")
  private ColorMode color = ColorMode.AUTO;

  @Option(
      names = "--progress",
      paramLabel = "FORM",
      scope = ScopeType.INHERIT,
      description = "text, json or none: how stderr tells how far a long command is.")
  private ProgressForm progress = ProgressForm.TEXT;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "Settings in TOML; else WITAN_CONFIG; else witan/config.toml in the usual place.")
  private String config;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show where in the program a failure came from.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  private Main(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.settings = new Settings(environment);
  }

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] arguments) {
    StandardStream out = StandardStream.out();
    Streams streams =
        new Streams(
            System.in,
            out.printing(false),
            StandardStream.err().printing(true),
            StandardStream.isOutTerminal(),
            StandardStream.isErrTerminal());
    int exit = run(streams, System.getenv(), arguments);
    streams.out().flush();
    System.exit(out.failure() == null ? exit : unwritten(streams.err(), out.failure()));
  }

  /** The output could not be written: quiet when its reader has gone, as every filter is. */
  private static int unwritten(PrintStream err, IOException failure) {
    if (StandardStream.isBrokenPipe(failure)) {
      return Exit.BROKEN_PIPE;
    }
    String sentence = "cannot write the output: " + failure.getMessage();
    return new Failures(err, false).tell(Exit.FAILED, "output-failed", sentence);
  }

  /**
   * Runs the program with nothing to read and nobody at a terminal, as tests do.
   *
   * @return the exit code
   */
  public static int run(
      PrintStream out, PrintStream err, Map<String, String> environment, String... arguments) {
    Streams streams = new Streams(InputStream.nullInputStream(), out, err, false, false);
    return run(streams, environment, arguments);
  }

  static int run(Streams streams, Map<String, String> environment, String... arguments) {
    Failures failures = new Failures(streams.err(), Arrays.asList(arguments).contains("--json"));
    Main main = new Main(streams, environment);
    try {
      main = new Main(streams, Configuration.environment(environment, arguments));
      return commandLine(main, failures, arguments).execute(arguments);
    } catch (CommandFailure e) {
      return failures.tell(e);
    } catch (OutOfMemoryError e) {
      return failures.tell(
          Exit.FAILED,
          "out-of-memory",
          "the memory is used up; WITAN_JAVA_OPTIONS=-Xmx4g gives more");
    } catch (Throwable e) {
      return failures.bug(e, main.verbose);
    }
  }

  /** The console of the run that this command belongs to. */
  public static Console console(CommandSpec spec) {
    Main main = of(spec);
    return new Console(
        main.streams.out(),
        main.streams.err(),
        main.streams.outTerminal(),
        main.streams.errTerminal(),
        main.settings.isColored(main.color, main.streams.outTerminal()),
        main.progress,
        System::nanoTime);
  }

  /** What the run that this command belongs to can read. */
  public static InputStream input(CommandSpec spec) {
    return of(spec).streams.in();
  }

  /** The environment of the run that this command belongs to. */
  public static Map<String, String> environment(CommandSpec spec) {
    return of(spec).settings.environment();
  }

  /** Without a command: the help. */
  @Override
  public Integer call() {
    spec.commandLine().usage(streams.out());
    return Exit.DONE;
  }

  private static Main of(CommandSpec spec) {
    return (Main) spec.root().userObject();
  }

  private static CommandLine commandLine(Main main, Failures failures, String... words) {
    CommandLine line = new CommandLine(main);
    Commands.add(line, words);
    line.setDefaultValueProvider(new Defaults(main.settings.environment()));
    line.setOut(new PrintWriter(main.streams.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(main.streams.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setUsageHelpWidth(100);
    putExamplesFirst(line);
    line.setParameterExceptionHandler((e, arguments) -> failures.tell(UsageProblem.of(e)));
    line.setExecutionExceptionHandler(
        (e, command, parsed) ->
            e instanceof CommandFailure failure
                ? failures.tell(failure)
                : failures.bug(e, main.verbose));
    return line;
  }

  /** The footer holds the examples, and a reader wants those before anything else. */
  private static void putExamplesFirst(CommandLine line) {
    List<String> keys = new ArrayList<>(line.getHelpSectionKeys());
    List<String> first =
        List.of(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING, UsageMessageSpec.SECTION_KEY_FOOTER);
    keys.removeAll(first);
    keys.addAll(0, first);
    line.setHelpSectionKeys(keys);
  }

  /** Reads the version from the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"witan " + (version == null ? "(not packaged)" : version)};
    }
  }
}
