package dev.witan.statemachine.codec;

import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a member signs: {@code witan-command-v1}, a line feed, and the canonical JSON of this. Its
 * SHA-256 is the command's id.
 *
 * @param audience the body, or empty in a founding
 * @param actor in whose name it acts; empty in a founding and a registration
 * @param issuedAt milliseconds since the epoch
 * @param expiresAt milliseconds since the epoch
 * @param nonce makes the same command at the same time another one
 */
public record CommandPayload(
    Optional<BodyId> audience,
    Optional<MemberId> actor,
    PublicKey key,
    long issuedAt,
    long expiresAt,
    String nonce,
    Command command) {
  private static final byte[] PREFIX = "witan-command-v1\n".getBytes(StandardCharsets.UTF_8);

  /** The bytes that are signed. */
  public byte[] signedBytes() {
    byte[] json = json().toBytes();
    byte[] bytes = new byte[PREFIX.length + json.length];
    System.arraycopy(PREFIX, 0, bytes, 0, PREFIX.length);
    System.arraycopy(json, 0, bytes, PREFIX.length, json.length);
    return bytes;
  }

  /** The command's id. */
  public Hash256 id() {
    return Hash256.of(signedBytes());
  }

  private JsonWriter json() {
    JsonWriter json = new JsonWriter().object().name("actor");
    if (actor.isPresent()) {
      json.text(actor.get().toString());
    } else {
      json.nothing();
    }
    json.name("aud").text(audience.map(BodyId::toString).orElse(""));
    CommandCodec.write(command, json.name("body"));
    json.name("expect").object().endObject();
    json.name("expiresAt").integer(expiresAt);
    json.name("issuedAt").integer(issuedAt);
    json.name("key").text(key.toString());
    json.name("nonce").text(nonce);
    json.name("type").text(CommandCodec.name(command));
    return json.name("v").integer(1).endObject();
  }
}
