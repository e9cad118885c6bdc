package dev.witan.business;

import dev.witan.availability.Availability;
import dev.witan.availability.AvailabilityEvent.OfferMade;
import dev.witan.availability.Offers;
import dev.witan.business.BusinessEvent.RequestEnded;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Ppm;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import dev.witan.validationpool.PoolOwner;
import dev.witan.validationpool.PoolState;
import dev.witan.validationpool.Pools;
import java.util.List;

/** How requests react to what happens elsewhere: to the end of their pools, and to new offers. */
final class Outcomes {
  private final Requests requests;
  private final Pools pools;
  private final Availability availability;
  private final Matching matching;

  Outcomes(Requests requests, Pools pools, Availability availability, Matching matching) {
    this.requests = requests;
    this.pools = pools;
    this.availability = availability;
    this.matching = matching;
  }

  /** BUS-3: a candidate has appeared. */
  void offerMade(OfferMade event, long time, Emitter emitter) {
    matching.run(emitter, time, List.of(event.offer()), List.of());
  }

  /** BUS-6: the pool decides the request, and what is left of the bond goes back to the offer. */
  void poolSettled(PoolSettled event, long time, Emitter emitter) {
    Pool pool = pools.get(event.pool());
    if (pool.terms().owner().kind() != PoolOwner.Kind.REQUEST) {
      return;
    }
    Request request = requests.get(pool.terms().owner().number());
    Offers.Job job = availability.offers().job(request.number());
    availability.endJob(emitter, request.number(), job.bond() - lost(event, pool, job.bond()));
    emitter.emit(new RequestEnded(request.number(), outcome(event.outcome()), request.attempts()));
    matching.run(emitter, time, List.of(job.offer()), List.of());
  }

  /** POOL-9: what the settlement burned of the bond. */
  private static long lost(PoolSettled event, Pool pool, long bond) {
    boolean isLost = event.outcome() == PoolState.REJECTED && event.inFavour() <= event.against();
    return isLost ? Ppm.share(bond, pool.terms().bindingRatio()) : 0;
  }

  private static RequestState outcome(PoolState state) {
    return switch (state) {
      case ACCEPTED -> RequestState.RATIFIED;
      case REJECTED -> RequestState.REJECTED;
      case INCONCLUSIVE -> RequestState.INCONCLUSIVE;
      case OPEN -> throw new IllegalArgumentException("open is no outcome");
    };
  }
}
