package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.cli.client.value.AmountText;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code witan transfer}: gives coin to another member. */
@Command(
    name = "transfer",
    description = "Give coin to another member.",
    footerHeading = "Examples:%n",
    footer = {"  witan transfer ada 2.5", ""})
final class TransferCommand implements Callable<Integer> {
  @Mixin private NodeOptions node;

  @Mixin private SigningOptions signing;

  @Parameters(index = "0", paramLabel = "TO", description = "A member by handle or id.")
  private String to;

  @Parameters(
      index = "1",
      paramLabel = "AMOUNT",
      converter = AmountText.class,
      description = "How much coin.")
  private long amount;

  @Override
  public Integer call() throws CommandFailure {
    return signing.run(node, this::transfer);
  }

  private void transfer(Session session) throws CommandFailure, ServerProblem {
    TransferCoin transfer = new TransferCoin(session.facts().member(to), amount);
    session.send(Draft.of(transfer, Sentences.of(transfer, to)).costing(Cost.coin(amount)));
  }
}
