package dev.witan.simulations.run;

import dev.witan.kernel.Hash256;

/**
 * A post whose quality the simulation knows.
 *
 * @param key tells it from all other works, and is the same in runs with the same seed
 * @param post its number in the forum
 * @param quality 0 and more is good
 */
record Work(long key, int post, Hash256 id, Citizen author, double quality) {
  private static final int SUBJECT_BITS = 24;

  boolean isGood() {
    return quality >= 0;
  }

  /** The key of the n-th work of this origin: 0 for requests, above it the author. */
  static long key(long origin, long n) {
    return (origin << SUBJECT_BITS) + n;
  }
}
