package dev.witan.simulations;

import dev.witan.envelope.Ed25519;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.PublicKey;

/** Keys that are made from names, as in scenarios: real ones, but everybody can make them again. */
public final class NamedKeys {
  private static final String PREFIX = "witan-scenario";

  private NamedKeys() {}

  /** The Ed25519 key (RFC 8032) whose private seed is SHA-256(prefix || name). */
  public static PublicKey publicKey(String name) {
    return Ed25519.publicKey(Hash256.ofText(PREFIX + name).bytes());
  }
}
