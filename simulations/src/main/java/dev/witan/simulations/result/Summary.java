package dev.witan.simulations.result;

/**
 * How a number is spread over runs.
 *
 * @param runs in how many it has a meaning
 * @param mean over these
 * @param low the lower end of the 95 % interval of the mean, by Student's t; missing (null) below
 *     two runs
 * @param high its upper end; missing likewise
 * @param least the 5th percentile
 * @param lower the 25th percentile
 * @param median the 50th percentile
 * @param upper the 75th percentile
 * @param most the 95th percentile
 */
public record Summary(
    int runs,
    double mean,
    Double low,
    Double high,
    double least,
    double lower,
    double median,
    double upper,
    double most) {
  /** Whether the 95 % interval leaves out 0, so that the mean most likely is not 0. */
  public boolean isBesideZero() {
    return low != null && (low > 0 || high < 0);
  }
}
