package dev.witan.simulations.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run came to.
 *
 * @param run its number, from 0
 * @param seed what all its chances come from
 * @param measures by name; those that have no meaning here are missing
 * @param kinds what became of people of each kind, in the order of the setting, requesters last
 * @param series by name, with one value for the founding and one for the end of each day
 * @param flows where coin and REP went, sorted
 * @param refusals how often commands were refused, by code
 * @param commands that were submitted
 * @param entries accepted commands and ticks
 * @param digest SHA-256 of the machine's state at the end
 * @param invariantsHold whether everything adds up at the end
 */
public record RunResult(
    int run,
    String seed,
    SortedMap<String, Double> measures,
    List<KindResult> kinds,
    SortedMap<String, List<Double>> series,
    List<Flow> flows,
    SortedMap<String, Long> refusals,
    long commands,
    long entries,
    String digest,
    boolean invariantsHold) {
  /** Copies what could change. */
  public RunResult {
    measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    kinds = List.copyOf(kinds);
    series = Collections.unmodifiableSortedMap(new TreeMap<>(series));
    flows = List.copyOf(flows);
    refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
  }
}
