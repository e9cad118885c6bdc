package dev.witan.governance;

import dev.witan.forum.Forum;
import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import dev.witan.governance.GovernanceEvent.PaymentSkipped;
import dev.witan.governance.GovernanceEvent.ProposalAccepted;
import dev.witan.governance.GovernanceEvent.ProposalAttested;
import dev.witan.governance.GovernanceEvent.ProposalEnded;
import dev.witan.governance.GovernanceEvent.ProposalSubmitted;
import dev.witan.governance.GovernanceEvent.ProposalTookEffect;
import dev.witan.governance.GovernanceEvent.ReferendumBegun;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Registry;
import dev.witan.kernel.Timers;
import dev.witan.reputation.Reputation;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import dev.witan.validationpool.PoolOpener;
import dev.witan.validationpool.Pools;

/** Registers what this module handles, applies and keeps. */
public final class GovernanceModule {
  private final Proposals proposals;
  private final Artifacts artifacts;
  private final Pools pools;
  private final Forum forum;
  private final Reputation reputation;

  /** Proposals over these modules. */
  public GovernanceModule(
      Proposals proposals, Artifacts artifacts, Pools pools, Forum forum, Reputation reputation) {
    this.proposals = proposals;
    this.artifacts = artifacts;
    this.pools = pools;
    this.forum = forum;
    this.reputation = reputation;
  }

  /** Registers everything; parameters are read when a command is decided. */
  public void register(
      Registry registry, ParameterVersions parameters, PoolOpener opener, Timers timers) {
    Referenda referenda = new Referenda(proposals, pools, opener, forum, reputation);
    registry.on(
        SubmitProposal.class, new SubmitHandler(proposals, forum, reputation, parameters)::handle);
    registry.on(AttestProposal.class, new AttestHandler(proposals, reputation, referenda)::handle);
    registry.onTimer(GovernanceApplier.ATTEST, referenda::attestationEnded);
    registry.onTimer(GovernanceApplier.EFFECT, new Effect(proposals, forum, reputation)::due);
    registry.react(PoolSettled.class, referenda::settled);
    GovernanceApplier applier = new GovernanceApplier(proposals, artifacts, parameters, timers);
    registry.apply(ProposalSubmitted.class, applier::submitted);
    registry.apply(ProposalAttested.class, applier::attested);
    registry.apply(ReferendumBegun.class, applier::begun);
    registry.apply(ProposalAccepted.class, applier::accepted);
    registry.apply(ProposalEnded.class, applier::ended);
    registry.apply(ProposalTookEffect.class, applier::tookEffect);
    registry.apply(PaymentSkipped.class, applier::paymentSkipped);
    registry.state(proposals);
    registry.state(artifacts);
  }
}
