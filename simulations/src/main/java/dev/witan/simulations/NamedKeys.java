package dev.witan.simulations;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.PublicKey;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Keys that are made from names, as in scenarios: real ones, but everybody can make them again. */
public final class NamedKeys {
  private static final String PREFIX = "witan-scenario";
  private static final int KEY_BYTES = 32;

  private NamedKeys() {}

  /** The Ed25519 key (RFC 8032) whose private seed is SHA-256(prefix || name). */
  public static PublicKey publicKey(String name) {
    return publicKey(Hash256.ofText(PREFIX + name).bytes());
  }

  /** The key whose private seed these 32 bytes are. */
  static PublicKey publicKey(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Returning(seed));
      byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
      // In the encoding (RFC 8410) the key stands last.
      return PublicKey.of(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java from 15 on has Ed25519", e);
    }
  }

  /** Java makes keys from a random source only, so it is given one whose bytes are known. */
  private static final class Returning extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final byte[] seed;

    Returning(byte[] seed) {
      super(null, null); // Without this the platform would look for its own source.
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
