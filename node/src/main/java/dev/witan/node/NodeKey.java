package dev.witan.node;

import dev.witan.envelope.Ed25519;
import dev.witan.envelope.Receipt;
import dev.witan.kernel.Checks;
import dev.witan.kernel.PublicKey;

/** The key with which a node signs seeds and receipts. It never shows its private half. */
public final class NodeKey {
  private final byte[] seed;
  private final PublicKey publicKey;

  /** The key with this private seed of 32 bytes. */
  public NodeKey(byte[] seed) {
    Checks.require(seed.length == Ed25519.SEED_BYTES, "a seed has 32 bytes", seed.length);
    this.seed = seed.clone();
    this.publicKey = Ed25519.publicKey(seed);
  }

  /** The half that the founding names. */
  public PublicKey publicKey() {
    return publicKey;
  }

  /** The receipt that says this. */
  public Receipt receipt(Receipt.Facts facts) {
    return Receipt.sign(facts, publicKey, seed);
  }

  /** The signature over these bytes: the same each time (RFC 8032). */
  public byte[] sign(byte[] bytes) {
    return Ed25519.sign(seed, bytes);
  }
}
