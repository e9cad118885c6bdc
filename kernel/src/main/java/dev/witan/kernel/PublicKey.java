package dev.witan.kernel;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An Ed25519 public key: 32 bytes. Its text is the multibase form of did:key, {@code z6Mk...}
 * (base58btc of the bytes 0xed 0x01 and the key). Whether the bytes are a sound curve point is for
 * whoever checks signatures to say; here a key is a name.
 */
public final class PublicKey {
  private static final String DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);
  private static final BigInteger PREFIX = BigInteger.valueOf(0xed01).shiftLeft(256);
  private static final int LENGTH = 48;

  private final Hash256 value;
  private String text; // Made when first asked for: it costs microseconds, and a key is used often.

  /** The key with these 32 bytes. */
  public PublicKey(Hash256 value) {
    this.value = value;
  }

  /** The key with these 32 bytes. */
  public static PublicKey of(byte[] bytes) {
    Checks.require(bytes.length == 32, "a public key has 32 bytes", bytes.length);
    return new PublicKey(Hash256.fromBytes(bytes, 0));
  }

  /** Parses the text form; empty for anything else. */
  public static Optional<PublicKey> parse(String text) {
    if (text.length() != LENGTH || text.charAt(0) != 'z') {
      return Optional.empty();
    }
    BigInteger number = BigInteger.ZERO;
    for (int i = 1; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    BigInteger key = number.subtract(PREFIX);
    if (key.signum() < 0 || key.bitLength() > 256) {
      return Optional.empty();
    }
    byte[] padded = new byte[32];
    byte[] bytes = key.toByteArray();
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
    return Optional.of(of(padded));
  }

  /** The 32 bytes as words. */
  public Hash256 value() {
    return value;
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return value.bytes();
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicKey that && that.value.equals(value);
  }

  @Override
  public String toString() {
    if (text == null) {
      text = multibase();
    }
    return text;
  }

  private String multibase() {
    BigInteger number = PREFIX.or(new BigInteger(1, value.bytes()));
    byte[] digits = new byte[LENGTH];
    for (int i = LENGTH - 1; i > 0; i--) {
      BigInteger[] step = number.divideAndRemainder(BASE);
      digits[i] = (byte) DIGITS.charAt(step[1].intValue());
      number = step[0];
    }
    digits[0] = 'z';
    return new String(digits, StandardCharsets.ISO_8859_1);
  }
}
