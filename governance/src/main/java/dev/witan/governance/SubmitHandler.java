package dev.witan.governance;

import static dev.witan.governance.GovernanceRejection.NO_REPUTATION_YET;
import static dev.witan.governance.GovernanceRejection.PROPOSAL_NOT_YOURS;
import static dev.witan.governance.GovernanceRejection.PROPOSAL_POST_UNKNOWN;
import static dev.witan.governance.GovernanceRejection.PROPOSAL_SUBMITTED_ALREADY;
import static dev.witan.governance.GovernanceRejection.PROPOSAL_WRONG_KIND;

import dev.witan.forum.Forum;
import dev.witan.forum.Post;
import dev.witan.forum.PostKind;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import dev.witan.governance.GovernanceEvent.ProposalSubmitted;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.Reputation;
import java.util.Optional;

/** Decides whether a post becomes a proposal (GOV-1, GOV-2). */
final class SubmitHandler {
  private final Proposals proposals;
  private final Forum forum;
  private final Reputation reputation;
  private final ParameterVersions parameters;

  SubmitHandler(
      Proposals proposals, Forum forum, Reputation reputation, ParameterVersions parameters) {
    this.proposals = proposals;
    this.forum = forum;
    this.reputation = reputation;
    this.parameters = parameters;
  }

  Optional<Rejection> handle(SubmitProposal command, Context context, Emitter emitter) {
    int number = forum.posts().number(command.post());
    if (number == Context.NOBODY) {
      return Optional.of(PROPOSAL_POST_UNKNOWN.rejection(command.post()));
    }
    Post post = forum.posts().get(number);
    if (!post.isAuthor(context.actor())) {
      return Optional.of(PROPOSAL_NOT_YOURS.rejection());
    }
    if (post.kind() != PostKind.PROPOSAL) {
      return Optional.of(PROPOSAL_WRONG_KIND.rejection(post.kind().word()));
    }
    if (proposals.ofPost(number) != Context.NOBODY) {
      return Optional.of(PROPOSAL_SUBMITTED_ALREADY.rejection());
    }
    if (reputation.ledger().supply() == 0) {
      return Optional.of(NO_REPUTATION_YET.rejection());
    }
    Parameters now = parameters.current();
    long within = now.get(Parameter.GOVERNANCE_ATTEST_WITHIN);
    emitter.emit(
        new ProposalSubmitted(
            proposals.size(),
            number,
            context.actor(),
            now.version(),
            Math.min(context.time() + within, Limits.TIME_MAX)));
    return Optional.empty();
  }
}
