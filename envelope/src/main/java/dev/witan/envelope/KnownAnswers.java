package dev.witan.envelope;

import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.PublicKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The shared vectors of signatures, put to a check before it is trusted. */
final class KnownAnswers {
  private KnownAnswers() {}

  /**
   * The name of the first vector to which the check gives another answer; empty is as it must be.
   */
  static Optional<String> firstWrong(SignatureCheck check) {
    Json.Fields file = (Json.Fields) JsonParser.parse(file()).value();
    return ((Json.Items) file.values().get("vectors"))
        .values().stream()
            .map(vector -> ((Json.Fields) vector).values())
            .filter(vector -> text(vector, "kind").equals("signature"))
            .filter(vector -> !isAnswered(check, vector))
            .map(vector -> text(vector, "name"))
            .findFirst();
  }

  private static boolean isAnswered(SignatureCheck check, Map<String, Json> vector) {
    byte[] signature = hex(vector, "signatureHex");
    boolean passes =
        signature.length == Ed25519.SIGNATURE_BYTES
            && check.passes(
                PublicKey.of(hex(vector, "keyHex")), hex(vector, "messageHex"), signature);
    return passes == ((Json.Bool) vector.get("valid")).value();
  }

  private static byte[] hex(Map<String, Json> vector, String name) {
    return HexFormat.of().parseHex(text(vector, name));
  }

  private static String text(Map<String, Json> vector, String name) {
    return ((Json.Text) vector.get(name)).value();
  }

  private static byte[] file() {
    try (InputStream stream = KnownAnswers.class.getResourceAsStream("vectors.json")) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
