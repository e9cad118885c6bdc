package dev.witan.systemtests.rules.tables;

import java.math.BigDecimal;

/** Amounts as tables write them: whole REP or coin with decimals, or micro-units with a u. */
final class Amount {
  private static final int DECIMALS = 6;

  private Amount() {}

  static long of(String text) {
    String plain = text.replace("_", "");
    if (plain.endsWith("u")) {
      return Long.parseLong(plain.substring(0, plain.length() - 1));
    }
    return new BigDecimal(plain).movePointRight(DECIMALS).longValueExact();
  }

  static String text(long units) {
    return BigDecimal.valueOf(units, DECIMALS).stripTrailingZeros().toPlainString();
  }
}
