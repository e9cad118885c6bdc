package dev.witan.systemtests.rules.random;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A founding and what happens after it.
 *
 * @param foundedAt the time of the founding
 * @param parameters what differs from the defaults, by name
 */
record Run(long foundedAt, Map<String, Long> parameters, List<Step> steps) {
  static final String TREASURER = "bank";

  @Override
  public String toString() {
    StringJoiner lines = new StringJoiner("\n  ", "", "");
    lines.add("founded at " + foundedAt + " with " + parameters);
    steps.forEach(step -> lines.add(step.toString()));
    return lines.toString();
  }
}
