package dev.witan.simulations.importing;

/**
 * What an import took: different each time.
 *
 * @param readMs reading the data
 * @param importMs deciding and applying all commands
 * @param checkMs the invariants in full, the state digest and the report
 * @param commandsPerSecond while importing
 * @param heapBytes heap in use after a collection, with the data and the body in it
 */
public record Measured(
    long readMs, long importMs, long checkMs, long commandsPerSecond, long heapBytes) {

  /** From the times of four moments, in nanoseconds. */
  public static Measured of(
      long start, long read, long imported, long checked, long commands, long heapBytes) {
    long nanos = Math.max(1, imported - read);
    return new Measured(
        millis(read - start),
        millis(nanos),
        millis(checked - imported),
        (long) (commands * 1e9 / nanos),
        heapBytes);
  }

  /** The whole. */
  public long totalMs() {
    return readMs + importMs + checkMs;
  }

  private static long millis(long nanos) {
    return Math.round(nanos / 1e6);
  }
}
