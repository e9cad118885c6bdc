package dev.witan.cli.client.value;

import dev.witan.kernel.PublicKey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A public key. */
public final class KeyText implements ITypeConverter<PublicKey> {
  @Override
  public PublicKey convert(String text) {
    return PublicKey.parse(text)
        .orElseThrow(() -> new TypeConversionException("a key begins with z6Mk"));
  }
}
