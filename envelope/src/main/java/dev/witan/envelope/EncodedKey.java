package dev.witan.envelope;

import dev.witan.kernel.PublicKey;
import java.util.HexFormat;

/** A key in the X.509 form that providers of the JDK read. Nothing is checked. */
record EncodedKey(PublicKey key) implements java.security.PublicKey {
  /** All that X.509 puts before the 32 bytes: that a key of Ed25519 follows. */
  private static final byte[] HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

  @Override
  public String getAlgorithm() {
    return "EdDSA";
  }

  @Override
  public String getFormat() {
    return "X.509";
  }

  @Override
  public byte[] getEncoded() {
    byte[] encoded = new byte[HEADER.length + 32];
    System.arraycopy(HEADER, 0, encoded, 0, HEADER.length);
    System.arraycopy(key.bytes(), 0, encoded, HEADER.length, 32);
    return encoded;
  }
}
