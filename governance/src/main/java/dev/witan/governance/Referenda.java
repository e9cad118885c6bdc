package dev.witan.governance;

import dev.witan.forum.Forum;
import dev.witan.governance.GovernanceEvent.ProposalAccepted;
import dev.witan.governance.GovernanceEvent.ProposalEnded;
import dev.witan.governance.GovernanceEvent.ReferendumBegun;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Limits;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.stake.Purpose;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import dev.witan.validationpool.PoolOpener;
import dev.witan.validationpool.PoolOwner;
import dev.witan.validationpool.Pools;

/** Takes a proposal through its referenda (GOV-3). */
final class Referenda {
  private final Proposals proposals;
  private final Pools pools;
  private final PoolOpener opener;
  private final Forum forum;
  private final Reputation reputation;

  Referenda(
      Proposals proposals, Pools pools, PoolOpener opener, Forum forum, Reputation reputation) {
    this.proposals = proposals;
    this.pools = pools;
    this.opener = opener;
    this.forum = forum;
    this.reputation = reputation;
  }

  void open(Emitter emitter, Proposal proposal, int round, long time) {
    int pool =
        opener.openReferendum(
            emitter, proposal.number(), round, proposal.post(), proposal.version(), time);
    emitter.emit(new ReferendumBegun(proposal.number(), round, pool));
  }

  /** GOV-2: too few have attested it in time. */
  void attestationEnded(long number, long time, Emitter emitter) {
    lapse(emitter, proposals.get((int) number));
  }

  void settled(PoolSettled event, long time, Emitter emitter) {
    Pool pool = pools.get(event.pool());
    PoolOwner owner = pool.terms().owner();
    if (owner.kind() != PoolOwner.Kind.REFERENDUM) {
      return;
    }
    Proposal proposal = proposals.get(owner.number());
    if (owner.round() == 1) {
      reputation.release(emitter, Purpose.PROPOSAL, proposal.number()); // GOV-2
    }
    switch (event.outcome()) {
      case ACCEPTED -> passed(emitter, proposal, owner.round(), time);
      case REJECTED -> emitter.emit(new ProposalEnded(proposal.number(), ProposalState.REJECTED));
      case INCONCLUSIVE -> lapse(emitter, proposal);
      case OPEN -> throw new IllegalArgumentException("open is no outcome");
    }
  }

  private void passed(Emitter emitter, Proposal proposal, int round, long time) {
    if (round < Proposal.ROUNDS) {
      open(emitter, proposal, round + 1, time);
      return;
    }
    long delay = forum.carried().block(proposal.post()).orElseThrow().delay();
    emitter.emit(new ProposalAccepted(proposal.number(), Math.min(time + delay, Limits.TIME_MAX)));
  }

  private void lapse(Emitter emitter, Proposal proposal) {
    reputation.release(emitter, Purpose.PROPOSAL, proposal.number());
    emitter.emit(new ProposalEnded(proposal.number(), ProposalState.LAPSED));
  }
}
