package dev.witan.availability;

import dev.witan.kernel.RejectionCode;

/** Why availability refuses, in the order of its checks. */
public enum AvailabilityRejection implements RejectionCode {
  // availability.offer
  SKILL_COUNT("AVAIL-1", false, "An offer lists 1 to 16 skills."),
  SKILL_INVALID("AVAIL-1", false, "A skill has 1 to 35 of a-z, 0-9, '+', '#', '.', '-'."),
  SKILL_TWICE("AVAIL-1", false, "A skill stands twice. Name it once."),
  CAPACITY_OUT_OF_RANGE("AVAIL-1", false, "A capacity is 1 to 100 jobs at a time."),
  OFFER_UNTIL_PASSED("AVAIL-1", false, "An offer ends in the future. Choose a later time."),
  SKILL_OFFERED_ALREADY(
      "AVAIL-1", true, "Another of your active offers lists this skill. Change or withdraw it."),
  // availability.change, availability.withdraw
  OFFER_UNKNOWN("AVAIL-1", true, "There is no such offer."),
  NOT_OFFER_OWNER("AVAIL-1", false, "Only the member whose offer it is can change it."),
  OFFER_ENDED("AVAIL-1", false, "The offer has ended. Make a new one."),
  UNTIL_EARLIER("AVAIL-1", false, "An offer can be extended, not shortened. Withdraw it instead."),
  OFFER_UNCHANGED("AVAIL-1", false, "The offer is so already."),
  AMOUNT_BELOW_BONDED("AVAIL-1", true, "An offer cannot be lowered below what is bonded.");

  private final Facts facts;

  AvailabilityRejection(String clause, boolean isTransient, String sentence) {
    facts = new Facts(clause, isTransient, sentence);
  }

  @Override
  public Facts facts() {
    return facts;
  }
}
