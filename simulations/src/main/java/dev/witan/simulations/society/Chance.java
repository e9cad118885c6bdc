package dev.witan.simulations.society;

import java.util.SplittableRandom;

/**
 * Random numbers from one seed. The same on every machine: what is not exact by IEEE 754 is left to
 * {@link StrictMath}. For one thread.
 */
public final class Chance {
  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Uniform from 0 to below 1. */
  public double uniform() {
    return (random.nextLong() >>> 11) * TWO_TO_MINUS_53;
  }

  /** Whether something of this probability happens. */
  public boolean happens(double probability) {
    return uniform() < probability;
  }

  /** Uniform from 0 to one below this. */
  public int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** From the exponential distribution: how long until the next of what comes at random. */
  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  /** From the standard normal distribution, by Marsaglia's polar method. */
  public double gaussian() {
    while (true) {
      double x = 2 * uniform() - 1;
      double y = 2 * uniform() - 1;
      double square = x * x + y * y;
      if (square < 1 && square > 0) {
        return x * Math.sqrt(-2 * StrictMath.log(square) / square);
      }
    }
  }
}
