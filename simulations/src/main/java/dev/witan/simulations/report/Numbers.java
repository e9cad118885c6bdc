package dev.witan.simulations.report;

import dev.witan.simulations.result.Rounded;
import dev.witan.simulations.setting.Measure;
import dev.witan.simulations.setting.Measure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as people read them: with a unit, a true minus and thousands apart. */
final class Numbers {
  private static final String THIN = "\u202f";
  private static final double PERCENT = 100;

  private Numbers() {}

  /** A figure with its unit; parts of a whole in percent. */
  static String of(double value, Unit unit) {
    return of(value, unit, "%");
  }

  /** A difference between two figures: of parts it is in points of percent, not in percent. */
  static String difference(double value, Unit unit) {
    return of(value, unit, "points");
  }

  private static String of(double value, Unit unit, String part) {
    return switch (unit) {
      case PART -> plain(onAxis(value, unit)) + THIN + part;
      case COUNT -> plain(value);
      case COIN -> plain(value) + THIN + "coin";
      case REP -> plain(value) + THIN + "REP";
      case HOURS -> plain(value) + THIN + "h";
      case DAYS -> plain(value) + THIN + "d";
    };
  }

  /** The value as it stands on an axis, and the unit beside it. */
  static double onAxis(double value, Unit unit) {
    return unit == Unit.PART ? Rounded.of(value * PERCENT) : value;
  }

  /** The word of a unit on an axis; a count has none. */
  static String axis(Unit unit) {
    return switch (unit) {
      case PART -> "%";
      case COUNT -> "number";
      case COIN -> "coin";
      case REP -> "REP";
      case HOURS -> "hours";
      case DAYS -> "days";
    };
  }

  /** The unit of a measure; one that has no name here is a number. */
  static Unit unit(String measure) {
    return Measure.named(measure).map(Measure::unit).orElse(Unit.COUNT);
  }

  /** Without a unit: whole numbers as they are, others with two decimals, small ones with more. */
  static String plain(double value) {
    int decimals = Math.abs(value) < 0.1 && value != 0 ? 4 : 2;
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    boolean isWhole = value == Math.rint(value);
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('\u2212');
    symbols.setGroupingSeparator(',');
    symbols.setDecimalSeparator('.');
    String pattern = isWhole ? "#,##0" : decimals == 2 ? "#,##0.00" : "#,##0.0000";
    return new DecimalFormat(pattern, symbols).format(rounded);
  }
}
