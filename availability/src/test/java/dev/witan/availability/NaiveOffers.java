package dev.witan.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Context;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.stake.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The candidates as a list that is made anew each time: what the trees are compared with. */
final class NaiveOffers {
  private NaiveOffers() {}

  /** AVAIL-2 word by word, without the members who are excluded. */
  static List<Offer> candidates(Offers offers, String skill, long fee, Wanted wanted) {
    List<Offer> list = new ArrayList<>();
    for (int number = 0; number < offers.size(); number++) {
      Offer offer = offers.get(number);
      boolean fits =
          offer.isActive()
              && offer.jobs().length < offer.capacity()
              && offer.skills().contains(skill)
              && offer.price() <= fee
              && IntStream.of(wanted.excluded()).noneMatch(member -> member == offer.member())
              && (wanted.only() == Context.NOBODY || wanted.only() == offer.member());
      if (fits) {
        list.add(offer);
      }
    }
    list.sort(Comparator.comparingLong(Offer::price).thenComparingInt(Offer::number));
    return list;
  }

  /** AVAIL-3 word by word. */
  static long bond(Offer offer, Reputation reputation) {
    long unbonded = reputation.stakes().total(Purpose.OFFER, offer.number());
    long bonded = 0;
    for (int job : offer.jobs()) {
      bonded += reputation.stakes().total(Purpose.BOND, job);
    }
    return Math.min(Math.floorDiv(bonded + unbonded, offer.capacity()), unbonded);
  }

  /** Whether offers, jobs, stakes and trees fit together. */
  static void check(Offers offers, Reputation reputation) {
    Set<String> skills = new TreeSet<>(List.of("nobody"));
    long[] available = new long[reputation.members().size()];
    for (int number = 0; number < offers.size(); number++) {
      Offer offer = offers.get(number);
      skills.addAll(offer.skills());
      long unbonded = reputation.stakes().total(Purpose.OFFER, number);
      available[offer.member()] += unbonded;
      assertThat(offer.isActive() ? 0 : unbonded).as("AVAIL-1: it has ended").isZero();
      assertThat(offer.jobs()).as("AVAIL-1").hasSizeLessThanOrEqualTo(offer.capacity());
      assertThat(offers.weight(offer)).as("AVAIL-3").isEqualTo(bond(offer, reputation));
      for (int job : offer.jobs()) {
        assertThat(offers.job(job).offer()).isEqualTo(number);
        assertThat(reputation.stakes().total(Purpose.BOND, job))
            .isLessThanOrEqualTo(offers.job(job).bond());
      }
    }
    for (int member = 0; member < available.length; member++) {
      assertThat(reputation.usable(member) - reputation.free(member))
          .as("REP-1: what is available of member " + member)
          .isEqualTo(available[member]);
    }
    skills.forEach(skill -> checkTree(offers, reputation, skill));
  }

  private static void checkTree(Offers offers, Reputation reputation, String skill) {
    Wanted anybody = new Wanted(skill, Long.MAX_VALUE, new int[0], Context.NOBODY);
    List<Offer> list = candidates(offers, skill, Long.MAX_VALUE, anybody);
    OfferTree tree = offers.candidates(skill);
    long weight = 0;
    for (int place = 0; place < list.size(); place++) {
      Offer offer = list.get(place);
      assertThat(tree.before(offer.price(), offer.number()))
          .as("before offer " + offer.number() + " for " + skill)
          .isEqualTo(new OfferTree.Sum(place, weight));
      assertThat(tree.at(place, true)).isEqualTo(offer.number());
      weight += bond(offer, reputation);
    }
    assertThat(tree.upTo(Long.MAX_VALUE)).isEqualTo(new OfferTree.Sum(list.size(), weight));
  }
}
