package dev.witan.governance;

import dev.witan.governance.GovernanceEvent.PaymentSkipped;
import dev.witan.governance.GovernanceEvent.ProposalAccepted;
import dev.witan.governance.GovernanceEvent.ProposalAttested;
import dev.witan.governance.GovernanceEvent.ProposalEnded;
import dev.witan.governance.GovernanceEvent.ProposalSubmitted;
import dev.witan.governance.GovernanceEvent.ProposalTookEffect;
import dev.witan.governance.GovernanceEvent.ReferendumBegun;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.TimerKind;
import dev.witan.kernel.Timers;

/** Applies what happens to proposals, and puts new versions of the parameters in force. */
final class GovernanceApplier {
  static final TimerKind ATTEST = new TimerKind("proposal.attest");
  static final TimerKind EFFECT = new TimerKind("proposal.effect");

  private final Proposals proposals;
  private final Artifacts artifacts;
  private final ParameterVersions parameters;
  private final Timers timers;

  GovernanceApplier(
      Proposals proposals, Artifacts artifacts, ParameterVersions parameters, Timers timers) {
    this.proposals = proposals;
    this.artifacts = artifacts;
    this.parameters = parameters;
    this.timers = timers;
  }

  void submitted(ProposalSubmitted event) {
    proposals.submit(event);
    timers.set(ATTEST, event.proposal(), event.deadline());
  }

  void attested(ProposalAttested event) {
    // The stake, which has its own event, is all that there is to remember.
  }

  void begun(ReferendumBegun event) {
    proposals.begin(event.proposal(), event.round(), event.pool());
    timers.end(ATTEST, event.proposal());
  }

  void accepted(ProposalAccepted event) {
    proposals.accept(event.proposal(), event.effectAt());
    timers.set(EFFECT, event.proposal(), event.effectAt());
  }

  void ended(ProposalEnded event) {
    proposals.end(event.proposal(), event.state());
    timers.end(ATTEST, event.proposal());
  }

  /** GOV-5: the values follow from the founding and the proposals in the order of their effect. */
  void tookEffect(ProposalTookEffect event) {
    if (!event.set().isEmpty()) {
      parameters.add(parameters.current().next(event.set()));
    }
    artifacts.set(event.artifacts());
    proposals.takeEffect(event.proposal());
    timers.end(EFFECT, event.proposal());
  }

  void paymentSkipped(PaymentSkipped event) {
    // Nothing moved; the event is the record that GOV-4 wants.
  }
}
