package dev.witan.governance;

import static dev.witan.governance.GovernanceRejection.ATTESTATION_NOT_POSITIVE;
import static dev.witan.governance.GovernanceRejection.PROPOSAL_NOT_ATTESTING;
import static dev.witan.governance.GovernanceRejection.PROPOSAL_UNKNOWN;

import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceEvent.ProposalAttested;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import dev.witan.kernel.Rejection;
import dev.witan.kernel.WideMath;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.stake.Purpose;
import java.util.Optional;

/** Decides whether a member attests a proposal, and whether enough have (GOV-2). */
final class AttestHandler {
  private final Proposals proposals;
  private final Reputation reputation;
  private final Referenda referenda;

  AttestHandler(Proposals proposals, Reputation reputation, Referenda referenda) {
    this.proposals = proposals;
    this.reputation = reputation;
    this.referenda = referenda;
  }

  Optional<Rejection> handle(AttestProposal command, Context context, Emitter emitter) {
    if (command.proposal() < 0 || command.proposal() >= proposals.size()) {
      return Optional.of(PROPOSAL_UNKNOWN.rejection("proposal_" + command.proposal()));
    }
    Proposal proposal = proposals.get(command.proposal());
    if (proposal.state() != ProposalState.ATTESTING) {
      return Optional.of(PROPOSAL_NOT_ATTESTING.rejection(proposal.state().word()));
    }
    if (command.amount() <= 0) {
      return Optional.of(ATTESTATION_NOT_POSITIVE.rejection(command.amount()));
    }
    Optional<Rejection> problem = reputation.checkFree(context.actor(), command.amount());
    if (problem.isPresent()) {
      return problem;
    }
    reputation.stake(
        emitter,
        Purpose.PROPOSAL,
        proposal.number(),
        context.actor(),
        Context.NOBODY,
        command.amount());
    emitter.emit(new ProposalAttested(proposal.number(), context.actor(), command.amount()));
    if (isAttested(proposal)) {
      referenda.open(emitter, proposal, 1, context.time());
    }
    return Optional.empty();
  }

  private boolean isAttested(Proposal proposal) {
    long staked = reputation.stakes().total(Purpose.PROPOSAL, proposal.number());
    long needed = proposal.parameters().get(Parameter.GOVERNANCE_ATTESTATION);
    return WideMath.compareProducts(staked, Ppm.ONE, needed, reputation.ledger().supply()) >= 0;
  }
}
