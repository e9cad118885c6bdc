package dev.witan.cli.client.value;

import dev.witan.kernel.Hash256;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The id of a post. */
public final class HashText implements ITypeConverter<Hash256> {
  @Override
  public Hash256 convert(String text) {
    return Hash256.parse(text)
        .orElseThrow(
            () -> new TypeConversionException("a post is named by its 64 hexadecimal digits"));
  }
}
