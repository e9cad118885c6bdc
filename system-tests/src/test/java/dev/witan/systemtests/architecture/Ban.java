package dev.witan.systemtests.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sources of the core do without, each with what takes its place. */
enum Ban {
  CLOCK(
      "\\b(Instant|Local\\w+|Zoned\\w+|Offset\\w+|Year\\w*|Clock)\\s*(\\.|::)\\s*(now|system\\w*)\\b",
      "the time comes with the entry"),
  SYSTEM_TIME(
      "\\bSystem\\s*(\\.|::)\\s*(currentTimeMillis|nanoTime)\\b", "the time comes with the entry"),
  RANDOM(
      "\\bnew\\s+(\\w+\\.)*\\w*Random\\b|\\b(ThreadLocal|Secure|Splittable)Random\\b"
          + "|\\bMath\\s*(\\.|::)\\s*random\\b|\\brandomUUID\\b",
      "draws come from the seed of the entry, ids with the command"),
  HASH_ORDER(
      "\\b(?:Weak|Identity|Concurrent)?Hash(?:Map|Set)\\b|\\bnew\\s+\\w+(?<!Linked)Hash(?:Map|Set)\\b"
          + "|\\bnew\\s+\\w+CounterMap\\b",
      "walks need an order: use an array, a list, a LinkedHashMap or a TreeMap; a map that is never"
          + " walked carries the comment \"// lookup only\""),
  SALTED_ORDER(
      "\\b(Map|Set)\\s*(\\.|::)\\s*(of|ofEntries|copyOf)\\b|\\bto(Unmodifiable)?(Set|Map)\\s*\\("
          + "|\\bgroupingBy\\s*\\(",
      "its order differs from run to run: use a List, an EnumMap or a LinkedHashMap; one that is"
          + " never walked carries the comment \"// lookup only\""),
  FLOATING_POINT("\\b([dD]ouble|[fF]loat)\\b", "amounts are long, ratios are ppm (WideMath, Ppm)"),
  BYTES_OF_TEXT("\\.\\s*getBytes\\s*\\(\\s*\\)", "name the charset: StandardCharsets.UTF_8"),
  TEXT_OF_BYTES(
      "\\bnew\\s+String\\s*\\((?!\\s*\\))(?![^;]*\\b(UTF_8|US_ASCII|ISO_8859_1|charset)\\b)",
      "name the charset: StandardCharsets.UTF_8"),
  FORMAT(
      "\\bString\\s*\\.\\s*format\\s*\\(\\s*(?!\\s|Locale)|\\.\\s*formatted\\s*\\(",
      "join with + or pass Locale.ROOT"),
  CASE("\\.\\s*to(Lower|Upper)Case\\s*\\(\\s*\\)|::\\s*to(Lower|Upper)Case\\b", "pass Locale.ROOT"),
  DEFAULTS(
      "\\b(Locale\\s*\\.\\s*getDefault|Charset\\s*\\.\\s*defaultCharset|ZoneId\\s*\\.\\s*systemDefault)\\b",
      "nothing hangs on the machine's settings: name the locale, charset or zone"),
  PARALLEL("\\bparallelStream\\b|\\.\\s*parallel\\s*\\(", "one thread: use a loop"),
  SHARED("\\b(synchronized|volatile)\\b", "one thread: the sequencer's"),
  IDENTITY(
      "\\bidentityHashCode\\b|\\bsuper\\s*\\.\\s*hashCode\\b|\\bgetClass\\(\\)\\s*\\.\\s*hashCode\\b",
      "identities differ from run to run: compare ids or numbers"),
  PRINTING(
      "\\bSystem\\s*\\.\\s*(out|err)\\b|\\bprintStackTrace\\b",
      "the core says nothing: return a value or emit an event"),
  ASSERT("\\bassert\\s", "assertions stay on: use Checks.require");

  private static final String LOOKUP_ONLY = "// lookup only";

  private final Pattern pattern;
  private final String replacement;

  Ban(String pattern, String replacement) {
    this.pattern = Pattern.compile(pattern);
    this.replacement = replacement;
  }

  /** All places in this source that some ban names. */
  static List<Finding> findings(String path, String source) {
    JavaText text = new JavaText(source);
    List<Finding> findings = new ArrayList<>();
    for (Ban ban : values()) {
      ban.search(path, text, findings);
    }
    return findings;
  }

  private void search(String path, JavaText text, List<Finding> findings) {
    Matcher matcher = pattern.matcher(text.code());
    while (matcher.find()) {
      int line = text.line(matcher.start());
      if (!isAllowed(text, line)) {
        String found = matcher.group().strip();
        findings.add(new Finding(path, line, name() + " `" + found + "`: " + replacement));
      }
    }
  }

  private boolean isAllowed(JavaText text, int line) {
    if (this != HASH_ORDER && this != SALTED_ORDER) {
      return false;
    }
    return text.sourceLine(line).startsWith("import ")
        || text.sourceLine(line).contains(LOOKUP_ONLY)
        || text.sourceLine(line - 1).strip().equals(LOOKUP_ONLY);
  }
}
