package dev.witan.cli.export;

import dev.witan.kernel.Limits;
import java.util.Base64;
import java.util.Optional;

/** What the lines of an export have in common. */
final class ExportFormat {
  /** Stands in the header, and again in the closing line. */
  static final String NAME = "witan-export";

  /** Of the lines; another one is another format. */
  static final long VERSION = 1;

  /** Longest header or closing line, in bytes. */
  static final int FRAME_BYTES_MAX = 4096;

  /** Longest line of an entry, in bytes. */
  static final int ENTRY_BYTES_MAX =
      Limits.COMMAND_BYTES_MAX + base64Length(Limits.EVENTS_BYTES_MAX) + FRAME_BYTES_MAX;

  /** Longest line of a content, in bytes. */
  static final int CONTENT_BYTES_MAX =
      base64Length((int) Limits.ATTACHMENT_BYTES_MAX) + FRAME_BYTES_MAX;

  private ExportFormat() {}

  /** Base64url without padding, as everywhere in signed JSON. */
  static byte[] base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encode(bytes);
  }

  /**
   * The bytes, or nothing when the text is no base64url; the hashes tell whether they are right.
   */
  static Optional<byte[]> fromBase64(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int base64Length(int bytes) {
    return (bytes + 2) / 3 * 4;
  }
}
