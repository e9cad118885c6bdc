package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.big;
import static dev.witan.systemtests.naive.NaiveNumbers.less;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Offers of availability: AVAIL-1. */
final class NaiveOffering {
  private static final Pattern SKILL = Pattern.compile("[a-z0-9+#.-]{1,35}");
  private static final int SKILLS_MOST = 16;
  private static final long CAPACITY_MOST = 100;

  private final NaiveState state;

  NaiveOffering(NaiveState state) {
    this.state = state;
  }

  static boolean isSkill(String skill) {
    return SKILL.matcher(skill).matches();
  }

  boolean offer(
      String as,
      String name,
      BigInteger amount,
      List<String> skills,
      long capacity,
      long until,
      BigInteger price) {
    if (!state.members.containsKey(as) || !areSkills(skills)) {
      return false;
    }
    if (capacity < 1 || capacity > CAPACITY_MOST || until <= state.now) {
      return false;
    }
    for (NaiveOffer other : state.offers.values()) {
      for (String skill : skills) {
        if (other.active && other.owner.equals(as) && other.skills.contains(skill)) {
          return false;
        }
      }
    }
    if (!state.mayOpenOneMore(as) || less(state.free(as), amount)) {
      return false; // FORUM-8, REP-1
    }
    NaiveOffer offer = new NaiveOffer(name, as, amount, skills, capacity, until, price);
    state.offers.put(name, offer);
    setEnd(offer);
    return true;
  }

  private static boolean areSkills(List<String> skills) {
    for (String skill : skills) {
      if (!isSkill(skill)) {
        return false;
      }
    }
    return !skills.isEmpty()
        && skills.size() <= SKILLS_MOST
        && new LinkedHashSet<>(skills).size() == skills.size();
  }

  private void setEnd(NaiveOffer offer) {
    state.timers.set(offer.timer(), big(offer.until), () -> end(offer));
  }

  /** Both are the new totals. */
  boolean change(String as, String name, BigInteger amount, long until) {
    NaiveOffer offer = state.offers.get(name);
    if (offer == null || !offer.owner.equals(as) || !offer.active) {
      return false;
    }
    BigInteger before = state.amount(offer);
    if (until < offer.until || (until == offer.until && amount.equals(before))) {
      return false;
    }
    if (less(amount, state.bonded(offer)) || less(state.free(as), amount.subtract(before))) {
      return false;
    }
    offer.unbonded = amount.subtract(state.bonded(offer));
    if (until != offer.until) {
      offer.until = until;
      setEnd(offer);
    }
    return true;
  }

  boolean withdraw(String as, String name) {
    NaiveOffer offer = state.offers.get(name);
    if (offer == null || !offer.owner.equals(as) || !offer.active) {
      return false;
    }
    end(offer);
    return true;
  }

  /** Its jobs and their bonds stay. */
  void end(NaiveOffer offer) {
    offer.active = false;
    offer.unbonded = BigInteger.ZERO;
    state.timers.end(offer.timer());
  }
}
