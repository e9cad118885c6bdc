package dev.witan.cli;

/** Writes amounts of REP and coin for people. */
public final class Amounts {
  private static final int DECIMALS = 6;

  private Amounts() {}

  /** Micro-units as a decimal number with all its six places, such as {@code 12.500000}. */
  public static String readable(long micro) {
    String digits = Long.toString(micro).replace("-", "");
    String padded = "0".repeat(Math.max(0, DECIMALS + 1 - digits.length())) + digits;
    int point = padded.length() - DECIMALS;
    return (micro < 0 ? "-" : "") + padded.substring(0, point) + "." + padded.substring(point);
  }
}
