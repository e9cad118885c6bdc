package dev.witan.kernel;

import java.util.Arrays;
import java.util.Map;

/**
 * One immutable version of all parameters. What begins keeps the version in force then for life
 * (POOL-2); it is named by its number.
 */
public final class Parameters {
  private static final Parameter[] ALL = Parameter.values();

  private final int version;
  private final long[] values;

  private Parameters(int version, long[] values) {
    this.version = version;
    this.values = values;
  }

  /** The first version: the defaults, with what the founding sets. */
  public static Parameters founding(Map<Parameter, Long> set) {
    long[] values = new long[ALL.length];
    for (Parameter parameter : ALL) {
      values[parameter.ordinal()] = parameter.initial();
    }
    return new Parameters(0, values).with(0, set);
  }

  /** The version that follows this one, with some values changed. */
  public Parameters next(Map<Parameter, Long> set) {
    return with(version + 1, set);
  }

  /** The number of this version, from 0. */
  public int version() {
    return version;
  }

  /** The value in micro-units, ppm, milliseconds or as a count, as the parameter's type says. */
  public long get(Parameter parameter) {
    return values[parameter.ordinal()];
  }

  /** The value of a {@link Parameter.Type#BOOLEAN} parameter. */
  public boolean is(Parameter parameter) {
    return values[parameter.ordinal()] == 1;
  }

  /** Writes all values in the order of the catalogue. */
  public void write(Output output) {
    output.count(version).count(values.length);
    for (long value : values) {
      output.count(value);
    }
  }

  /**
   * Reads what {@link #write} wrote. Parameters that were added to the catalogue since then have
   * their defaults.
   */
  public static Parameters read(Input input) {
    int version = input.count(Integer.MAX_VALUE);
    int written = input.count(ALL.length);
    long[] values = new long[ALL.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = i < written ? input.count() : ALL[i].initial();
    }
    return new Parameters(version, values);
  }

  private Parameters with(int number, Map<Parameter, Long> set) {
    long[] changed = values.clone();
    set.forEach((parameter, value) -> changed[parameter.ordinal()] = value);
    return new Parameters(number, changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parameters that
        && that.version == version
        && Arrays.equals(that.values, values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "version " + version + " " + Arrays.toString(values);
  }
}
