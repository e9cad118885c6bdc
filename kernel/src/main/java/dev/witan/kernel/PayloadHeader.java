package dev.witan.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All of a command's payload but its own fields. Here alone stands what a member signs: {@code
 * witan-command-v1}, a line feed, and the canonical JSON of the payload. The SHA-256 of these bytes
 * is the command's id.
 *
 * @param type the word of the catalogue
 * @param audience the body, or empty in a founding
 * @param actor in whose name it acts; empty in a founding and a registration
 * @param key the key that signs
 * @param issuedAt milliseconds since the epoch
 * @param expiresAt milliseconds since the epoch
 * @param nonce 16 bytes in base64url: makes the same command at the same time another one
 */
public record PayloadHeader(
    String type,
    Optional<BodyId> audience,
    Optional<MemberId> actor,
    PublicKey key,
    long issuedAt,
    long expiresAt,
    String nonce) {
  private static final byte[] PREFIX = "witan-command-v1\n".getBytes(StandardCharsets.UTF_8);

  /**
   * The bytes that are signed.
   *
   * @param expect writes the versions of objects that the signer has seen, as one object
   * @param body writes the fields of the command, as one object
   */
  public byte[] signedBytes(Consumer<JsonWriter> expect, Consumer<JsonWriter> body) {
    JsonWriter json = new JsonWriter();
    write(json, expect, body);
    byte[] payload = json.toBytes();
    byte[] bytes = new byte[PREFIX.length + payload.length];
    System.arraycopy(PREFIX, 0, bytes, 0, PREFIX.length);
    System.arraycopy(payload, 0, bytes, PREFIX.length, payload.length);
    return bytes;
  }

  /** Writes the payload as one object. */
  public void write(JsonWriter json, Consumer<JsonWriter> expect, Consumer<JsonWriter> body) {
    json.object().name("actor");
    if (actor.isPresent()) {
      json.text(actor.get().toString());
    } else {
      json.nothing();
    }
    json.name("aud").text(audience.map(BodyId::toString).orElse(""));
    body.accept(json.name("body"));
    expect.accept(json.name("expect"));
    json.name("expiresAt").integer(expiresAt);
    json.name("issuedAt").integer(issuedAt);
    json.name("key").text(key.toString());
    json.name("nonce").text(nonce);
    json.name("type").text(type);
    json.name("v").integer(1).endObject();
  }
}
