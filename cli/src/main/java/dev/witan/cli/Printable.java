package dev.witan.cli;

import java.util.Locale;

/** Makes text of unknown origin safe to show: what could steer a terminal is spelled out. */
public final class Printable {
  private Printable() {}

  /** The text with control characters, lone surrogates and directions of writing as escapes. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(safe, c));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int c) {
    if (isUnsafe(c)) {
      safe.append(String.format(Locale.ROOT, "\\u%04x", c));
    } else {
      safe.appendCodePoint(c);
    }
  }

  private static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
