package dev.witan.simulations.result;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers of results: rounded to 9 digits, so that every machine writes them alike. */
public final class Rounded {
  private static final MathContext DIGITS = new MathContext(9);

  private Rounded() {}

  /** The number with 9 digits; it must be finite. */
  public static double of(double number) {
    return exact(number).doubleValue();
  }

  /** The number as it is written. */
  static BigDecimal exact(double number) {
    BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
