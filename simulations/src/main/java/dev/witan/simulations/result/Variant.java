package dev.witan.simulations.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The runs of one setting.
 *
 * @param name what is different about it, such as {@code pool.quorum=50000}; empty when nothing is
 *     compared
 * @param runs in the order of their numbers
 * @param summaries by measure
 * @param differences by measure, from the first variant; none in the first
 */
public record Variant(
    String name,
    List<RunResult> runs,
    SortedMap<String, Summary> summaries,
    SortedMap<String, Summary> differences) {
  /** Copies what could change. */
  public Variant {
    runs = List.copyOf(runs);
    summaries = Collections.unmodifiableSortedMap(new TreeMap<>(summaries));
    differences = Collections.unmodifiableSortedMap(new TreeMap<>(differences));
  }
}
