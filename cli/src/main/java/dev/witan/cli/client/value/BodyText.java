package dev.witan.cli.client.value;

import dev.witan.kernel.BodyId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The id of a body. */
public final class BodyText implements ITypeConverter<BodyId> {
  @Override
  public BodyId convert(String text) {
    return BodyId.parse(text)
        .orElseThrow(() -> new TypeConversionException("a body's id begins with wtn_"));
  }
}
