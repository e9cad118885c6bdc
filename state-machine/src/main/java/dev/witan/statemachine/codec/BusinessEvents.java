package dev.witan.statemachine.codec;

import dev.witan.business.BusinessEvent.EvidenceSubmitted;
import dev.witan.business.BusinessEvent.RequestAccepted;
import dev.witan.business.BusinessEvent.RequestCommented;
import dev.witan.business.BusinessEvent.RequestEnded;
import dev.witan.business.BusinessEvent.RequestExtended;
import dev.witan.business.BusinessEvent.RequestFiled;
import dev.witan.business.BusinessEvent.RequestOffered;
import dev.witan.business.BusinessEvent.RequestReopened;
import dev.witan.business.RequestState;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import java.util.List;

/** The events of business: numbers 80 to 89. */
final class BusinessEvents {
  static final List<EventType<?>> TYPES =
      List.of(
          new EventType<>(
              80,
              "request.filed",
              1,
              RequestFiled.class,
              BusinessEvents::writeFiled,
              BusinessEvents::readFiled),
          new EventType<>(
              81,
              "request.offered",
              1,
              RequestOffered.class,
              (event, out) ->
                  out.count(event.request()).count(event.expert()).count(event.deadline()),
              in -> new RequestOffered(number(in), number(in), in.count())),
          new EventType<>(
              82,
              "request.accepted",
              1,
              RequestAccepted.class,
              (event, out) ->
                  out.count(event.request()).count(event.time()).count(event.deadline()),
              in -> new RequestAccepted(number(in), in.count(), in.count())),
          new EventType<>(
              83,
              "request.reopened",
              1,
              RequestReopened.class,
              (event, out) ->
                  out.count(event.request()).count(event.attempts()).count(event.deadline()),
              in -> new RequestReopened(number(in), number(in), in.count())),
          new EventType<>(
              84,
              "request.extended",
              1,
              RequestExtended.class,
              (event, out) -> out.count(event.request()).count(event.deadline()),
              in -> new RequestExtended(number(in), in.count())),
          new EventType<>(
              85,
              "evidence.submitted",
              1,
              EvidenceSubmitted.class,
              (event, out) ->
                  out.count(event.request()).count(event.post()).count(event.pool() + 1L),
              in -> new EvidenceSubmitted(number(in), number(in), number(in) - 1)),
          new EventType<>(
              86,
              "request.commented",
              1,
              RequestCommented.class,
              (event, out) -> out.count(event.request()).bool(event.satisfied()),
              in -> new RequestCommented(number(in), in.bool())),
          new EventType<>(
              87,
              "request.ended",
              1,
              RequestEnded.class,
              (event, out) ->
                  out.count(event.request()).count(event.state().ordinal()).count(event.attempts()),
              in ->
                  new RequestEnded(
                      number(in),
                      RequestState.of(in.count(RequestState.number() - 1)),
                      number(in))));

  private BusinessEvents() {}

  private static void writeFiled(RequestFiled event, Output out) {
    out.count(event.request()).count(event.requester()).text(event.skill()).count(event.fee());
    out.count(event.deliverWithin()).count(event.version()).count(event.only() + 1L);
    out.count(event.deadline());
  }

  private static RequestFiled readFiled(Input in) {
    return new RequestFiled(
        number(in),
        number(in),
        in.text(),
        in.count(),
        in.count(),
        number(in),
        number(in) - 1,
        in.count());
  }

  private static int number(Input in) {
    return in.count(Integer.MAX_VALUE);
  }
}
