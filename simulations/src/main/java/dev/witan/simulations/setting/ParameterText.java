package dev.witan.simulations.setting;

import dev.witan.kernel.Parameter;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Parameters and their values as people write them, in the units of the rules. */
public final class ParameterText {
  private ParameterText() {}

  /**
   * The value of a parameter that a founding may set.
   *
   * @return nothing when the text is no such value; {@link #expected} then says what would be
   */
  public static OptionalLong value(Parameter parameter, String text) {
    if (parameter.type() == Parameter.Type.BOOLEAN) {
      return switch (text) {
        case "true" -> OptionalLong.of(1);
        case "false" -> OptionalLong.of(0);
        default -> OptionalLong.empty();
      };
    }
    if (!text.matches("[0-9]{1,18}")) {
      return OptionalLong.empty();
    }
    long value = Long.parseLong(text);
    return parameter.allowsFounding(value) ? OptionalLong.of(value) : OptionalLong.empty();
  }

  /** Says what values a parameter takes. */
  public static String expected(Parameter parameter) {
    return switch (parameter.type()) {
      case AMOUNT -> "must be micro-units, a whole number of 0 or more";
      case COUNT -> "must be a whole number of 0 or more";
      case RATIO -> "must be parts per million, a whole number from 0 to 1000000";
      case DURATION -> "must be milliseconds, a whole number of 1 or more";
      case BOOLEAN -> "must be true or false";
    };
  }

  /** Says which parameters there are. */
  public static String unknown() {
    return "is no parameter; there are "
        + Arrays.stream(Parameter.values()).map(Parameter::text).collect(Collectors.joining(", "));
  }

  /** A value as a truth value or a number. */
  static Object plain(Parameter parameter, long value) {
    return parameter.type() == Parameter.Type.BOOLEAN ? (Object) (value == 1) : (Object) value;
  }

  /** A value as it is written in settings. */
  public static String written(Parameter parameter, long value) {
    return plain(parameter, value).toString();
  }
}
