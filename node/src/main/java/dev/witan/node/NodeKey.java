package dev.witan.node;

import dev.witan.envelope.Receipt;
import dev.witan.envelope.SigningKey;
import dev.witan.kernel.PublicKey;

/** The key with which a node signs seeds and receipts. It never shows its private half. */
public final class NodeKey {
  private final SigningKey key;

  /** The key with this private seed of 32 bytes. */
  public NodeKey(byte[] seed) {
    this.key = new SigningKey(seed);
  }

  /** The half that the founding names. */
  public PublicKey publicKey() {
    return key.publicKey();
  }

  /** The receipt that says this. */
  public Receipt receipt(Receipt.Facts facts) {
    return Receipt.sign(facts, key);
  }

  /** The signature over these bytes: the same each time (RFC 8032). */
  public byte[] sign(byte[] bytes) {
    return key.sign(bytes);
  }
}
