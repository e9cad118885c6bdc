package dev.witan.availability;

import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.availability.AvailabilityEvent.JobEnded;
import dev.witan.availability.AvailabilityEvent.OfferEnded;
import dev.witan.availability.AvailabilityEvent.OfferExtended;
import dev.witan.availability.AvailabilityEvent.OfferMade;
import dev.witan.kernel.TimerKind;
import dev.witan.kernel.Timers;

/** Applies what happens to offers and keeps their ends among the timers. */
final class AvailabilityApplier {
  static final TimerKind END = new TimerKind("offer.end");

  private final Offers offers;
  private final Timers timers;

  AvailabilityApplier(Offers offers, Timers timers) {
    this.offers = offers;
    this.timers = timers;
  }

  void made(OfferMade event) {
    offers.make(event);
    timers.set(END, event.offer(), event.until());
  }

  void extended(OfferExtended event) {
    offers.extend(event.offer(), event.until());
    timers.set(END, event.offer(), event.until());
  }

  void ended(OfferEnded event) {
    offers.end(event.offer());
    timers.end(END, event.offer());
  }

  /** What the offer weighs follows from its stake, which an event of reputation has changed. */
  void restaked(int offer) {
    offers.weigh(offer);
  }

  void drawn(JobDrawn event) {
    offers.draw(event);
  }

  void jobEnded(JobEnded event) {
    offers.endJob(event.job());
  }
}
