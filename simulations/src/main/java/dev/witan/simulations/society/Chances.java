package dev.witan.simulations.society;

import dev.witan.kernel.Hash256;

/**
 * The chances of one purpose, one for each person and thing. They are not drawn one after the
 * other: each can be asked for at any time and is the same, whatever else was drawn.
 */
public final class Chances {
  private static final long PERSON = 0x9e3779b97f4a7c15L;
  private static final long THING = 0xd1b54a32d192ed03L;

  private final long seed;

  /** The chances of this purpose: they begin with SHA-256(purpose LF seed). */
  public Chances(String purpose, String seed) {
    this.seed = Hash256.ofText(purpose + "\n" + seed).a();
  }

  /** The chance of this person in what concerns this thing. */
  public Chance of(long person, long thing) {
    return new Chance(mixed(mixed(seed + person * PERSON) + thing * THING));
  }

  /** The finalizer of SplitMix64: every bit of the number hangs on every bit of the other. */
  private static long mixed(long number) {
    long z = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
