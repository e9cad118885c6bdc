package dev.witan.readmodel.projection;

import static dev.witan.readmodel.store.WorkColumns.ATTESTED;
import static dev.witan.readmodel.store.WorkColumns.DEADLINE;
import static dev.witan.readmodel.store.WorkColumns.EFFECTIVE;
import static dev.witan.readmodel.store.WorkColumns.EFFECT_AT;
import static dev.witan.readmodel.store.WorkColumns.STATE;

import dev.witan.governance.GovernanceEvent.PaymentSkipped;
import dev.witan.governance.GovernanceEvent.ProposalAccepted;
import dev.witan.governance.GovernanceEvent.ProposalAttested;
import dev.witan.governance.GovernanceEvent.ProposalEnded;
import dev.witan.governance.GovernanceEvent.ProposalSubmitted;
import dev.witan.governance.GovernanceEvent.ProposalTookEffect;
import dev.witan.governance.GovernanceEvent.ReferendumBegun;
import dev.witan.governance.ProposalState;
import dev.witan.kernel.Event;
import dev.witan.readmodel.store.Tables;

/** Proposals with their attestations and referenda (GOV-1 to GOV-4). */
final class ProposalViews implements Projection {
  private final Tables tables;

  ProposalViews(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void apply(Event event, AtEntry at) {
    if (event instanceof ProposalSubmitted submitted) {
      submit(submitted, at);
    } else if (event instanceof ProposalAttested attested) {
      attest(attested, at);
    } else if (event instanceof ReferendumBegun begun) {
      long state = ProposalState.REFERENDUM1.ordinal() + begun.round() - 1L;
      tables.proposals.change(begun.proposal())[STATE] = state;
      tables.inserts.add("referenda", begun.proposal(), begun.round(), begun.pool(), at.position());
    } else if (event instanceof ProposalAccepted accepted) {
      long[] proposal = tables.proposals.change(accepted.proposal());
      proposal[STATE] = ProposalState.ACCEPTED.ordinal();
      proposal[EFFECT_AT] = accepted.effectAt();
    } else if (event instanceof ProposalEnded ended) {
      long[] proposal = tables.proposals.change(ended.proposal());
      if (proposal[STATE] == ProposalState.ATTESTING.ordinal()) {
        at.fired(proposal[DEADLINE]);
      }
      proposal[STATE] = ended.state().ordinal();
    } else if (event instanceof ProposalTookEffect effect) {
      long[] proposal = tables.proposals.change(effect.proposal());
      at.fired(proposal[EFFECT_AT]);
      proposal[EFFECTIVE] = 1;
    } else if (event instanceof PaymentSkipped skipped) {
      tables.inserts.add("skipped_payments", skipped.proposal(), skipped.payment(), at.position());
    }
  }

  private void submit(ProposalSubmitted event, AtEntry at) {
    tables.inserts.add(
        "proposals", event.proposal(), event.post(), event.member(), at.position(), at.now());
    tables.proposals.change(event.proposal())[DEADLINE] = event.deadline();
    tables.count(Tables.PROPOSALS, 1);
  }

  private void attest(ProposalAttested event, AtEntry at) {
    tables.proposals.change(event.proposal())[ATTESTED] += event.amount();
    tables.inserts.add(
        "attestations",
        event.proposal(),
        at.position(),
        at.next(),
        at.now(),
        event.member(),
        event.amount());
  }
}
