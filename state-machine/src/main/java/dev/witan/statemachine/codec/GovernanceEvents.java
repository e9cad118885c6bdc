package dev.witan.statemachine.codec;

import dev.witan.governance.GovernanceEvent.PaymentSkipped;
import dev.witan.governance.GovernanceEvent.ProposalAccepted;
import dev.witan.governance.GovernanceEvent.ProposalAttested;
import dev.witan.governance.GovernanceEvent.ProposalEnded;
import dev.witan.governance.GovernanceEvent.ProposalSubmitted;
import dev.witan.governance.GovernanceEvent.ProposalTookEffect;
import dev.witan.governance.GovernanceEvent.ReferendumBegun;
import dev.witan.governance.ProposalState;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import dev.witan.kernel.Parameter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The events of governance: numbers 90 to 99. */
final class GovernanceEvents {
  private static final Parameter[] PARAMETERS = Parameter.values();

  static final List<EventType<?>> TYPES =
      List.of(
          new EventType<>(
              90,
              "proposal.submitted",
              1,
              ProposalSubmitted.class,
              (event, out) ->
                  out.count(event.proposal())
                      .count(event.post())
                      .count(event.member())
                      .count(event.version())
                      .count(event.deadline()),
              in ->
                  new ProposalSubmitted(
                      number(in), number(in), number(in), number(in), in.count())),
          new EventType<>(
              91,
              "proposal.attested",
              1,
              ProposalAttested.class,
              (event, out) ->
                  out.count(event.proposal()).count(event.member()).count(event.amount()),
              in -> new ProposalAttested(number(in), number(in), in.count())),
          new EventType<>(
              92,
              "referendum.begun",
              1,
              ReferendumBegun.class,
              (event, out) -> out.count(event.proposal()).count(event.round()).count(event.pool()),
              in -> new ReferendumBegun(number(in), number(in), number(in))),
          new EventType<>(
              93,
              "proposal.accepted",
              1,
              ProposalAccepted.class,
              (event, out) -> out.count(event.proposal()).count(event.effectAt()),
              in -> new ProposalAccepted(number(in), in.count())),
          new EventType<>(
              94,
              "proposal.ended",
              1,
              ProposalEnded.class,
              (event, out) -> out.count(event.proposal()).count(event.state().ordinal()),
              in ->
                  new ProposalEnded(
                      number(in), ProposalState.of(in.count(ProposalState.number() - 1)))),
          new EventType<>(
              95,
              "proposal.took-effect",
              1,
              ProposalTookEffect.class,
              GovernanceEvents::writeEffect,
              GovernanceEvents::readEffect),
          new EventType<>(
              96,
              "payment.skipped",
              1,
              PaymentSkipped.class,
              (event, out) -> out.count(event.proposal()).count(event.payment()),
              in -> new PaymentSkipped(number(in), number(in))));

  private GovernanceEvents() {}

  private static void writeEffect(ProposalTookEffect event, Output out) {
    out.count(event.proposal()).count(event.set().size());
    event.set().forEach((parameter, value) -> out.count(parameter.ordinal()).count(value));
    out.count(event.artifacts().size());
    event.artifacts().forEach((name, post) -> out.text(name).count(post));
  }

  private static ProposalTookEffect readEffect(Input in) {
    int proposal = number(in);
    SortedMap<Parameter, Long> set = new TreeMap<>();
    for (int left = in.size(); left > 0; left--) {
      set.put(PARAMETERS[in.count(PARAMETERS.length - 1)], in.count());
    }
    SortedMap<String, Integer> artifacts = new TreeMap<>();
    for (int left = in.size(); left > 0; left--) {
      artifacts.put(in.text(), number(in));
    }
    return new ProposalTookEffect(proposal, set, artifacts);
  }

  private static int number(Input in) {
    return in.count(Integer.MAX_VALUE);
  }
}
