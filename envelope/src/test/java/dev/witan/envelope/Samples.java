package dev.witan.envelope;

import dev.witan.kernel.BodyId;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Seeds, payloads and texts that tests share. */
final class Samples {
  static final byte[] ADA = seed("ada");
  static final byte[] BOB = seed("bob");
  static final BodyId BODY = BodyId.of(Hash256.ofText("a body"));

  private Samples() {}

  static byte[] seed(String name) {
    return Hash256.ofText(name).bytes();
  }

  static Payload payload(String type, byte[] seed, String body) {
    PublicKey key = Ed25519.publicKey(seed);
    return new Payload(
        type,
        Optional.of(BODY),
        Optional.of(MemberId.of(key)),
        key,
        1_795_252_502_113L,
        1_795_252_802_113L,
        "AAECAwQFBgcICQoLDA0ODw",
        fields("{}"),
        fields(body));
  }

  static Payload stake() {
    return payload(
        "pool.stake", ADA, "{\"amount\":\"25000000\",\"pool\":\"pool_81\",\"side\":\"for\"}");
  }

  static Json.Fields fields(String json) {
    return (Json.Fields) JsonParser.parse(utf8(json)).value();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
