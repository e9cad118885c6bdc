package dev.witan.simulations.society;

import java.util.Arrays;
import java.util.Map;

/** The traits of a group of people: those of its kind, with what the setting changes. */
public final class Traits {
  private final double[] values = new double[Trait.values().length];

  /** The traits of this kind with some of them changed. */
  public Traits(Kind kind, Map<Trait, Double> changed) {
    for (Trait trait : Trait.values()) {
      values[trait.ordinal()] = changed.getOrDefault(trait, kind.usual(trait));
    }
  }

  /** One of them. */
  public double get(Trait trait) {
    return values[trait.ordinal()];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Traits that && Arrays.equals(that.values, values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
