package dev.witan.simulations.society;

/** Moments in the life of a pool, in milliseconds. */
final class Moments {
  static final double HOUR_MS = 3_600_000;

  private static final double LATE_FROM = 0.7;
  private static final double LATE_TO = 0.89;
  private static final long LAST_MS = 60_000;

  private Moments() {}

  /** Late, but before the quiet period, so that it sees a tally that others have made. */
  static long late(Scene scene, Chance chance) {
    long length = scene.deadline() - scene.now();
    return scene.now() + (long) (length * (LATE_FROM + (LATE_TO - LATE_FROM) * chance.uniform()));
  }

  /** In the last minute. */
  static long last(Scene scene, Chance chance) {
    return Math.max(scene.now(), scene.deadline() - 1 - (long) (LAST_MS * chance.uniform()));
  }
}
