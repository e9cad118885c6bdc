package dev.witan.kernel;

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
    StringBuilder text = new StringBuilder(prefix.length() + LENGTH).append(prefix);
    for (int digit = 0; digit < LENGTH; digit++) {
      int value = 0;
      for (int bit = digit * 5; bit < digit * 5 + 5; bit++) {
        value = value << 1 | bit(first, second, third, bit);
      }
      text.append(DIGITS.charAt(value));
    }
    return text.toString();
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

  static long pair(int high, int low) {
    return (long) high << 32 | low & 0xffffffffL;
  }

  private static int bit(long first, long second, int third, int index) {
    if (index < 64) {
      return (int) (first >>> (63 - index)) & 1;
    }
    return index < 128 ? (int) (second >>> (127 - index)) & 1 : third >>> (159 - index) & 1;
  }
}
