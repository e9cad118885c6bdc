package dev.witan.availability;

import static dev.witan.availability.AvailabilityRejection.AMOUNT_BELOW_BONDED;
import static dev.witan.availability.AvailabilityRejection.CAPACITY_OUT_OF_RANGE;
import static dev.witan.availability.AvailabilityRejection.NOT_OFFER_OWNER;
import static dev.witan.availability.AvailabilityRejection.OFFER_ENDED;
import static dev.witan.availability.AvailabilityRejection.OFFER_UNCHANGED;
import static dev.witan.availability.AvailabilityRejection.OFFER_UNKNOWN;
import static dev.witan.availability.AvailabilityRejection.OFFER_UNTIL_PASSED;
import static dev.witan.availability.AvailabilityRejection.SKILL_OFFERED_ALREADY;
import static dev.witan.availability.AvailabilityRejection.UNTIL_EARLIER;

import dev.witan.availability.AvailabilityCommand.ChangeOffer;
import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityCommand.WithdrawOffer;
import dev.witan.availability.AvailabilityEvent.OfferExtended;
import dev.witan.availability.AvailabilityEvent.OfferMade;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.stake.Purpose;
import java.util.List;
import java.util.Optional;

/** Decides what members offer (AVAIL-1). */
final class OfferHandlers {
  private final Availability availability;
  private final Offers offers;
  private final Reputation reputation;

  OfferHandlers(Availability availability, Reputation reputation) {
    this.availability = availability;
    this.offers = availability.offers();
    this.reputation = reputation;
  }

  Optional<Rejection> handle(MakeOffer command, Context context, Emitter emitter) {
    Optional<Rejection> problem =
        Skills.check(command.skills())
            .or(() -> checkTerms(command, context))
            .or(() -> reputation.checkOpenThings(context.actor(), context.time()))
            .or(() -> reputation.checkFree(context.actor(), command.amount()));
    if (problem.isPresent()) {
      return problem;
    }
    int offer = offers.size();
    emitter.emit(
        new OfferMade(
            offer,
            context.actor(),
            List.copyOf(command.skills()),
            (int) command.capacity(),
            command.until(),
            command.price()));
    stake(emitter, offer, context.actor(), command.amount());
    return Optional.empty();
  }

  private Optional<Rejection> checkTerms(MakeOffer command, Context context) {
    if (command.capacity() < 1 || command.capacity() > Limits.CAPACITY_MAX) {
      return Optional.of(CAPACITY_OUT_OF_RANGE.rejection(command.capacity()));
    }
    if (command.until() <= context.time()) {
      return Optional.of(OFFER_UNTIL_PASSED.rejection(command.until()));
    }
    for (String skill : command.skills()) {
      if (offers.activeFor(context.actor(), skill) != Context.NOBODY) {
        return Optional.of(SKILL_OFFERED_ALREADY.rejection(skill));
      }
    }
    return Optional.empty();
  }

  Optional<Rejection> handle(ChangeOffer command, Context context, Emitter emitter) {
    Optional<Rejection> problem = checkOffer(command.offer(), context.actor());
    if (problem.isPresent()) {
      return problem;
    }
    Offer offer = offers.get(command.offer());
    long bonded = offers.bonded(offer);
    long change = command.amount() - bonded - offers.unbonded(offer);
    if (command.until() < offer.until()) {
      return Optional.of(UNTIL_EARLIER.rejection(command.until()));
    }
    if (change == 0 && command.until() == offer.until()) {
      return Optional.of(OFFER_UNCHANGED.rejection());
    }
    if (command.amount() < bonded) {
      return Optional.of(AMOUNT_BELOW_BONDED.rejection(bonded + " bonded"));
    }
    problem = reputation.checkFree(offer.member(), change);
    if (problem.isPresent()) {
      return problem;
    }
    change(emitter, offer, change, command.until());
    return Optional.empty();
  }

  private void change(Emitter emitter, Offer offer, long change, long until) {
    if (change < 0) {
      reputation.unstake(emitter, Purpose.OFFER, offer.number(), offer.member(), -change);
    } else {
      stake(emitter, offer.number(), offer.member(), change);
    }
    if (until > offer.until()) {
      emitter.emit(new OfferExtended(offer.number(), until));
    }
  }

  Optional<Rejection> handle(WithdrawOffer command, Context context, Emitter emitter) {
    Optional<Rejection> problem = checkOffer(command.offer(), context.actor());
    if (problem.isEmpty()) {
      availability.endOffer(emitter, command.offer());
    }
    return problem;
  }

  private Optional<Rejection> checkOffer(int offer, int actor) {
    if (offer < 0 || offer >= offers.size()) {
      return Optional.of(OFFER_UNKNOWN.rejection("offer_" + offer));
    }
    if (offers.get(offer).member() != actor) {
      return Optional.of(NOT_OFFER_OWNER.rejection());
    }
    return offers.get(offer).isActive() ? Optional.empty() : Optional.of(OFFER_ENDED.rejection());
  }

  private void stake(Emitter emitter, int offer, int member, long amount) {
    if (amount > 0) {
      reputation.stake(emitter, Purpose.OFFER, offer, member, Context.NOBODY, amount);
    }
  }
}
