package dev.witan.cli.client.value;

import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import java.util.OptionalLong;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A parameter with its value, {@code pool.duration=3d}: an amount as a decimal, a ratio as a
 * decimal of at most 1 or in percent, a duration as a span, a count as an integer, a truth value in
 * words.
 */
public final class ParameterText implements ITypeConverter<ParameterText.Setting> {
  /** A parameter and the integer that stands for its value. */
  public record Setting(Parameter parameter, long value) {}

  @Override
  public Setting convert(String text) {
    String[] sides = text.split("=", 2);
    Parameter parameter = Parameter.named(sides[0]).orElse(null);
    if (sides.length != 2 || parameter == null) {
      throw new TypeConversionException(
          "expected NAME=VALUE with the name of a parameter, such as pool.duration=3d");
    }
    OptionalLong value = value(parameter.type(), sides[1]);
    if (value.isEmpty() || !parameter.allowsFounding(value.getAsLong())) {
      throw new TypeConversionException(parameter.text() + " takes " + form(parameter.type()));
    }
    return new Setting(parameter, value.getAsLong());
  }

  /** A value of this parameter, as it is written on a command line. */
  public static String readable(Parameter parameter, long value) {
    return switch (parameter.type()) {
      case AMOUNT -> Decimal.readable(value);
      case RATIO -> Decimal.readable(value * 100) + " %";
      case DURATION -> SpanText.readable(value);
      case BOOLEAN -> value == 1 ? "true" : "false";
      case COUNT -> Long.toString(value);
    };
  }

  private static OptionalLong value(Parameter.Type type, String text) {
    return switch (type) {
      case AMOUNT -> Decimal.millionths(text);
      case RATIO -> ratio(text);
      case DURATION -> SpanText.millis(text);
      case BOOLEAN ->
          text.equals("true") || text.equals("false")
              ? OptionalLong.of(text.equals("true") ? 1 : 0)
              : OptionalLong.empty();
      case COUNT ->
          text.matches("[0-9]{1,15}")
              ? OptionalLong.of(Long.parseLong(text))
              : OptionalLong.empty();
    };
  }

  private static OptionalLong ratio(String text) {
    if (!text.endsWith("%")) {
      return Decimal.millionths(text);
    }
    OptionalLong percent = Decimal.millionths(text.substring(0, text.length() - 1));
    return percent.isEmpty() || percent.getAsLong() % 100 != 0
        ? OptionalLong.empty()
        : OptionalLong.of(percent.getAsLong() / 100);
  }

  private static String form(Parameter.Type type) {
    return switch (type) {
      case AMOUNT -> "an amount such as 2.5";
      case RATIO -> "a ratio from 0 to 1, such as 0.1 or 10%, in steps of 1/" + Ppm.ONE;
      case DURATION -> "a span of time such as 3d, 12h or 90m";
      case BOOLEAN -> "true or false";
      case COUNT -> "an integer of at least 0";
    };
  }
}
