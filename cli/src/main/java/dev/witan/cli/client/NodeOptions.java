package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.Main;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that asks a node, to be mixed into it. */
public final class NodeOptions {
  private static final String HERE = "http://127.0.0.1:8080";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The node; else WITAN_URL; else " + HERE + ".")
  private String url;

  @Option(names = "--json", description = "Print JSON, and a problem as a document, too.")
  private boolean json;

  /** What a command does with a node. */
  public interface Work {
    /** Asks what it wants to know. */
    void with(NodeLink link) throws CommandFailure, ServerProblem;
  }

  /** Does this with the node that is named, and gives the exit code. */
  public int run(Work work) throws CommandFailure {
    try {
      work.with(NodeLink.to(url()));
      return Exit.DONE;
    } catch (ServerProblem problem) {
      if (!json) {
        throw problem.failure();
      }
      console().err().println(problem.document());
      return problem.exit();
    }
  }

  /** Whether data and problems are wanted as JSON. */
  public boolean isJson() {
    return json;
  }

  /** The console of this run. */
  public Console console() {
    return Main.console(spec);
  }

  InputStream input() {
    return Main.input(spec);
  }

  /** The value of a variable; an empty one is none, as shells have it. */
  String variable(String name) {
    Map<String, String> environment = Main.environment(spec);
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** The address of the node, where something names one. */
  public Optional<String> namedUrl() {
    return Optional.ofNullable(url != null ? url : variable("WITAN_URL"));
  }

  /** What is remembered of nodes. */
  KnownNodes knownNodes() {
    return KnownNodes.in(Main.environment(spec));
  }

  private String url() {
    return namedUrl().orElse(HERE);
  }
}
