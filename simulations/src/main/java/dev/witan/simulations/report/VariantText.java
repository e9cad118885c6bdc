package dev.witan.simulations.report;

import dev.witan.kernel.Parameter;
import dev.witan.simulations.result.Variant;
import dev.witan.simulations.setting.Measure.Unit;
import dev.witan.simulations.setting.ParameterText;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is different about a variant, for people.
 *
 * @param subject the parameter or the number of the setting; empty when the name has no value
 * @param value in the unit that people read, or the whole name
 */
record VariantText(String subject, String value) {
  private static final double UNIT = 1_000_000;

  static VariantText of(Variant variant) {
    String name = variant.name();
    int sign = name.indexOf('=');
    Optional<Parameter> parameter =
        sign < 0 ? Optional.empty() : Parameter.named(name.substring(0, sign));
    if (sign < 0) {
      return new VariantText("", name.isEmpty() ? "all runs" : name);
    }
    if (parameter.isEmpty()) {
      return new VariantText(name.substring(0, sign), name.substring(sign + 1));
    }
    String text = name.substring(sign + 1);
    OptionalLong value = ParameterText.value(parameter.get(), text);
    return new VariantText(
        parameter.get().text(), value.isEmpty() ? text : value(parameter.get(), value.getAsLong()));
  }

  /** A value of a parameter: parts of a million in percent, micro-units whole, times in hours. */
  static String value(Parameter parameter, long value) {
    return switch (parameter.type()) {
      case RATIO -> Numbers.of(value / UNIT, Unit.PART);
      case AMOUNT -> Numbers.plain(value / UNIT);
      case DURATION -> Numbers.of(value / 3_600_000.0, Unit.HOURS);
      case COUNT, BOOLEAN -> ParameterText.written(parameter, value);
    };
  }

  /** The name alone. */
  String text() {
    return subject.isEmpty() ? value : subject + " " + value;
  }

  /** From this to another one. */
  String to(VariantText other) {
    return subject.isEmpty() || !subject.equals(other.subject)
        ? text() + " \u2192 " + other.text()
        : text() + " \u2192 " + other.value;
  }
}
