package dev.witan.envelope;

import dev.witan.kernel.BodyId;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PayloadHeader;
import dev.witan.kernel.PublicKey;
import java.util.Map;
import java.util.Optional;

/**
 * What a member signs. The body is kept as JSON: what it means is for the catalogue of commands to
 * say.
 *
 * @param type the word of the catalogue
 * @param audience the body, or empty in a founding
 * @param actor in whose name it acts; empty in a founding and a registration
 * @param key the key that signs
 * @param issuedAt milliseconds since the epoch
 * @param expiresAt milliseconds since the epoch
 * @param nonce 16 bytes in base64url: makes the same command at the same time another one
 * @param expect versions of objects that the signer has seen
 * @param body the fields of the command
 */
public record Payload(
    String type,
    Optional<BodyId> audience,
    Optional<MemberId> actor,
    PublicKey key,
    long issuedAt,
    long expiresAt,
    String nonce,
    Json.Fields expect,
    Json.Fields body) {
  static final int NONCE_BYTES = 16;

  /** The bytes that are signed. */
  public byte[] signedBytes() {
    return header().signedBytes(json -> json.value(expect), json -> json.value(body));
  }

  /** The command's id. */
  public Hash256 id() {
    return Hash256.of(signedBytes());
  }

  /** Reads the fields of a payload; paths of problems begin with this one. */
  public static Read<Payload> read(Json.Fields fields, String path) {
    StrictFields reader = new StrictFields(fields, path);
    reader.constant("v", new Json.Int(1));
    String type = reader.text("type");
    Optional<BodyId> audience = audience(reader);
    Optional<MemberId> actor = actor(reader);
    PublicKey key = reader.key("key");
    long issuedAt = reader.count("issuedAt");
    long expiresAt = reader.count("expiresAt");
    String nonce = StrictFields.base64(reader.bytes("nonce", NONCE_BYTES));
    Json.Fields expect = expect(reader);
    Json.Fields body = reader.object("body");
    return reader.result(
        () -> new Payload(type, audience, actor, key, issuedAt, expiresAt, nonce, expect, body));
  }

  void write(JsonWriter json) {
    header().write(json, to -> to.value(expect), to -> to.value(body));
  }

  private PayloadHeader header() {
    return new PayloadHeader(type, audience, actor, key, issuedAt, expiresAt, nonce);
  }

  private static Optional<BodyId> audience(StrictFields reader) {
    return reader.parsed(
        "aud",
        text ->
            text.isEmpty() ? Optional.of(Optional.empty()) : BodyId.parse(text).map(Optional::of),
        "a body's id, or an empty string in a founding",
        Optional.empty());
  }

  private static Optional<MemberId> actor(StrictFields reader) {
    if (reader.isNull("actor")) {
      reader.constant("actor", new Json.Null());
      return Optional.empty();
    }
    return reader.parsed(
        "actor", text -> MemberId.parse(text).map(Optional::of), "a member's id", Optional.empty());
  }

  private static Json.Fields expect(StrictFields reader) {
    Json.Fields expect = reader.object("expect");
    for (Map.Entry<String, Json> entry : expect.values().entrySet()) {
      if (!(entry.getValue() instanceof Json.Int number) || number.value() < 0) {
        reader.malformed(
            "expect/" + entry.getKey(), "expected a version, an integer of at least 0", "");
      }
    }
    return expect;
  }
}
