package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.MILLION;
import static dev.witan.systemtests.naive.NaiveNumbers.big;
import static dev.witan.systemtests.naive.NaiveNumbers.less;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Proposals from their submission to their effect: GOV-2 to GOV-4 and GOV-6. */
final class NaiveProposing {
  private static final int REFERENDA = 3;

  private final NaiveState state;
  private final NaivePooling pooling;

  NaiveProposing(NaiveState state, NaivePooling pooling) {
    this.state = state;
    this.pooling = pooling;
  }

  /** GOV-1 and GOV-2. */
  boolean submit(String as, String name, String postName) {
    NaivePost post = state.posts.get(postName);
    if (post == null || !post.authorWeights.containsKey(as) || !post.kind.equals("proposal")) {
      return false;
    }
    for (NaiveProposal other : state.proposals.values()) {
      if (other.post == post) {
        return false;
      }
    }
    if (state.supply().signum() == 0) {
      return false;
    }
    if (post.block == null) {
      throw new IllegalArgumentException("a proposal whose block is not known: " + postName);
    }
    NaiveProposal proposal = new NaiveProposal(name, post, state.parameters.copy());
    state.proposals.put(name, proposal);
    state.timers.set(
        proposal.timer(),
        big(state.now).add(proposal.parameters.get("governance.attestWithin")),
        () -> lapse(proposal));
    return true;
  }

  private void lapse(NaiveProposal proposal) {
    proposal.attestations.clear();
    proposal.state = NaiveProposal.LAPSED;
  }

  /** GOV-2: looked at only right after an attestation. */
  boolean attest(String as, String name, BigInteger amount) {
    NaiveProposal proposal = state.proposals.get(name);
    if (!state.members.containsKey(as) || proposal == null) {
      return false;
    }
    if (!proposal.state.equals(NaiveProposal.ATTESTING) || amount.signum() <= 0) {
      return false;
    }
    if (less(state.free(as), amount)) {
      return false;
    }
    proposal.attestations.add(new NaiveProposal.Attestation(as, amount));
    BigInteger needed = proposal.parameters.get("governance.attestation").multiply(state.supply());
    if (!less(proposal.attested().multiply(MILLION), needed)) {
      state.timers.end(proposal.timer());
      openReferendum(proposal, 1);
    }
    return true;
  }

  /** GOV-3. */
  private void openReferendum(NaiveProposal proposal, int number) {
    proposal.state = "referendum" + number;
    NaiveParameters terms = proposal.parameters.copy();
    terms.set("pool.duration", proposal.parameters.get("governance.duration"));
    terms.set("pool.quorum", proposal.parameters.get("governance.quorum"));
    terms.set("pool.winRatio", proposal.parameters.get("governance.winRatio"));
    terms.set("pool.bindingRatio", proposal.parameters.get("governance.binding" + number));
    terms.set("pool.maxExtensions", proposal.parameters.get("governance.maxRetries"));
    terms.set("pool.redistribute", BigInteger.ZERO); // Losses are burned.
    String name = proposal.name + "/" + proposal.state;
    NaivePool pool =
        new NaivePool(name, proposal.post, null, BigInteger.ZERO, terms, state.supply());
    pool.referendum = true;
    pool.whenEnded = () -> endReferendum(proposal, number, pool);
    pooling.begin(pool);
  }

  private void endReferendum(NaiveProposal proposal, int number, NaivePool pool) {
    proposal.attestations.clear(); // GOV-2: they return when the first one ends.
    if (pool.state.equals(NaivePool.REJECTED)) {
      proposal.state = NaiveProposal.REJECTED;
    } else if (pool.state.equals(NaivePool.INCONCLUSIVE)) {
      proposal.state = NaiveProposal.LAPSED;
    } else if (number < REFERENDA) {
      openReferendum(proposal, number + 1);
    } else {
      proposal.state = NaiveProposal.ACCEPTED;
      state.timers.set(
          proposal.timer(),
          big(state.now).add(big(proposal.post.block.delay())),
          () -> takeEffect(proposal));
    }
  }

  /** GOV-4: parameters, treasurers, payments. */
  private void takeEffect(NaiveProposal proposal) {
    NaiveBlock block = proposal.post.block;
    for (Map.Entry<String, Long> entry : block.set().entrySet()) {
      state.parameters.set(entry.getKey(), big(entry.getValue()));
    }
    state.artifacts.putAll(block.artifacts());
    if (!block.treasurers().isEmpty()) {
      state.treasurers.clear();
      state.treasurers.addAll(block.treasurers());
    }
    List<NaiveBlock.Payment> payments = block.payments();
    for (int place = 0; place < payments.size(); place++) {
      BigInteger amount = big(payments.get(place).amount());
      if (less(state.treasury, amount)) {
        proposal.skippedPayments.add(place);
      } else {
        state.treasury = state.treasury.subtract(amount);
        state.addCoin(payments.get(place).to(), amount);
      }
    }
    proposal.inEffect = true;
  }
}
