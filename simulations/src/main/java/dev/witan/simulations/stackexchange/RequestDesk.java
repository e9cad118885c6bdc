package dev.witan.simulations.stackexchange;

import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.business.BusinessEvent.RequestOffered;
import dev.witan.business.Match;
import dev.witan.business.Request;
import dev.witan.business.RequestState;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.reputation.ReputationRejection;
import dev.witan.simulations.importing.Faults;
import dev.witan.simulations.importing.ImportBody;
import dev.witan.simulations.importing.Person;
import dev.witan.simulations.stackexchange.Evidence.SkillOffer;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.codec.EventCodec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files requests, offers skills, accepts every match at once, and submits evidence. */
final class RequestDesk {
  private final ImportBody body;
  private final Membership membership;
  private final LeftOutCounts leftOut;
  private final Faults faults;
  private final EventCodec codec = EventCodec.ofCore();
  private final Map<Integer, Integer> requests = new HashMap<>(); // lookup only: by question
  private final Map<Integer, Person> experts = new HashMap<>(); // lookup only: by request
  private final Deque<Integer> offered = new ArrayDeque<>(); // requests to be accepted

  RequestDesk(ImportBody body, Membership membership, LeftOutCounts leftOut, Faults faults) {
    this.body = body;
    this.membership = membership;
    this.leftOut = leftOut;
    this.faults = faults;
  }

  /** Takes note of what an entry has matched. */
  void notice(byte[] events) {
    for (Event event : codec.readAll(events)) {
      if (event instanceof RequestOffered match) {
        offered.add(match.request());
      }
    }
  }

  /** Lets every expert accept what was matched by now. */
  void acceptMatches(long time) {
    while (!offered.isEmpty()) {
      int request = offered.remove();
      Outcome outcome = body.submit(time, experts.get(request), new AcceptRequest(request));
      mustAccept("accept request " + request, outcome);
    }
  }

  /** Offers a skill for nothing, until this time. */
  void offer(SkillOffer offer, long time, long until) {
    Person expert = membership.register(offer.person(), time);
    MakeOffer command = new MakeOffer(0, List.of(offer.skill()), Limits.CAPACITY_MAX, until, 0);
    Outcome outcome = body.submit(time, expert, command);
    if (isTooManyOpen(outcome)) {
      leftOut.add(LeftOut.OFFER_TOO_MANY_OPEN);
    } else {
      mustAccept("offer " + offer.skill() + " of " + expert.handle(), outcome);
    }
  }

  /**
   * Files the request of a question, whose fee the funder passes to the asker before.
   *
   * @return whether that was possible; if not, it was counted
   */
  boolean file(DumpPost question, int expert, Person asker, String text, long fee) {
    long time = question.time();
    Person named = membership.register(expert, time);
    FileRequest command =
        new FileRequest(
            question.title(),
            text,
            question.skill().orElseThrow(),
            fee,
            Limits.DELIVER_WITHIN_MAX_MS,
            Match.DIRECT,
            Optional.of(named.id()));
    mustAccept("fund", body.submit(time, body.funder(), new TransferCoin(asker.id(), fee)));
    int number = body.machine().modules().requests().size();
    experts.put(number, named);
    Outcome outcome = body.submit(time, asker, command);
    if (outcome instanceof Outcome.Accepted) {
      requests.put(question.id(), number);
      return true;
    }
    experts.remove(number);
    TransferCoin back = new TransferCoin(body.funder().id(), fee);
    mustAccept("give back", body.submit(time, asker, back));
    if (isTooManyOpen(outcome)) {
      leftOut.add(LeftOut.ASKER_TOO_MANY_OPEN);
    } else {
      mustAccept("file the request of question " + question.id(), outcome);
    }
    return false;
  }

  /**
   * Submits the evidence of a question, which opens its pool.
   *
   * @return whether that was possible; if not, it was counted
   */
  boolean submit(DumpPost answer, Person expert, Hash256 post) {
    Integer number = requests.get(answer.question());
    if (number == null) {
      leftOut.add(LeftOut.NOT_FILED);
      return false;
    }
    Request request = body.machine().modules().requests().get(number);
    if (request.state() != RequestState.WORKING) {
      boolean isExpired = request.state() == RequestState.EXPIRED;
      leftOut.add(isExpired ? LeftOut.TOO_LATE : LeftOut.NOT_MATCHED);
      return false;
    }
    Outcome outcome = body.submit(answer.time(), expert, new SubmitEvidence(number, post));
    return mustAccept("submit answer " + answer.id(), outcome);
  }

  private boolean mustAccept(String what, Outcome outcome) {
    boolean isAccepted = outcome instanceof Outcome.Accepted;
    if (!isAccepted) {
      faults.refusal(what, outcome);
    }
    return isAccepted;
  }

  private static boolean isTooManyOpen(Outcome outcome) {
    return outcome instanceof Outcome.Rejected rejected
        && rejected.rejection().code() == ReputationRejection.TOO_MANY_OPEN;
  }
}
