package dev.witan.kernel;

import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Seeded draws for property tests. They are shaped: values at and beside a boundary come as often
 * as all others together.
 */
final class Draws {
  private static final long[] BOUNDARIES = {
    0,
    1,
    9,
    10,
    127,
    128,
    Ppm.ONE - 1,
    Ppm.ONE,
    Ppm.ONE + 1,
    Integer.MAX_VALUE,
    1L << 31,
    1L << 32,
    Json.INTEGER_MAX,
    Limits.ASSET_MAX - 1,
    Limits.ASSET_MAX,
    1L << 62,
    Long.MAX_VALUE - 1,
    Long.MAX_VALUE
  };

  private final SplittableRandom random;

  private Draws(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Tries the property with this many seeds; a failure names its seed, which repeats it. */
  static void repeat(int seeds, Consumer<Draws> property) {
    for (int seed = 1; seed <= seeds; seed++) {
      try {
        property.accept(new Draws(seed));
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("seed " + seed, failure);
      }
    }
  }

  /** Any {@code long} of at least 0. */
  long amount() {
    if (random.nextBoolean()) {
      return BOUNDARIES[below(BOUNDARIES.length)];
    }
    return random.nextLong() >>> 1 + below(63);
  }

  /** From 0 to this bound, both included. */
  long upTo(long most) {
    return Math.min(most, amount()) == most && random.nextBoolean()
        ? most
        : amount() % (most == Long.MAX_VALUE ? most : most + 1);
  }

  /** Any {@code long}. */
  long integer() {
    long size = amount();
    return random.nextBoolean() ? size : -size - below(2);
  }

  /** From 0 to below this bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean either() {
    return random.nextBoolean();
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  Hash256 hash() {
    return new Hash256(integer(), integer(), integer(), integer());
  }

  static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
