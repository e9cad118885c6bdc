package dev.witan.cli.journal;

import dev.witan.availability.Offer;
import dev.witan.availability.Offers;
import dev.witan.business.Request;
import dev.witan.kernel.Context;
import dev.witan.statemachine.Modules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * An offer that could have been drawn (AVAIL-2), in the order of the draw.
 *
 * @param weight the bond that it would put up, in micro-units of REP
 * @param before the running sum before it: of weights, or of heads where nobody weighs anything
 * @param after the running sum with it
 */
record Candidate(Offer offer, long weight, long before, long after) {
  private static final Comparator<Offer> ORDER =
      Comparator.comparingLong(Offer::price).thenComparingInt(Offer::number);

  /** All candidates for this request in this state, one by one and without any shortcut. */
  static List<Candidate> of(Modules modules, Request request) {
    Offers offers = modules.availability().offers();
    List<Offer> fitting = new ArrayList<>();
    for (int number = 0; number < offers.size(); number++) {
      if (fits(offers.get(number), request)) {
        fitting.add(offers.get(number));
      }
    }
    fitting.sort(ORDER);
    boolean heads = fitting.stream().allMatch(offer -> offers.weight(offer) == 0);
    List<Candidate> candidates = new ArrayList<>();
    long sum = 0;
    for (Offer offer : fitting) {
      long weight = offers.weight(offer);
      long after = sum + (heads ? 1 : weight);
      candidates.add(new Candidate(offer, weight, sum, after));
      sum = after;
    }
    return candidates;
  }

  private static boolean fits(Offer offer, Request request) {
    return offer.isActive()
        && offer.jobs().length < offer.capacity()
        && offer.skills().contains(request.skill())
        && offer.price() <= request.fee()
        && (request.only() == Context.NOBODY || request.only() == offer.member())
        && Arrays.stream(request.excluded()).noneMatch(member -> member == offer.member());
  }
}
