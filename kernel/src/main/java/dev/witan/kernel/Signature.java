package dev.witan.kernel;

import java.util.Base64;
import java.util.Optional;

/**
 * The 64 bytes of an Ed25519 signature that stands inside a command, such as a coauthor's. Its text
 * is base64url without padding. Here it is carried only; whether it is anybody's signature of
 * anything is for whoever checks signatures to say.
 *
 * @param start the first 32 bytes
 * @param end the last 32 bytes
 */
public record Signature(Hash256 start, Hash256 end) {
  /** How many bytes a signature has. */
  public static final int BYTES = 64;

  private static final int TEXT_LENGTH = 86;

  /** The signature with these 64 bytes. */
  public static Signature of(byte[] bytes) {
    Checks.require(bytes.length == BYTES, "a signature has 64 bytes", bytes.length);
    return new Signature(Hash256.fromBytes(bytes, 0), Hash256.fromBytes(bytes, 32));
  }

  /** Parses the text form; empty for anything else, other spellings of the same bytes included. */
  public static Optional<Signature> parse(String text) {
    if (text.length() != TEXT_LENGTH) {
      return Optional.empty();
    }
    try {
      Signature signature = of(Base64.getUrlDecoder().decode(text));
      return signature.toString().equals(text) ? Optional.of(signature) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The 64 bytes. */
  public byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    start.write(bytes, 0);
    end.write(bytes, 32);
    return bytes;
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
  }
}
