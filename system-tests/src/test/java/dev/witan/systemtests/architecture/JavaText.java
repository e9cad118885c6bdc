package dev.witan.systemtests.architecture;

/**
 * A Java source whose comments and literals are blanked out, so that a search finds code only.
 * Every character keeps its place: offsets and lines are those of the source.
 */
final class JavaText {
  private final String source;
  private final StringBuilder code;

  JavaText(String source) {
    this.source = source;
    this.code = new StringBuilder(source);
    int at = 0;
    while (at < source.length()) {
      int end = endOfBlank(at);
      blank(at, end);
      at = Math.max(end, at + 1);
    }
  }

  /** The source with blanks for comments and the insides of literals. */
  String code() {
    return code.toString();
  }

  /** The number of the line, from 1, that holds this offset. */
  int line(int offset) {
    return 1 + (int) source.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /** This line of the source, from 1, or an empty one. */
  String sourceLine(int line) {
    String[] lines = source.split("\n", -1);
    return line >= 1 && line <= lines.length ? lines[line - 1] : "";
  }

  /** Where the comment or literal that begins here ends; here itself, when none begins. */
  private int endOfBlank(int at) {
    if (source.startsWith("//", at)) {
      return indexOrEnd("\n", at);
    }
    if (source.startsWith("/*", at)) {
      return Math.min(source.length(), indexOrEnd("*/", at + 2) + 2);
    }
    if (source.startsWith("\"\"\"", at)) {
      return endOfLiteral(at + 3, "\"\"\"");
    }
    char first = source.charAt(at);
    return first == '"' || first == '\'' ? endOfLiteral(at + 1, String.valueOf(first)) : at;
  }

  private int endOfLiteral(int from, String quote) {
    int at = from;
    while (at < source.length() && !source.startsWith(quote, at)) {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(source.length(), at + quote.length());
  }

  private int indexOrEnd(String text, int from) {
    int found = source.indexOf(text, from);
    return found < 0 ? source.length() : found;
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      char old = code.charAt(i);
      boolean isQuote = (i == from || i == to - 1) && (old == '"' || old == '\'');
      if (old != '\n' && !isQuote) {
        code.setCharAt(i, ' ');
      }
    }
  }
}
