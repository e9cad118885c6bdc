package dev.witan.kernel;

import java.util.Optional;

/**
 * The id of a body, which every command names as its audience: 20 bytes of SHA-256 of the
 * founding's signed bytes. Its text is {@code wtn_} and 32 base32 digits.
 */
public record BodyId(long first, long second, int third) {
  private static final String PREFIX = "wtn_";

  /** The id of the body that the command with this id founds. */
  public static BodyId of(Hash256 foundingCommand) {
    return new BodyId(foundingCommand.a(), foundingCommand.b(), (int) (foundingCommand.c() >>> 32));
  }

  /** Parses the text form; empty for anything else. */
  public static Optional<BodyId> parse(String text) {
    return ShortId.parse(PREFIX, text)
        .map(w -> new BodyId(ShortId.pair(w[0], w[1]), ShortId.pair(w[2], w[3]), w[4]));
  }

  /** Writes the 20 bytes. */
  public void write(Output output) {
    ShortId.write(output, first, second, third);
  }

  /** Reads what {@link #write} wrote. */
  public static BodyId read(Input input) {
    Hash256 hash = ShortId.read(input);
    return new BodyId(hash.a(), hash.b(), (int) (hash.c() >>> 32));
  }

  @Override
  public String toString() {
    return ShortId.text(PREFIX, first, second, third);
  }
}
