package dev.witan.simulations.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimals as text, rounded from the exact binary value: Java's own shortest form has changed
 * between its versions.
 */
public final class Decimals {
  private static final int CORRELATION_PLACES = 6;
  private static final MathContext COLUMN = new MathContext(10, RoundingMode.HALF_EVEN);

  private Decimals() {}

  /** A correlation, with six places. */
  public static String correlation(double value) {
    return new BigDecimal(value)
        .setScale(CORRELATION_PLACES, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  /** A column of the data, with ten digits. */
  public static String column(double value) {
    return new BigDecimal(value).round(COLUMN).stripTrailingZeros().toPlainString();
  }
}
