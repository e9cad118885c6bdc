package dev.witan.availability;

import static dev.witan.availability.AvailabilityRejection.SKILL_COUNT;
import static dev.witan.availability.AvailabilityRejection.SKILL_TWICE;

import dev.witan.kernel.Limits;
import dev.witan.kernel.Rejection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What skills may be called, and how many an offer lists (AVAIL-1). */
final class Skills {
  private static final String SIGNS = "+#.-";

  private Skills() {}

  static Optional<Rejection> check(List<String> skills) {
    if (skills.isEmpty() || skills.size() > Limits.SKILLS_MAX) {
      return Optional.of(SKILL_COUNT.rejection(skills.size()));
    }
    Set<String> seen = new HashSet<>(); // lookup only
    for (String skill : skills) {
      Optional<Rejection> problem = Availability.checkSkill(skill);
      if (problem.isPresent()) {
        return problem;
      }
      if (!seen.add(skill)) {
        return Optional.of(SKILL_TWICE.rejection(skill));
      }
    }
    return Optional.empty();
  }

  static boolean isSkill(String text) {
    return !text.isEmpty()
        && text.length() <= Limits.SKILL_LENGTH_MAX
        && text.chars().allMatch(Skills::isAllowed);
  }

  private static boolean isAllowed(int c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || SIGNS.indexOf(c) >= 0;
  }
}
