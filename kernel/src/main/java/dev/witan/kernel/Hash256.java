package dev.witan.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * 32 bytes, held as four big-endian words: a SHA-256 value such as a post id, a command id, a
 * content hash or a seed. Its text is 64 lower-case hexadecimal digits.
 */
public record Hash256(long a, long b, long c, long d) {
  private static final String DIGITS = "0123456789abcdef";

  /** SHA-256 of these bytes. */
  public static Hash256 of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /** SHA-256 of a part of these bytes. */
  public static Hash256 of(byte[] bytes, int offset, int length) {
    MessageDigest digest = digest();
    digest.update(bytes, offset, length);
    return fromBytes(digest.digest(), 0);
  }

  /** SHA-256 of the UTF-8 bytes of this text. */
  public static Hash256 ofText(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A new SHA-256 computation. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Reads the 32 bytes at this offset. */
  public static Hash256 fromBytes(byte[] bytes, int offset) {
    return new Hash256(
        word(bytes, offset),
        word(bytes, offset + 8),
        word(bytes, offset + 16),
        word(bytes, offset + 24));
  }

  /** Parses 64 lower-case hexadecimal digits; empty for anything else. */
  public static Optional<Hash256> parse(String text) {
    if (text.length() != 64) {
      return Optional.empty();
    }
    long[] words = new long[4];
    for (int i = 0; i < 64; i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      words[i / 16] = words[i / 16] << 4 | digit;
    }
    return Optional.of(new Hash256(words[0], words[1], words[2], words[3]));
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    byte[] bytes = new byte[32];
    write(bytes, 0);
    return bytes;
  }

  /** Writes the 32 bytes at this offset. */
  public void write(byte[] bytes, int offset) {
    put(bytes, offset, a);
    put(bytes, offset + 8, b);
    put(bytes, offset + 16, c);
    put(bytes, offset + 24, d);
  }

  /** Writes the 64 hexadecimal digits as ASCII at this offset. */
  public void writeHex(byte[] bytes, int offset) {
    hex(bytes, offset, a);
    hex(bytes, offset + 16, b);
    hex(bytes, offset + 32, c);
    hex(bytes, offset + 48, d);
  }

  @Override
  public int hashCode() {
    return (int) (a ^ a >>> 32); // The words of a SHA-256 value are uniform already.
  }

  @Override
  public String toString() {
    byte[] text = new byte[64];
    writeHex(text, 0);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void hex(byte[] bytes, int offset, long word) {
    for (int i = 0; i < 16; i++) {
      bytes[offset + i] = (byte) DIGITS.charAt((int) (word >>> (60 - 4 * i)) & 15);
    }
  }

  private static long word(byte[] bytes, int offset) {
    long word = 0;
    for (int i = 0; i < 8; i++) {
      word = word << 8 | bytes[offset + i] & 0xff;
    }
    return word;
  }

  private static void put(byte[] bytes, int offset, long word) {
    for (int i = 0; i < 8; i++) {
      bytes[offset + i] = (byte) (word >>> (56 - 8 * i));
    }
  }
}
