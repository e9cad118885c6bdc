package dev.witan.simulations.experiment;

import dev.witan.simulations.result.RunResult;
import dev.witan.simulations.result.Statistics;
import dev.witan.simulations.result.Summary;
import dev.witan.simulations.result.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums up the measures of runs. */
public final class Summaries {
  private Summaries() {}

  /**
   * The variant of these runs.
   *
   * @param first the runs of the first variant, with the same seeds; none for the first itself
   */
  public static Variant variant(String name, List<RunResult> runs, List<RunResult> first) {
    SortedMap<String, List<Double>> values = new TreeMap<>();
    SortedMap<String, List<Double>> differences = new TreeMap<>();
    for (int run = 0; run < runs.size(); run++) {
      RunResult other = first.isEmpty() ? null : first.get(run);
      runs.get(run)
          .measures()
          .forEach(
              (measure, value) -> {
                add(values, measure, value);
                Double before = other == null ? null : other.measures().get(measure);
                if (before != null) {
                  add(differences, measure, value - before);
                }
              });
    }
    return new Variant(name, runs, summaries(values), summaries(differences));
  }

  private static void add(SortedMap<String, List<Double>> map, String name, double value) {
    map.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }

  private static SortedMap<String, Summary> summaries(SortedMap<String, List<Double>> values) {
    SortedMap<String, Summary> summaries = new TreeMap<>();
    values.forEach(
        (name, list) ->
            summaries.put(
                name, Statistics.of(list.stream().mapToDouble(Double::doubleValue).toArray())));
    return summaries;
  }
}
