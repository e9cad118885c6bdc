package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.client.value.AmountText;
import dev.witan.cli.client.value.HashText;
import dev.witan.cli.client.value.NumberedText;
import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import dev.witan.kernel.Hash256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code witan proposal}: changes of the body's parameters. */
@Command(
    name = "proposal",
    description = "Propose a change of the parameters, or bring one to a vote.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "Examples:%n",
    footer = {
      "  witan post why.md --title \"Judge faster\" --kind proposal --set pool.duration=2d",
      "  witan proposal submit POST",
      "  witan proposal attest proposal_5 10",
      ""
    })
final class ProposalCommand extends Noun {
  private static final ViewPage PROPOSALS =
      new ViewPage("Proposals", "id", "state", "attested", "deadline", "member", "post");

  @Command(name = "submit", description = "Submit a post of kind proposal.")
  int submit(
      @Mixin NodeOptions node,
      @Mixin SigningOptions signing,
      @Parameters(paramLabel = "POST", converter = HashText.class, description = "The post.")
          Hash256 post)
      throws CommandFailure {
    SubmitProposal submit = new SubmitProposal(post);
    return signing.run(
        node,
        session ->
            session.send(
                Draft.of(submit, Sentences.of(submit))
                    .making("proposal", "/v1/proposals?limit=50", "submittedPosition")));
  }

  @Command(name = "attest", description = "Stake REP so that a proposal comes to a vote.")
  int attest(
      @Mixin NodeOptions node,
      @Mixin SigningOptions signing,
      @Parameters(
              index = "0",
              paramLabel = "PROPOSAL",
              converter = NumberedText.OfProposal.class,
              description = "The proposal.")
          int proposal,
      @Parameters(
              index = "1",
              paramLabel = "AMOUNT",
              converter = AmountText.class,
              description = "How much REP.")
          long amount)
      throws CommandFailure {
    AttestProposal attest = new AttestProposal(proposal, amount);
    return signing.run(
        node,
        session -> session.send(Draft.of(attest, Sentences.of(attest)).costing(Cost.rep(amount))));
  }

  @Command(name = "list", description = "Show proposals, the newest first.")
  int list(
      @Mixin NodeOptions node,
      @Option(names = "--state", paramLabel = "STATE", description = "In this state.") String state)
      throws CommandFailure {
    return node.run(link -> PROPOSALS.list(node, link, "/v1/proposals", "state", state));
  }

  @Command(name = "show", description = "Show a proposal.")
  int show(
      @Mixin NodeOptions node,
      @Parameters(paramLabel = "PROPOSAL", description = "The proposal.") String proposal)
      throws CommandFailure {
    return node.run(link -> PROPOSALS.one(node, link, "/v1/proposals/", proposal));
  }
}
