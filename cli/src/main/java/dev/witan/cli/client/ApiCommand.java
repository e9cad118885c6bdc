package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code witan api}: an answer of the node as it is. */
@Command(
    name = "api",
    description = "Print what the node answers to a read, as it is.",
    footerHeading = "Examples:%n",
    footer = {"  witan api GET /v1/pools?state=open", ""})
final class ApiCommand implements Callable<Integer> {
  @Mixin private NodeOptions node;

  @Parameters(index = "0", paramLabel = "GET", description = "GET: writes are signed elsewhere.")
  private String method;

  @Parameters(index = "1", paramLabel = "PATH", description = "The path, such as /v1/head.")
  private String path;

  @Override
  public Integer call() throws CommandFailure {
    if (!method.equals("GET") || !path.startsWith("/")) {
      throw new CommandFailure(Exit.USAGE, "usage", "api takes GET and a path such as /v1/head");
    }
    return node.run(this::print);
  }

  private void print(NodeLink link) throws CommandFailure, ServerProblem {
    byte[] bytes = link.get(path).bytes();
    node.console().out().write(bytes, 0, bytes.length);
    node.console().out().println();
  }
}
