package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.cli.client.value.AmountText;
import dev.witan.kernel.MemberId;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code witan issue}: a treasurer's coin for money that was paid in. */
@Command(
    name = "issue",
    description = "As a treasurer, issue coin to a member or to the treasury.",
    footerHeading = "Examples:%n",
    footer = {"  witan issue orla 40 --reference \"transfer of 20 November\"", ""})
final class IssueCommand implements Callable<Integer> {
  private static final String TREASURY = "treasury";

  @Mixin private NodeOptions node;

  @Mixin private SigningOptions signing;

  @Parameters(
      index = "0",
      paramLabel = "TO",
      description = "A member by handle or id, or treasury.")
  private String to;

  @Parameters(
      index = "1",
      paramLabel = "AMOUNT",
      converter = AmountText.class,
      description = "How much coin.")
  private long amount;

  @Option(
      names = "--reference",
      paramLabel = "TEXT",
      required = true,
      description = "What it is for, outside of the body.")
  private String reference;

  @Override
  public Integer call() throws CommandFailure {
    return signing.run(node, this::issue);
  }

  private void issue(Session session) throws CommandFailure, ServerProblem {
    Optional<MemberId> member =
        to.equals(TREASURY) ? Optional.empty() : Optional.of(session.facts().member(to));
    IssueCoin issue = new IssueCoin(member, amount, reference);
    session.send(Draft.of(issue, Sentences.of(issue, to)));
  }
}
