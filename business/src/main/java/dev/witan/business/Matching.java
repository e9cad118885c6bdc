package dev.witan.business;

import dev.witan.availability.Availability;
import dev.witan.availability.Offer;
import dev.witan.availability.Wanted;
import dev.witan.business.BusinessEvent.RequestOffered;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Draws experts for requests (BUS-3): for those that have just become open, and for those that an
 * offer fits which has just got room; all in one order. No other request has a candidate, or it
 * would not wait. It comes last in whatever a command or a timer does.
 */
final class Matching {
  private final Requests requests;
  private final Availability availability;

  Matching(Requests requests, Availability availability) {
    this.requests = requests;
    this.availability = availability;
  }

  /** A row of waiting requests, looked at from the first on while others leave it. */
  private static final class Row {
    private final TreeSet<Request> waiting;
    private final Offer offer;
    private Request last;

    /**
     * A row of requests.
     *
     * @param offer the one that they may be for, or null when they have just become open
     */
    Row(TreeSet<Request> waiting, Offer offer) {
      this.waiting = waiting;
      this.offer = offer;
    }

    /** The next request, or null when there is none that the offer could take. */
    Request next() {
      Request next = next(last);
      while (next != null && offer != null && !offer.skills().contains(next.skill())) {
        next = next(next); // A direct one for another skill of the same expert.
      }
      boolean fits = next != null && (offer == null || fits(next));
      return fits ? next : null;
    }

    private Request next(Request before) {
      if (before == null) {
        return waiting.isEmpty() ? null : waiting.first();
      }
      return waiting.higher(before);
    }

    /** Fees only fall along the row, and an offer without room gets none here. */
    private boolean fits(Request request) {
      return offer.isActive()
          && offer.jobs().length < offer.capacity()
          && request.fee() >= offer.price();
    }

    void pass(Request request) {
      if (last == null || OpenRequests.ORDER.compare(last, request) < 0) {
        last = request;
      }
    }
  }

  /**
   * One pass.
   *
   * @param freed numbers of offers that may have got room
   * @param opened numbers of requests that became open
   */
  void run(Emitter emitter, long time, List<Integer> freed, List<Integer> opened) {
    List<Row> rows = rows(freed, opened);
    Request next = first(rows);
    while (next != null) {
      Request now = next;
      if (now.state() == RequestState.OPEN) {
        match(emitter, time, now);
      }
      rows.forEach(row -> row.pass(now));
      next = first(rows);
    }
  }

  private List<Row> rows(List<Integer> freed, List<Integer> opened) {
    List<Row> rows = new ArrayList<>();
    TreeSet<Request> fresh = new TreeSet<>(OpenRequests.ORDER);
    opened.forEach(request -> fresh.add(requests.get(request)));
    rows.add(new Row(fresh, null));
    for (int number : freed) {
      Offer offer = availability.offers().get(number);
      for (String skill : offer.skills()) {
        rows.add(new Row(requests.open().forSkill(skill), offer));
      }
      rows.add(new Row(requests.open().forExpert(offer.member()), offer));
    }
    return rows;
  }

  private static Request first(List<Row> rows) {
    Request first = null;
    for (Row row : rows) {
      Request next = row.next();
      if (next != null && (first == null || OpenRequests.ORDER.compare(next, first) < 0)) {
        first = next;
      }
    }
    return first;
  }

  private void match(Emitter emitter, long time, Request request) {
    Wanted wanted = new Wanted(request.skill(), request.fee(), request.excluded(), request.only());
    if (availability.draw(emitter, request.number(), wanted)) {
      long within = request.parameters().get(Parameter.AVAILABILITY_ACCEPT_WITHIN);
      emitter.emit(
          new RequestOffered(
              request.number(),
              availability.expert(request.number()),
              Math.min(time + within, Limits.TIME_MAX)));
    }
  }
}
