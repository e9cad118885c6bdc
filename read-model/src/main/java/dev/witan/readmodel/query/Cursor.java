package dev.witan.readmodel.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The key of the last row of a page as a text that means nothing to its holder. */
final class Cursor {
  private static final int LENGTH_MAX = 200;

  private Cursor() {}

  /** The text for this key in this list. */
  static String write(String list, long... key) {
    StringBuilder text = new StringBuilder(list);
    for (long part : key) {
      text.append(' ').append(part);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The key that this text stands for in this list; empty when it is none of its cursors. */
  static Optional<long[]> read(String list, int parts, String cursor) {
    if (cursor.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      String[] words = new String(bytes, StandardCharsets.US_ASCII).split(" ", -1);
      if (words.length != parts + 1) {
        return Optional.empty();
      }
      long[] key = new long[parts];
      for (int part = 0; part < parts; part++) {
        key[part] = Long.parseLong(words[part + 1]);
      }
      boolean isOurs = write(list, key).equals(cursor); // of this list, and spelled in one way
      return isOurs ? Optional.of(key) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no base64, or a number beyond 64 bits
    }
  }
}
