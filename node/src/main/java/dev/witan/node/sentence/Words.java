package dev.witan.node.sentence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Values as people read them: the same as the client's, character by character, in any locale. */
final class Words {
  /**
   * The last millisecond of the year 9999: later times have no date that everybody writes alike.
   */
  private static final long LAST_DATE_MS = 253_402_300_799_999L;

  /** Digits of a hash that are shown: so many that nobody can make another that begins alike. */
  private static final int HASH_DIGITS = 32;

  private static final String[] UNITS = {"d", "h", "min", "s", "ms"};
  private static final long[] LENGTHS = {86_400_000, 3_600_000, 60_000, 1_000, 1};
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final JsonNode hidden;

  /**
   * Words for values.
   *
   * @param hidden ranges of characters that no eye can see
   */
  Words(JsonNode hidden) {
    this.hidden = hidden;
  }

  String formatted(String format, JsonNode value, Names names) {
    String text = value.asText();
    return switch (format) {
      case "rep" -> decimal(Long.parseLong(text), 6, 2) + " REP";
      case "coin" -> decimal(Long.parseLong(text), 6, 2) + " coin";
      case "ratio" -> decimal(Long.parseLong(text), 4, 0) + " %";
      case "share" -> decimal(Math.abs(Long.parseLong(text)), 4, 0) + " %";
      case "count" -> decimal(Long.parseLong(text), 0, 0);
      case "truth" -> value.asBoolean() ? "yes" : "no";
      case "time" -> time(Long.parseLong(text));
      case "duration" -> duration(Long.parseLong(text));
      case "text" -> quoted(text);
      case "word", "key" -> text;
      case "hash" -> hash(text);
      case "member" -> named(names.of(Names.Kind.MEMBER, text), text);
      case "post" -> named(names.of(Names.Kind.POST, text), hash(text));
      case "thing" -> thing(text, names.of(Names.Kind.THING, text));
      default -> throw new IllegalStateException("no format is called " + format);
    };
  }

  /** A number of units of which each has so many decimals; at least so many are shown. */
  private static String decimal(long units, int decimals, int shown) {
    String digits = Long.toString(Math.abs(units));
    digits = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
    String part = digits.substring(digits.length() - decimals);
    while (part.length() > shown && part.endsWith("0")) {
      part = part.substring(0, part.length() - 1);
    }
    String whole = grouped(digits.substring(0, digits.length() - decimals));
    return (units < 0 ? "-" : "") + whole + (part.isEmpty() ? "" : "." + part);
  }

  private static String grouped(String digits) {
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  private static String time(long milliseconds) {
    if (milliseconds > LAST_DATE_MS) {
      return decimal(milliseconds, 0, 0) + " ms after 1970";
    }
    DateTimeFormatter form = milliseconds % 1_000 == 0 ? SECONDS : MILLIS;
    return form.format(Instant.ofEpochMilli(milliseconds)) + " UTC";
  }

  private static String duration(long milliseconds) {
    StringBuilder parts = new StringBuilder();
    long rest = milliseconds;
    for (int unit = 0; unit < UNITS.length; unit++) {
      long number = rest / LENGTHS[unit];
      rest %= LENGTHS[unit];
      if (number > 0) {
        parts.append(parts.isEmpty() ? "" : " ");
        parts.append(decimal(number, 0, 0)).append(' ').append(UNITS[unit]);
      }
    }
    return parts.isEmpty() ? "0 ms" : parts.toString();
  }

  /** All of a text, in quotes that it cannot end, with what no eye can see written out. */
  private String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\u201c");
    text.codePoints()
        .forEach(
            code -> {
              if (isHidden(code)) {
                quoted.append("\\u{").append(Integer.toHexString(code)).append('}');
              } else {
                quoted.appendCodePoint(code);
              }
            });
    return quoted.append('\u201d').toString();
  }

  private boolean isHidden(int code) {
    for (JsonNode range : hidden) {
      if (code >= range.get(0).intValue() && code <= range.get(1).intValue()) {
        return true;
      }
    }
    return false;
  }

  private static String hash(String digits) {
    return digits.substring(0, Math.min(HASH_DIGITS, digits.length())) + "\u2026";
  }

  private String named(Optional<String> name, String id) {
    return name.map(known -> quoted(known) + " (" + id + ")").orElse(id);
  }

  /** {@code pool_81} as {@code pool 81}. */
  private String thing(String id, Optional<String> title) {
    String plain = id.replaceFirst("_", " ");
    return title.map(known -> plain + " " + quoted(known)).orElse(plain);
  }
}
