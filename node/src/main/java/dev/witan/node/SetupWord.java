package dev.witan.node;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The one-time word that stands in the link which an operator's terminal shows: only who holds it
 * may found a body over the network. It lives as long as the process and is worth nothing once the
 * body is founded. Any thread may use it.
 */
public final class SetupWord {
  private static final int BYTES = 24;

  private final String word;

  private SetupWord(String word) {
    this.word = word;
  }

  /** A new word that nobody can guess. */
  public static SetupWord create() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new SetupWord(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The word, for the link. */
  public String word() {
    return word;
  }

  /** Whether this is the word; how long that takes tells nothing. */
  public boolean opens(String given) {
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_8));
  }
}
