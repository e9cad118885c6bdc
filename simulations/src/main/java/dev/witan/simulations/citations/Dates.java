package dev.witan.simulations.citations;

/** Days of the calendar as {@code 1992-09-30}. */
final class Dates {
  private static final String FORM = "dddd-dd-dd";
  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Dates() {}

  /** Whether the text has the form of a date, and there was such a day. */
  static boolean isDate(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (FORM.charAt(i) == 'd' ? c < '0' || c > '9' : c != '-') {
        return false;
      }
    }
    int year = Integer.parseInt(text, 0, 4, 10);
    int month = Integer.parseInt(text, 5, 7, 10);
    int day = Integer.parseInt(text, 8, 10, 10);
    if (year < 1 || month < 1 || month > DAYS.length || day < 1 || day > DAYS[month - 1]) {
      return false;
    }
    return month != 2 || day < 29 || year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }
}
