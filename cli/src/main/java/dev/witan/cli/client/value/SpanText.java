package dev.witan.cli.client.value;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A span of time, in milliseconds. */
public final class SpanText implements ITypeConverter<Long> {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})(ms|s|m|h|d)");
  private static final List<Unit> UNITS =
      List.of(
          new Unit("d", 86_400_000),
          new Unit("h", 3_600_000),
          new Unit("m", 60_000),
          new Unit("s", 1_000),
          new Unit("ms", 1));

  private record Unit(String name, long millis) {}

  @Override
  public Long convert(String text) {
    return millis(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "a span of time is a whole number with ms, s, m, h or d, such as 7d"));
  }

  /** The milliseconds of a span; nothing for any other text. */
  static OptionalLong millis(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return OptionalLong.empty();
    }
    long number = Long.parseLong(form.group(1));
    return UNITS.stream()
        .filter(unit -> unit.name().equals(form.group(2)))
        .mapToLong(unit -> number * unit.millis())
        .findFirst();
  }

  /** Milliseconds for people, in the largest unit that says them exactly. */
  public static String readable(long millis) {
    for (Unit unit : UNITS) {
      if (millis % unit.millis() == 0) {
        return millis / unit.millis() + " " + unit.name();
      }
    }
    return millis + " ms";
  }
}
