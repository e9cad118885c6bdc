package dev.witan.governance;

import dev.witan.forum.Forum;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.governance.GovernanceEvent.PaymentSkipped;
import dev.witan.governance.GovernanceEvent.ProposalTookEffect;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Emitter;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ReputationEvent.TreasurersNamed;
import dev.witan.reputation.ledger.Account;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a proposal does when its delay is over (GOV-4): parameters and artifacts, then treasurers,
 * then payments in their order. One that the treasury cannot meet is skipped, and those behind it
 * are still tried.
 */
final class Effect {
  private final Proposals proposals;
  private final Forum forum;
  private final Reputation reputation;

  Effect(Proposals proposals, Forum forum, Reputation reputation) {
    this.proposals = proposals;
    this.forum = forum;
    this.reputation = reputation;
  }

  void due(long number, long time, Emitter emitter) {
    Proposal proposal = proposals.get((int) number);
    Block block = forum.carried().block(proposal.post()).orElseThrow();
    SortedMap<String, Integer> artifacts = new TreeMap<>();
    block.artifacts().forEach((name, post) -> artifacts.put(name, forum.posts().number(post)));
    emitter.emit(new ProposalTookEffect(proposal.number(), block.set(), artifacts));
    if (!block.treasurers().isEmpty()) {
      emitter.emit(
          new TreasurersNamed(
              block.treasurers().stream().map(reputation.members()::named).toList()));
    }
    for (int place = 0; place < block.payments().size(); place++) {
      pay(emitter, proposal.number(), place, block.payments().get(place));
    }
  }

  private void pay(Emitter emitter, int proposal, int place, Payment payment) {
    if (reputation.ledger().coin(Account.TREASURY) < payment.amount()) {
      emitter.emit(new PaymentSkipped(proposal, place));
      return;
    }
    reputation.moveCoin(
        emitter,
        Account.TREASURY,
        reputation.number(payment.to()),
        payment.amount(),
        Cause.about(Clause.GOV_4, proposal));
  }
}
