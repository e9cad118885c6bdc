package dev.witan.business;

import dev.witan.business.BusinessEvent.EvidenceSubmitted;
import dev.witan.business.BusinessEvent.RequestAccepted;
import dev.witan.business.BusinessEvent.RequestCommented;
import dev.witan.business.BusinessEvent.RequestEnded;
import dev.witan.business.BusinessEvent.RequestExtended;
import dev.witan.business.BusinessEvent.RequestFiled;
import dev.witan.business.BusinessEvent.RequestOffered;
import dev.witan.business.BusinessEvent.RequestReopened;
import dev.witan.kernel.TimerKind;
import dev.witan.kernel.Timers;

/** Applies what happens to requests and keeps the one deadline of each among the timers. */
final class BusinessApplier {
  static final TimerKind DEADLINE = new TimerKind("request.deadline");

  private final Requests requests;
  private final Timers timers;

  BusinessApplier(Requests requests, Timers timers) {
    this.requests = requests;
    this.timers = timers;
  }

  void filed(RequestFiled event) {
    requests.file(event);
    timers.set(DEADLINE, event.request(), event.deadline());
  }

  void offered(RequestOffered event) {
    requests.offer(event);
    timers.set(DEADLINE, event.request(), event.deadline());
  }

  void accepted(RequestAccepted event) {
    requests.accept(event);
    timers.set(DEADLINE, event.request(), event.deadline());
  }

  void reopened(RequestReopened event) {
    requests.reopen(event);
    timers.set(DEADLINE, event.request(), event.deadline());
  }

  void extended(RequestExtended event) {
    requests.extend(event);
    timers.set(DEADLINE, event.request(), event.deadline());
  }

  void submitted(EvidenceSubmitted event) {
    requests.submit(event);
    timers.end(DEADLINE, event.request());
  }

  void commented(RequestCommented event) {
    // Advice changes nothing that the rules know; who reads requests finds the text in the command.
  }

  void ended(RequestEnded event) {
    requests.end(event);
    timers.end(DEADLINE, event.request());
  }
}
