package dev.witan.envelope;

import dev.witan.kernel.Checks;
import dev.witan.kernel.PublicKey;

/**
 * Ed25519 (RFC 8032), strictly: S is below the group's order, key and R are canonical encodings and
 * not points of small order, and S B = R + k A holds exactly (no cofactor), so that a browser that
 * compares R as it was sent comes to the same answer. Signing, and checking where nothing faster is
 * at hand, is done by Bouncy Castle.
 */
public final class Ed25519 {
  /** Bytes of a private seed. */
  public static final int SEED_BYTES = 32;

  /** Bytes of a signature: R, then S. */
  public static final int SIGNATURE_BYTES = 64;

  private static final CheckChoice CHECKS =
      new CheckChoice(System.getProperty(CheckChoice.PROPERTY), NativeProvider::load);

  private Ed25519() {}

  /** The public key of this seed. */
  public static PublicKey publicKey(byte[] seed) {
    Checks.require(seed.length == SEED_BYTES, "a seed has 32 bytes", seed.length);
    byte[] key = new byte[SEED_BYTES];
    org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(seed, 0, key, 0);
    return PublicKey.of(key);
  }

  /** The signature of this seed's key over the message. */
  public static byte[] sign(byte[] seed, byte[] message) {
    Checks.require(seed.length == SEED_BYTES, "a seed has 32 bytes", seed.length);
    byte[] signature = new byte[SIGNATURE_BYTES];
    org.bouncycastle.math.ec.rfc8032.Ed25519.sign(
        seed, 0, message, 0, message.length, signature, 0);
    return signature;
  }

  /**
   * Whether this is the key's signature over the message. Safe to call from any thread.
   *
   * @throws IllegalStateException the system property {@code witan.ed25519} asks for what is not
   *     there
   */
  public static boolean verify(PublicKey key, byte[] message, byte[] signature) {
    return signature.length == SIGNATURE_BYTES && CHECKS.current().passes(key, message, signature);
  }

  /** Whether signatures of this key can prove anything: a canonical point, not of small order. */
  public static boolean isSound(PublicKey key) {
    return org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyPartial(key.bytes(), 0);
  }
}
