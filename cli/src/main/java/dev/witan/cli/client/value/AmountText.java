package dev.witan.cli.client.value;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An amount of REP or coin, in micro-units. */
public final class AmountText implements ITypeConverter<Long> {
  @Override
  public Long convert(String text) {
    return Decimal.millionths(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "an amount is a decimal such as 12.5, with at most 6 digits behind the point"));
  }
}
