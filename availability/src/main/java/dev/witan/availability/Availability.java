package dev.witan.availability;

import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.availability.AvailabilityEvent.JobEnded;
import dev.witan.availability.AvailabilityEvent.OfferEnded;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.stake.Purpose;
import java.util.Optional;

/**
 * What other modules read and do with offers and jobs. A job has the number of its request. Amounts
 * are micro-units of REP.
 */
public final class Availability {
  private final Reputation reputation;
  private final Offers offers;

  /** Offers whose stakes are kept there. */
  public Availability(Reputation reputation) {
    this.reputation = reputation;
    this.offers = new Offers(reputation.stakes());
    reputation.openThings().count((member, time) -> offers.activeOf(member).length);
  }

  public Offers offers() {
    return offers;
  }

  /** Whether a skill may be called so (AVAIL-1). */
  public static Optional<Rejection> checkSkill(String skill) {
    return Skills.isSkill(skill)
        ? Optional.empty()
        : Optional.of(AvailabilityRejection.SKILL_INVALID.rejection(skill));
  }

  /** The expert who has this job, or {@link Context#NOBODY}. */
  public int expert(int job) {
    Offers.Job found = offers.job(job);
    return found == null ? Context.NOBODY : offers.get(found.offer()).member();
  }

  /**
   * Draws an offer for this job, which puts up its bond (AVAIL-2, AVAIL-3).
   *
   * @return whether there was a candidate
   */
  public boolean draw(Emitter emitter, int job, Wanted wanted) {
    JobDrawn drawn = new Drawing(offers, wanted).draw(emitter, job);
    if (drawn == null) {
      return false;
    }
    if (drawn.bond() > 0) {
      int member = offers.get(drawn.offer()).member();
      reputation.unstake(emitter, Purpose.OFFER, drawn.offer(), member, drawn.bond());
      reputation.stake(emitter, Purpose.BOND, job, member, Context.NOBODY, drawn.bond());
    }
    emitter.emit(drawn);
    return true;
  }

  /** Burns a share of the job's bond. */
  public void burnBond(Emitter emitter, int job, long ppm, Cause cause) {
    reputation.burnBond(emitter, job, ppm, cause);
  }

  /**
   * Ends a job whose bond is still staked: it goes back to the offer, or is free when that ended.
   */
  public void endJob(Emitter emitter, int job) {
    long bond = reputation.stakes().total(Purpose.BOND, job);
    reputation.release(emitter, Purpose.BOND, job);
    endJob(emitter, job, bond);
  }

  /**
   * Ends a job whose bond a settlement has released: as much of it as is still free goes back to
   * the offer, if that is active.
   *
   * @param released what was left of the bond then
   */
  public void endJob(Emitter emitter, int job, long released) {
    Offer offer = offers.get(offers.job(job).offer());
    long amount = Math.min(released, reputation.free(offer.member()));
    if (offer.isActive() && amount > 0) {
      reputation.stake(
          emitter, Purpose.OFFER, offer.number(), offer.member(), Context.NOBODY, amount);
    }
    emitter.emit(new JobEnded(job));
  }

  /** Ends an offer, if it is active: what it has not put up is free, its jobs stay. */
  public void endOffer(Emitter emitter, int offer) {
    if (offers.get(offer).isActive()) {
      reputation.release(emitter, Purpose.OFFER, offer);
      emitter.emit(new OfferEnded(offer));
    }
  }
}
