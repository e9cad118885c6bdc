package dev.witan.systemtests.rules.random;

import java.util.List;
import java.util.SplittableRandom;

/** Choices from one seed. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** One of these, each as likely as it stands here. */
  long one(long... values) {
    return values[random.nextInt(values.length)];
  }

  String one(String... values) {
    return values[random.nextInt(values.length)];
  }

  /** From 0 to this, both included. */
  long upTo(long most) {
    return most == Long.MAX_VALUE ? random.nextLong() >>> 1 : random.nextLong(most + 1);
  }
}
