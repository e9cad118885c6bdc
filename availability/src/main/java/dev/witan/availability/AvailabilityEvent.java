package dev.witan.availability;

import dev.witan.kernel.Draw;
import dev.witan.kernel.Event;
import java.util.List;

/** What happens to offers and their jobs. Offers, jobs and members are named by their numbers. */
public sealed interface AvailabilityEvent extends Event {
  /** A member offers to work (AVAIL-1); what it stakes stands in its own event. */
  record OfferMade(int offer, int member, List<String> skills, int capacity, long until, long price)
      implements AvailabilityEvent {}

  /** The offer ends later. */
  record OfferExtended(int offer, long until) implements AvailabilityEvent {}

  /** The offer is no candidate any more; its jobs stay. */
  record OfferEnded(int offer) implements AvailabilityEvent {}

  /**
   * An offer was chosen for a job (AVAIL-2); its bond stands in its own events.
   *
   * @param job the number of the request
   * @param bond micro-units of REP, at the draw
   * @param draw what was drawn, below the sum of all candidates' weights
   * @param before the running sum before the chosen offer
   * @param after the running sum with it: the first above the drawn value
   */
  record JobDrawn(int job, int offer, long bond, Draw draw, long before, long after)
      implements AvailabilityEvent {}

  /** The job is over for the offer, which has room for another; the bond has gone its way. */
  record JobEnded(int job) implements AvailabilityEvent {}
}
