package dev.witan.availability;

import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.availability.OfferTree.Sum;
import dev.witan.kernel.Context;
import dev.witan.kernel.Draw;
import dev.witan.kernel.Emitter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One draw for a request (AVAIL-2). It takes logarithmic time in the number of candidates, and as
 * much again for each excluded member who is one.
 */
final class Drawing {
  private static final Comparator<Offer> ORDER =
      Comparator.comparingLong(Offer::price).thenComparingInt(Offer::number);

  private final Offers offers;
  private final Wanted wanted;
  private final OfferTree tree;

  Drawing(Offers offers, Wanted wanted) {
    this.offers = offers;
    this.wanted = wanted;
    this.tree = offers.candidates(wanted.skill());
  }

  /** Chooses one of the candidates for this job; null when there is none. */
  JobDrawn draw(Emitter emitter, int job) {
    return wanted.only() == Context.NOBODY ? drawFromAll(emitter, job) : drawOnly(emitter, job);
  }

  private JobDrawn drawOnly(Emitter emitter, int job) {
    Offer only = candidate(wanted.only());
    if (only == null || wanted.excludes(wanted.only())) {
      return null;
    }
    long total = Math.max(1, offers.weight(only));
    return drawn(job, only, emitter.draw(total), 0, total);
  }

  private JobDrawn drawFromAll(Emitter emitter, int job) {
    List<Offer> excluded = excluded();
    Sum all = tree.upTo(wanted.fee());
    for (Offer offer : excluded) {
      all = all.minus(sum(offer));
    }
    if (all.count() == 0) {
      return null;
    }
    boolean heads = all.weight() == 0;
    Draw draw = emitter.draw(all.by(heads));
    return chosen(job, draw, excluded, heads);
  }

  /** Excluded candidates are stepped over: a value behind one of them lies so much further on. */
  private JobDrawn chosen(int job, Draw draw, List<Offer> excluded, boolean heads) {
    long value = draw.value();
    long skipped = 0;
    for (Offer offer : excluded) {
      if (tree.before(offer.price(), offer.number()).by(heads) <= value + skipped) {
        skipped += sum(offer).by(heads);
      }
    }
    Offer chosen = offers.get(tree.at(value + skipped, heads));
    long before = tree.before(chosen.price(), chosen.number()).by(heads) - skipped;
    return drawn(job, chosen, draw, before, before + sum(chosen).by(heads));
  }

  private JobDrawn drawn(int job, Offer offer, Draw draw, long before, long after) {
    long bond = wanted.fee() == 0 ? 0 : offers.weight(offer); // BUS-6: none in the free lane
    return new JobDrawn(job, offer.number(), bond, draw, before, after);
  }

  /** The offers of excluded members that would be candidates, in the tree's order. */
  private List<Offer> excluded() {
    List<Offer> excluded = new ArrayList<>();
    for (int member : wanted.excluded()) {
      Offer offer = candidate(member);
      if (offer != null && !excluded.contains(offer)) {
        excluded.add(offer);
      }
    }
    excluded.sort(ORDER);
    return excluded;
  }

  /** The member's offer that fits in all else, or null. */
  private Offer candidate(int member) {
    int number = offers.activeFor(member, wanted.skill());
    if (number == Context.NOBODY) {
      return null;
    }
    Offer offer = offers.get(number);
    return offer.isCandidate() && offer.price() <= wanted.fee() ? offer : null;
  }

  private Sum sum(Offer offer) {
    return new Sum(1, offers.weight(offer));
  }
}
