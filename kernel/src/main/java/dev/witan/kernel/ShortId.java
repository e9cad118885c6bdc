package dev.witan.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first 20 bytes of a SHA-256 value, written as a prefix and 32 lower-case base32 digits
 * without padding (RFC 4648): the form of member ids ({@code m_}) and body ids ({@code wtn_}).
 */
final class ShortId {
  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 32;

  private ShortId() {}

  static String text(String prefix, long first, long second, int third) {
    byte[] text = new byte[prefix.length() + LENGTH];
    for (int i = 0; i < prefix.length(); i++) {
      text[i] = (byte) prefix.charAt(i);
    }
    int at = prefix.length();
    at = digits(text, at, first >>> 24);
    at = digits(text, at, first << 16 | second >>> 48);
    at = digits(text, at, second >>> 8);
    digits(text, at, second << 32 | third & 0xffffffffL);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** Writes the lowest 40 bits as eight digits and returns the place behind them. */
  private static int digits(byte[] text, int at, long bits) {
    for (int i = 0; i < 8; i++) {
      text[at + i] = (byte) DIGITS.charAt((int) (bits >>> (35 - 5 * i)) & 31);
    }
    return at + 8;
  }

  /** The 160 bits as five 32-bit words, or empty when the text has another form. */
  static Optional<int[]> parse(String prefix, String text) {
    if (!text.startsWith(prefix) || text.length() != prefix.length() + LENGTH) {
      return Optional.empty();
    }
    int[] words = new int[5];
    for (int digit = 0; digit < LENGTH; digit++) {
      int value = DIGITS.indexOf(text.charAt(prefix.length() + digit));
      if (value < 0) {
        return Optional.empty();
      }
      for (int i = 0; i < 5; i++) {
        int bit = digit * 5 + i;
        words[bit / 32] |= (value >>> (4 - i) & 1) << (31 - bit % 32);
      }
    }
    return Optional.of(words);
  }

  /** Writes the 20 bytes. */
  static void write(Output output, long first, long second, int third) {
    byte[] bytes = new byte[20];
    for (int i = 0; i < bytes.length; i++) {
      long word = i < 8 ? first : i < 16 ? second : (long) third << 32;
      bytes[i] = (byte) (word >>> (56 - i % 8 * 8));
    }
    output.raw(bytes);
  }

  /** Reads 20 bytes as a hash whose last 12 bytes are 0. */
  static Hash256 read(Input input) {
    return Hash256.fromBytes(Arrays.copyOf(input.raw(20), 32), 0);
  }

  static long pair(int high, int low) {
    return (long) high << 32 | low & 0xffffffffL;
  }
}
