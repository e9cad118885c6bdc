package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.envelope.Receipt;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code witan send}: hands in a command that was signed before. */
@Command(
    name = "send",
    description = {
      "Hand in a command that was saved, by --offline or because nobody knew what became of it.",
      "The same command counts once, however often it is sent."
    },
    footerHeading = "Examples:%n",
    footer = {"  witan send 0f3a5b7c9d1e2f40.command", ""})
final class SendCommand implements Callable<Integer> {
  @Mixin private NodeOptions node;

  @Parameters(paramLabel = "FILE", description = "A saved command.")
  private String file;

  @Option(names = "--setup", paramLabel = "WORD", description = "For one that founds a body.")
  private String setup;

  @Override
  public Integer call() throws CommandFailure {
    SavedCommand saved = SavedCommand.read(file);
    return node.run(link -> send(link, saved));
  }

  private void send(NodeLink link, SavedCommand saved) throws CommandFailure, ServerProblem {
    Instance instance = Instance.of(link);
    node.knownNodes().check(link.address(), instance);
    Receipt receipt =
        new Delivery(link, instance.node(), saved.id())
            .of(saved.envelope().toBytes(), saved.contents(), Optional.ofNullable(setup));
    new Result(receipt, Optional.empty(), link).print(node.console(), node.isJson());
  }
}
