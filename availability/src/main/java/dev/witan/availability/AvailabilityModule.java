package dev.witan.availability;

import dev.witan.availability.AvailabilityCommand.ChangeOffer;
import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityCommand.WithdrawOffer;
import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.availability.AvailabilityEvent.JobEnded;
import dev.witan.availability.AvailabilityEvent.OfferEnded;
import dev.witan.availability.AvailabilityEvent.OfferExtended;
import dev.witan.availability.AvailabilityEvent.OfferMade;
import dev.witan.kernel.Registry;
import dev.witan.kernel.Timers;
import dev.witan.reputation.Reputation;

/** Registers what this module handles, applies and keeps. */
public final class AvailabilityModule {
  private final Availability availability;
  private final Reputation reputation;

  public AvailabilityModule(Availability availability, Reputation reputation) {
    this.availability = availability;
    this.reputation = reputation;
  }

  /** Registers everything, also what follows the stakes of offers wherever they change. */
  public void register(Registry registry, Timers timers) {
    OfferHandlers handlers = new OfferHandlers(availability, reputation);
    registry.on(MakeOffer.class, handlers::handle);
    registry.on(ChangeOffer.class, handlers::handle);
    registry.on(WithdrawOffer.class, handlers::handle);
    registry.onTimer(
        AvailabilityApplier.END,
        (offer, time, emitter) -> availability.endOffer(emitter, (int) offer));
    AvailabilityApplier applier = new AvailabilityApplier(availability.offers(), timers);
    registry.apply(OfferMade.class, applier::made);
    registry.apply(OfferExtended.class, applier::extended);
    registry.apply(OfferEnded.class, applier::ended);
    registry.apply(JobDrawn.class, applier::drawn);
    registry.apply(JobEnded.class, applier::jobEnded);
    reputation.stakes().available().watch(applier::restaked);
    registry.state(availability.offers());
  }
}
