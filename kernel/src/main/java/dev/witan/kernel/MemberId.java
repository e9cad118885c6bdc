package dev.witan.kernel;

import java.util.Optional;

/**
 * A member's id for life: 20 bytes of SHA-256 of the first public key (MEMBER-1). Its text is
 * {@code m_} and 32 base32 digits.
 */
public record MemberId(long first, long second, int third) {
  private static final String PREFIX = "m_";

  /** The id of the member who registers with this key. */
  public static MemberId of(PublicKey key) {
    Hash256 hash = Hash256.of(key.bytes());
    return new MemberId(hash.a(), hash.b(), (int) (hash.c() >>> 32));
  }

  /** Parses the text form; empty for anything else. */
  public static Optional<MemberId> parse(String text) {
    return ShortId.parse(PREFIX, text)
        .map(w -> new MemberId(ShortId.pair(w[0], w[1]), ShortId.pair(w[2], w[3]), w[4]));
  }

  @Override
  public int hashCode() {
    return (int) first;
  }

  /** Writes the 20 bytes. */
  public void write(Output output) {
    ShortId.write(output, first, second, third);
  }

  /** Reads what {@link #write} wrote. */
  public static MemberId read(Input input) {
    Hash256 hash = ShortId.read(input);
    return new MemberId(hash.a(), hash.b(), (int) (hash.c() >>> 32));
  }

  @Override
  public String toString() {
    return ShortId.text(PREFIX, first, second, third);
  }
}
