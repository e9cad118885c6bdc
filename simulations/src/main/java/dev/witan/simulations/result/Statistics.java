package dev.witan.simulations.result;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/** Sums up a number over runs. */
public final class Statistics {
  private static final double TAIL = 0.025;

  private Statistics() {}

  /**
   * The summary of these values, at least one. Percentiles lie on straight lines between the sorted
   * values, the first of which is the percentile 0 and the last 100.
   */
  public static Summary of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double mean = mean(sorted);
    Double low = null;
    Double high = null;
    if (sorted.length > 1) {
      double margin = margin(sorted, mean);
      low = Rounded.of(mean - margin);
      high = Rounded.of(mean + margin);
    }
    return new Summary(
        sorted.length,
        Rounded.of(mean),
        low,
        high,
        percentile(sorted, 0.05),
        percentile(sorted, 0.25),
        percentile(sorted, 0.5),
        percentile(sorted, 0.75),
        percentile(sorted, 0.95));
  }

  /** Half of the 95 % interval of the mean, by Student's t with one degree of freedom less. */
  private static double margin(double[] values, double mean) {
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double error = Math.sqrt(squares / (values.length - 1.0) / values.length);
    return TDistribution.of(values.length - 1.0).inverseSurvivalProbability(TAIL) * error;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double percentile(double[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return Rounded.of(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
  }
}
