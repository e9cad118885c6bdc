package dev.witan.business;

import dev.witan.availability.Availability;
import dev.witan.availability.Offer;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What happens when a request's time is over: to find, to answer, or to deliver. */
final class RequestDeadline {
  private final Requests requests;
  private final Availability availability;
  private final Reopening reopening;
  private final Matching matching;

  RequestDeadline(
      Requests requests, Availability availability, Reopening reopening, Matching matching) {
    this.requests = requests;
    this.availability = availability;
    this.reopening = reopening;
    this.matching = matching;
  }

  void passed(long number, long time, Emitter emitter) {
    Request request = requests.get((int) number);
    switch (request.state()) {
      case OPEN -> // BUS-3
          reopening.end(emitter, request, RequestState.EXPIRED, request.attempts(), Clause.BUS_3);
      case OFFERED -> silent(emitter, time, request);
      case WORKING -> late(emitter, time, request);
      default -> throw new IllegalStateException("no deadline in " + request.state());
    }
  }

  /** AVAIL-3: silence costs, ends the offer, and its other unanswered jobs are drawn again. */
  private void silent(Emitter emitter, long time, Request request) {
    Offer offer = offer(request);
    burn(emitter, request, Parameter.AVAILABILITY_SILENCE_PENALTY, Clause.AVAIL_3);
    availability.endJob(emitter, request.number());
    availability.endOffer(emitter, offer.number());
    int[] unanswered =
        Arrays.stream(offer.jobs())
            .filter(job -> requests.get(job).state() == RequestState.OFFERED)
            .sorted()
            .toArray();
    for (int job : unanswered) {
      availability.endJob(emitter, job);
    }
    List<Integer> opened = new ArrayList<>();
    reopen(emitter, time, request, 1, opened);
    for (int job : unanswered) {
      reopen(emitter, time, requests.get(job), 0, opened);
    }
    matching.run(emitter, time, List.of(), opened);
  }

  /** AVAIL-4: lateness costs more, and the offer stays. */
  private void late(Emitter emitter, long time, Request request) {
    Offer offer = offer(request);
    burn(emitter, request, Parameter.AVAILABILITY_MISS_PENALTY, Clause.AVAIL_4);
    availability.endJob(emitter, request.number());
    List<Integer> opened = new ArrayList<>();
    reopen(emitter, time, request, 1, opened);
    matching.run(emitter, time, List.of(offer.number()), opened);
  }

  private void reopen(
      Emitter emitter, long time, Request request, int failures, List<Integer> opened) {
    if (reopening.reopen(emitter, time, request, failures)) {
      opened.add(request.number());
    }
  }

  private void burn(Emitter emitter, Request request, Parameter penalty, Clause clause) {
    availability.burnBond(
        emitter,
        request.number(),
        request.parameters().get(penalty),
        Cause.about(clause, request.number()));
  }

  private Offer offer(Request request) {
    return availability.offers().get(availability.offers().job(request.number()).offer());
  }
}
