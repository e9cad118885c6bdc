package dev.witan.envelope;

import dev.witan.kernel.JsonWriter;
import java.nio.charset.StandardCharsets;

/** A word that says what is signed, a line feed, and the rest: no two kinds share their bytes. */
final class SignedText {
  private SignedText() {}

  static byte[] json(String word, JsonWriter json) {
    return join(word, json.toBytes());
  }

  static byte[] lines(String word, String... lines) {
    return join(word, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] join(String word, byte[] rest) {
    byte[] prefix = (word + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[prefix.length + rest.length];
    System.arraycopy(prefix, 0, bytes, 0, prefix.length);
    System.arraycopy(rest, 0, bytes, prefix.length, rest.length);
    return bytes;
  }
}
