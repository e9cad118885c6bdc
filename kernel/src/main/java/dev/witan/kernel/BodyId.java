package dev.witan.kernel;

/**
 * The id of a body, which every command names as its audience: 20 bytes of SHA-256 of the
 * founding's signed bytes. Its text is {@code wtn_} and 32 base32 digits.
 */
public record BodyId(long first, long second, int third) {
  /** The id of the body that the command with this id founds. */
  public static BodyId of(Hash256 foundingCommand) {
    return new BodyId(foundingCommand.a(), foundingCommand.b(), (int) (foundingCommand.c() >>> 32));
  }

  @Override
  public String toString() {
    return ShortId.text("wtn_", first, second, third);
  }
}
