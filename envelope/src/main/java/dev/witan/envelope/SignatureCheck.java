package dev.witan.envelope;

import dev.witan.kernel.PublicKey;

/**
 * One way to check signatures. All ways give the answer that {@link Ed25519} describes, for every
 * input; they differ in speed and in what they need. Safe to call from any thread.
 */
interface SignatureCheck {
  /** Whether this is the key's signature, of 64 bytes, over the message. */
  boolean passes(PublicKey key, byte[] message, byte[] signature);
}
