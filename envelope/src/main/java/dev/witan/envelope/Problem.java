package dev.witan.envelope;

/**
 * What is wrong with bytes that somebody sent, as a value.
 *
 * @param code what kind of problem it is, for programs
 * @param path the field, such as {@code /payload/nonce}; empty for the whole
 * @param sentence what is wrong, for people
 */
public record Problem(Code code, String path, String sentence) {
  /** The stable codes, in the order in which they are looked for. */
  public enum Code {
    /** More bytes than are ever read. */
    TOO_LARGE("too-large"),
    /** Not the JSON, the fields or the values that belong here. */
    MALFORMED("malformed"),
    /** Understood, but written in another way than the only one. */
    NOT_CANONICAL("not-canonical"),
    /** The signature does not belong to these bytes and this key. */
    BAD_SIGNATURE("bad-signature"),
    /** A key file that this passphrase does not open, or that was altered. */
    WRONG_PASSPHRASE("wrong-passphrase");

    private final String text;

    Code(String text) {
      this.text = text;
    }

    /** The code as programs read it. */
    public String text() {
      return text;
    }
  }

  @Override
  public String toString() {
    return code.text() + (path.isEmpty() ? "" : " " + path) + ": " + sentence;
  }
}
