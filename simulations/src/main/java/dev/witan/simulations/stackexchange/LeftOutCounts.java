package dev.witan.simulations.stackexchange;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Counts what was left out, by cause. */
final class LeftOutCounts {
  private final Map<LeftOut, Long> counts = new EnumMap<>(LeftOut.class);

  /** Nothing was left out yet. */
  LeftOutCounts() {
    for (LeftOut cause : LeftOut.values()) {
      counts.put(cause, 0L);
    }
  }

  /** As many as there are already. */
  LeftOutCounts(LeftOutCounts other) {
    counts.putAll(other.counts);
  }

  void add(LeftOut cause) {
    add(cause, 1);
  }

  void add(LeftOut cause, long more) {
    counts.merge(cause, more, Long::sum);
  }

  /** All of one subject. */
  long sum(LeftOut.Subject subject) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().subject() == subject)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** By cause, in the order of the causes, with those of 0. */
  Map<LeftOut, Long> all() {
    return Collections.unmodifiableMap(new EnumMap<>(counts));
  }
}
