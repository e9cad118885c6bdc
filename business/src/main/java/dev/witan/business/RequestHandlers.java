package dev.witan.business;

import static dev.witan.business.BusinessRejection.COMMENT_TOO_LONG;
import static dev.witan.business.BusinessRejection.DEADLINE_NOT_LATER;
import static dev.witan.business.BusinessRejection.NOT_EXPERT;
import static dev.witan.business.BusinessRejection.NOT_REQUESTER;
import static dev.witan.business.BusinessRejection.REQUEST_NOT_JUDGED;
import static dev.witan.business.BusinessRejection.REQUEST_NOT_OFFERED;
import static dev.witan.business.BusinessRejection.REQUEST_NOT_OPEN;
import static dev.witan.business.BusinessRejection.REQUEST_NOT_WORKING;
import static dev.witan.business.BusinessRejection.REQUEST_UNKNOWN;

import dev.witan.availability.Availability;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CancelRequest;
import dev.witan.business.BusinessCommand.CommentRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.ExtendRequest;
import dev.witan.business.BusinessCommand.GiveBackRequest;
import dev.witan.business.BusinessEvent.RequestAccepted;
import dev.witan.business.BusinessEvent.RequestCommented;
import dev.witan.business.BusinessEvent.RequestExtended;
import dev.witan.business.RequestLife.Act;
import dev.witan.business.RequestLife.Role;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Decides what requester and expert do with a request, as {@link RequestLife} allows it. */
final class RequestHandlers {
  private final Requests requests;
  private final Availability availability;
  private final Reopening reopening;
  private final Matching matching;

  RequestHandlers(
      Requests requests, Availability availability, Reopening reopening, Matching matching) {
    this.requests = requests;
    this.availability = availability;
    this.reopening = reopening;
    this.matching = matching;
  }

  /** Whether this member may do this to the request now (BUS-2): who, then the state. */
  static Optional<Rejection> check(Requests requests, int number, int actor, Act act) {
    if (number < 0 || number >= requests.size()) {
      return Optional.of(REQUEST_UNKNOWN.rejection("request_" + number));
    }
    Request request = requests.get(number);
    if (act.role() == Role.EXPERT && request.expert() != actor) {
      return Optional.of(NOT_EXPERT.rejection());
    }
    if (act.role() == Role.REQUESTER && request.requester() != actor) {
      return Optional.of(NOT_REQUESTER.rejection());
    }
    RequestState needed = RequestLife.of(act).from();
    return request.state() == needed
        ? Optional.empty()
        : Optional.of(notIn(needed).rejection(request.state().word()));
  }

  private static BusinessRejection notIn(RequestState needed) {
    return switch (needed) {
      case OPEN -> REQUEST_NOT_OPEN;
      case OFFERED -> REQUEST_NOT_OFFERED;
      case WORKING -> REQUEST_NOT_WORKING;
      case JUDGED -> REQUEST_NOT_JUDGED;
      default -> throw new IllegalArgumentException("nothing happens in " + needed);
    };
  }

  Optional<Rejection> handle(AcceptRequest command, Context context, Emitter emitter) {
    Optional<Rejection> problem = check(requests, command.request(), context.actor(), Act.ACCEPT);
    if (problem.isEmpty()) {
      long within = requests.get(command.request()).deliverWithin();
      emitter.emit(
          new RequestAccepted(
              command.request(),
              context.time(),
              Math.min(context.time() + within, Limits.TIME_MAX)));
    }
    return problem;
  }

  Optional<Rejection> handle(DeclineRequest command, Context context, Emitter emitter) {
    Optional<Rejection> problem = check(requests, command.request(), context.actor(), Act.DECLINE);
    if (problem.isEmpty()) {
      Request request = requests.get(command.request());
      int offer = availability.offers().job(request.number()).offer();
      availability.endJob(emitter, request.number());
      boolean isOpen = reopening.reopen(emitter, context.time(), request, 0);
      matching.run(emitter, context.time(), List.of(offer), opened(request, isOpen));
    }
    return problem;
  }

  Optional<Rejection> handle(CommentRequest command, Context context, Emitter emitter) {
    Optional<Rejection> problem = check(requests, command.request(), context.actor(), Act.COMMENT);
    if (problem.isPresent()) {
      return problem;
    }
    long bytes = command.text().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > Limits.POST_BODY_BYTES_MAX) {
      return Optional.of(COMMENT_TOO_LONG.rejection(bytes + " bytes"));
    }
    emitter.emit(new RequestCommented(command.request(), command.satisfied()));
    return Optional.empty();
  }

  Optional<Rejection> handle(CancelRequest command, Context context, Emitter emitter) {
    Optional<Rejection> problem = check(requests, command.request(), context.actor(), Act.CANCEL);
    if (problem.isEmpty()) {
      Request request = requests.get(command.request());
      reopening.end(emitter, request, RequestState.CANCELLED, request.attempts(), Clause.BUS_4);
    }
    return problem;
  }

  Optional<Rejection> handle(ExtendRequest command, Context context, Emitter emitter) {
    Optional<Rejection> problem = check(requests, command.request(), context.actor(), Act.EXTEND);
    if (problem.isPresent()) {
      return problem;
    }
    if (command.until() <= requests.get(command.request()).deadline()) {
      return Optional.of(DEADLINE_NOT_LATER.rejection(command.until()));
    }
    emitter.emit(new RequestExtended(command.request(), command.until()));
    return Optional.empty();
  }

  /** BUS-8: part of the bond is burned and the offer ends; its other jobs stay. */
  Optional<Rejection> handle(GiveBackRequest command, Context context, Emitter emitter) {
    Optional<Rejection> problem =
        check(requests, command.request(), context.actor(), Act.GIVE_BACK);
    if (problem.isEmpty()) {
      Request request = requests.get(command.request());
      int offer = availability.offers().job(request.number()).offer();
      availability.burnBond(
          emitter,
          request.number(),
          request.parameters().get(Parameter.AVAILABILITY_SILENCE_PENALTY),
          Cause.about(Clause.BUS_8, request.number()));
      availability.endJob(emitter, request.number());
      availability.endOffer(emitter, offer);
      boolean isOpen = reopening.reopen(emitter, context.time(), request, 1);
      matching.run(emitter, context.time(), List.of(), opened(request, isOpen));
    }
    return problem;
  }

  static List<Integer> opened(Request request, boolean isOpen) {
    return isOpen ? List.of(request.number()) : List.of();
  }
}
