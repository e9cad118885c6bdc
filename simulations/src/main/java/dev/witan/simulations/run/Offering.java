package dev.witan.simulations.run;

import dev.witan.availability.AvailabilityCommand.ChangeOffer;
import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityEvent.OfferEnded;
import dev.witan.availability.AvailabilityEvent.OfferMade;
import dev.witan.availability.Offer;
import dev.witan.availability.Offers;
import dev.witan.kernel.Event;
import dev.witan.reputation.Reputation;
import dev.witan.simulations.society.Trait;
import java.util.List;

/**
 * People offer to work. Each looks after its offer once a week, since votes take from what is
 * offered (REP-1); an offer that has ended comes back a day later.
 */
final class Offering implements Watcher {
  /** The only skill there is. */
  static final String SKILL = "work";

  private static final long WEEK_MS = 7 * World.DAY_MS;

  private final World world;

  Offering(World world) {
    this.world = world;
  }

  @Override
  public void saw(Event event, long time) {
    if (event instanceof OfferMade made) {
      world.happenings().at(time + WEEK_MS, () -> tend(made.offer()));
    } else if (event instanceof OfferEnded ended) {
      Citizen citizen = world.population().ofMember(offers().get(ended.offer()).member());
      world.happenings().at(time + World.DAY_MS, () -> offer(citizen));
    }
  }

  /** Offers to work, as long as the simulation goes on. */
  void offer(Citizen citizen) {
    long capacity = Math.round(citizen.trait(Trait.CAPACITY));
    if (capacity > 0) {
      long amount = Math.min(free(citizen), wanted(citizen));
      long until = world.end() + World.DAY_MS;
      world.submit(citizen, new MakeOffer(amount, List.of(SKILL), capacity, until, 0));
    }
  }

  private void tend(int number) {
    Offer offer = offers().get(number);
    if (!offer.isActive()) {
      return;
    }
    Citizen citizen = world.population().ofMember(offer.member());
    long now = offers().bonded(offer) + offers().unbonded(offer);
    long better = Math.min(now + free(citizen), wanted(citizen));
    if (better > now) {
      world.submit(citizen, new ChangeOffer(number, better, offer.until()));
    }
    world.happenings().at(world.now() + WEEK_MS, () -> tend(number));
  }

  private long free(Citizen citizen) {
    return world.modules().reputation().free(citizen.member());
  }

  private long wanted(Citizen citizen) {
    Reputation reputation = world.modules().reputation();
    return Math.round(reputation.rep(citizen.member()) * citizen.trait(Trait.OFFER));
  }

  private Offers offers() {
    return world.modules().availability().offers();
  }
}
