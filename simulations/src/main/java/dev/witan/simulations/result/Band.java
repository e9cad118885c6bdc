package dev.witan.simulations.result;

import java.util.ArrayList;
import java.util.List;

/**
 * How a series is spread over the runs of a variant, day by day, as a plot needs it.
 *
 * @param days a summary for the founding and for the end of each day, over all runs
 */
public record Band(List<Summary> days) {
  /** Copies what could change. */
  public Band {
    days = List.copyOf(days);
  }

  /** The band of a series that all runs of the variant have. */
  public static Band of(Variant variant, String series) {
    List<List<Double>> runs = variant.runs().stream().map(run -> run.series().get(series)).toList();
    List<Summary> days = new ArrayList<>();
    for (int day = 0; day < runs.get(0).size(); day++) {
      int which = day;
      double[] values = runs.stream().mapToDouble(run -> run.get(which)).toArray();
      days.add(Statistics.of(values));
    }
    return new Band(days);
  }
}
