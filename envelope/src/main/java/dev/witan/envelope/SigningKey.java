package dev.witan.envelope;

import dev.witan.kernel.Checks;
import dev.witan.kernel.PublicKey;

/**
 * A private seed with its public key, for whoever signs often: {@link Ed25519#sign} makes the
 * public key anew each time, which costs as much as the signature. It is made here, once, and never
 * given: two signatures of one message under different public keys would tell the seed. It never
 * shows its private half. Safe to use from any thread.
 */
public final class SigningKey {
  private final byte[] seed;
  private final PublicKey publicKey;
  private final byte[] publicBytes;

  /** The key with this private seed of 32 bytes. */
  public SigningKey(byte[] seed) {
    Checks.require(seed.length == Ed25519.SEED_BYTES, "a seed has 32 bytes", seed.length);
    this.seed = seed.clone();
    this.publicKey = Ed25519.publicKey(seed);
    this.publicBytes = publicKey.bytes();
  }

  /** The public half. */
  public PublicKey publicKey() {
    return publicKey;
  }

  /** The signature over the message: the same each time (RFC 8032). */
  public byte[] sign(byte[] message) {
    byte[] signature = new byte[Ed25519.SIGNATURE_BYTES];
    org.bouncycastle.math.ec.rfc8032.Ed25519.sign(
        seed, 0, publicBytes, 0, message, 0, message.length, signature, 0);
    return signature;
  }
}
