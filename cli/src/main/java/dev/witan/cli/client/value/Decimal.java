package dev.witan.cli.client.value;

import dev.witan.cli.Amounts;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decimals with at most six digits behind the point, as millionths: exactly, or not at all. */
public final class Decimal {
  /** All that there can be of an asset (NUM-4) has thirteen digits before the point. */
  private static final Pattern FORM = Pattern.compile("([0-9]{1,13})(?:\\.([0-9]{1,6}))?");

  private static final int DIGITS = 6;
  private static final int DIGITS_SHOWN = 2;
  private static final long ONE = 1_000_000;

  private Decimal() {}

  /** The millionths of a decimal of at least 0; nothing for any other text. */
  public static OptionalLong millionths(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return OptionalLong.empty();
    }
    String behind = form.group(2) == null ? "" : form.group(2);
    String padded = behind + "0".repeat(DIGITS - behind.length());
    long whole = Long.parseLong(form.group(1));
    return whole > Long.MAX_VALUE / ONE - 1
        ? OptionalLong.empty()
        : OptionalLong.of(whole * ONE + Long.parseLong(padded));
  }

  /** Millionths for people: all that there are, but no more than two zeros at the end. */
  public static String readable(long millionths) {
    String all = Amounts.readable(millionths);
    int end = all.length();
    while (all.charAt(end - 1) == '0' && all.charAt(end - 1 - DIGITS_SHOWN) != '.') {
      end--;
    }
    return all.substring(0, end);
  }
}
