package dev.witan.readmodel.projection;

import static dev.witan.readmodel.store.WorkColumns.ACTIVE;
import static dev.witan.readmodel.store.WorkColumns.BONDED;
import static dev.witan.readmodel.store.WorkColumns.ENDS;
import static dev.witan.readmodel.store.WorkColumns.JOBS;
import static dev.witan.readmodel.store.WorkColumns.OFFER;
import static dev.witan.readmodel.store.WorkColumns.UNBONDED;

import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.availability.AvailabilityEvent.JobEnded;
import dev.witan.availability.AvailabilityEvent.OfferEnded;
import dev.witan.availability.AvailabilityEvent.OfferExtended;
import dev.witan.availability.AvailabilityEvent.OfferMade;
import dev.witan.kernel.Context;
import dev.witan.kernel.Event;
import dev.witan.readmodel.store.Tables;
import dev.witan.reputation.ReputationEvent.RepStaked;
import dev.witan.reputation.ReputationEvent.RepUnstaked;
import dev.witan.reputation.ReputationEvent.StakesReleased;
import dev.witan.reputation.stake.Purpose;

/**
 * Offers with what they stake (AVAIL-1, AVAIL-3). A bond is staked just before the draw that it
 * belongs to is told, so the draw adds it.
 */
final class OfferViews implements Projection {
  private final Tables tables;

  OfferViews(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void apply(Event event, AtEntry at) {
    if (event instanceof OfferMade made) {
      make(made, at);
    } else if (event instanceof OfferExtended extended) {
      tables.offers.change(extended.offer())[ENDS] = extended.until();
    } else if (event instanceof OfferEnded ended) {
      at.fired(tables.offers.get(ended.offer(), ENDS));
      tables.offers.change(ended.offer())[ACTIVE] = 0;
      tables.count(Tables.ACTIVE_OFFERS, -1);
    } else if (event instanceof JobDrawn drawn) {
      long[] offer = tables.offers.change(drawn.offer());
      offer[JOBS]++;
      offer[BONDED] += drawn.bond();
      tables.requests.change(drawn.job())[OFFER] = drawn.offer();
    } else if (event instanceof JobEnded ended) {
      tables.offers.change(tables.requests.get(ended.job(), OFFER))[JOBS]--;
      tables.requests.change(ended.job())[OFFER] = Context.NOBODY;
    } else {
      applyStake(event);
    }
  }

  private void applyStake(Event event) {
    if (event instanceof RepStaked staked && staked.purpose() == Purpose.OFFER) {
      tables.offers.change(staked.subject())[UNBONDED] += staked.amount();
    } else if (event instanceof RepUnstaked unstaked) {
      if (unstaked.purpose() == Purpose.OFFER) {
        tables.offers.change(unstaked.subject())[UNBONDED] -= unstaked.amount();
      } else if (unstaked.purpose() == Purpose.BOND) {
        offerOfJob(unstaked.subject())[BONDED] -= unstaked.amount();
      }
    } else if (event instanceof StakesReleased released) {
      if (released.purpose() == Purpose.OFFER) {
        tables.offers.change(released.subject())[UNBONDED] = 0;
      } else if (released.purpose() == Purpose.BOND) {
        offerOfJob(released.subject())[BONDED] -=
            tables.stakes.total(Purpose.BOND.ordinal(), released.subject());
      }
    }
  }

  private long[] offerOfJob(int job) {
    return tables.offers.change(tables.requests.get(job, OFFER));
  }

  private void make(OfferMade event, AtEntry at) {
    tables.inserts.add(
        "offers",
        event.offer(),
        event.member(),
        String.join(" ", event.skills()),
        event.capacity(),
        event.price(),
        at.position(),
        at.now());
    for (String skill : event.skills()) {
      tables.inserts.add("offer_skills", skill, event.offer());
    }
    long[] offer = tables.offers.change(event.offer());
    offer[ACTIVE] = 1;
    offer[ENDS] = event.until();
    tables.count(Tables.OFFERS, 1);
    tables.count(Tables.ACTIVE_OFFERS, 1);
  }
}
