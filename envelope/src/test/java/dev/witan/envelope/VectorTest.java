package dev.witan.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.BodyId;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: what other languages read as vectors is what this code does. Method: each line of the file
 * is run; the file equals what the generator makes. With {@code -Dwitan.vectors.write=FILE} the
 * file is written anew: a change of an old line is a break with everything that was ever signed.
 */
final class VectorTest {
  private static final String RESOURCE = "vectors.json";

  @Test
  void shouldHoldWhatTheGeneratorMakes() throws IOException {
    List<Vector> vectors = new ArrayList<>(JsonVectors.all());
    vectors.addAll(SignatureVectors.all());
    vectors.addAll(CommandVectors.all());
    String text =
        vectors.stream()
            .map(Vector::line)
            .collect(Collectors.joining(",\n", "{\"v\":1,\"vectors\":[\n", "\n]}\n"));
    String target = System.getProperty("witan.vectors.write");
    if (target != null) {
      Files.writeString(Path.of(target), text);
    }
    assertThat(text).isEqualTo(Samples.text(file()));
    assertThat(vectors.stream().map(Vector::toString)).doesNotHaveDuplicates();
    assertThat(vectors).hasSizeGreaterThanOrEqualTo(50);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void shouldDoWhatTheVectorSays(Vector vector) {
    switch (vector.text("kind")) {
      case "json" -> json(vector);
      case "signature" -> signature(vector);
      case "command" -> command(vector);
      case "key" -> key(vector);
      case "body" -> body(vector);
      case "countersignature" -> countersignature(vector);
      case "receipt" -> receipt(vector);
      default -> throw new IllegalStateException(vector.toString());
    }
  }

  private static void json(Vector vector) {
    Json.Parsed parsed = JsonParser.parse(JsonVectors.input(vector));
    assertThat(parsed.problem() == null).isEqualTo(vector.isTrue("valid"));
    if (vector.isTrue("valid")) {
      byte[] canonical = new JsonWriter().value(parsed.value()).toBytes();
      assertThat(Samples.text(canonical)).isEqualTo(vector.text("canonical"));
      assertThat(Hash256.of(canonical)).hasToString(vector.text("sha256"));
      assertThat(JsonParser.parseCanonical(canonical).problem()).isNull();
    }
  }

  private static void signature(Vector vector) {
    PublicKey key = PublicKey.of(hex(vector, "keyHex"));
    byte[] message = hex(vector, "messageHex");
    assertThat(Ed25519.verify(key, message, hex(vector, "signatureHex")))
        .isEqualTo(vector.isTrue("valid"));
  }

  private static void command(Vector vector) {
    Read<Envelope> read = Envelope.parseSigned(Samples.utf8(vector.text("envelope")));
    if (!vector.isTrue("valid")) {
      assertThat(read.problem().code().text()).isEqualTo(vector.text("code"));
      return;
    }
    Envelope envelope = read.value();
    byte[] signed = Samples.utf8("witan-command-v1\n" + vector.text("canonical"));
    assertThat(envelope.signedBytes()).isEqualTo(signed);
    assertThat(Hash256.of(signed)).hasToString(vector.text("signedSha256"));
    assertThat(envelope.id()).hasToString(vector.text("id"));
    assertThat(StrictFields.base64(envelope.signature())).isEqualTo(vector.text("signature"));
    assertThat(Ed25519.sign(hex(vector, "seedHex"), signed)).isEqualTo(envelope.signature());
  }

  private static void key(Vector vector) {
    Optional<PublicKey> key = PublicKey.parse(vector.text("text"));
    assertThat(key.isPresent()).isEqualTo(vector.isTrue("valid"));
    if (key.isPresent()) {
      assertThat(key.get().bytes()).isEqualTo(hex(vector, "keyHex"));
      assertThat(Ed25519.publicKey(hex(vector, "seedHex"))).isEqualTo(key.get());
      assertThat(key.get()).hasToString(vector.text("text"));
      assertThat(MemberId.of(key.get())).hasToString(vector.text("member"));
    }
  }

  private static void body(Vector vector) {
    Envelope founding = Envelope.parseSigned(Samples.utf8(vector.text("envelope"))).value();
    assertThat(founding.id()).hasToString(vector.text("id"));
    assertThat(BodyId.of(founding.id())).hasToString(vector.text("body"));
  }

  private static void countersignature(Vector vector) {
    byte[] signature = Ed25519.sign(hex(vector, "seedHex"), Samples.utf8(vector.text("signed")));
    assertThat(StrictFields.base64(signature)).isEqualTo(vector.text("signature"));
  }

  private static void receipt(Vector vector) {
    Receipt receipt = Receipt.parse(Samples.utf8(vector.text("receipt"))).value();
    PublicKey node = PublicKey.parse(vector.text("node")).orElseThrow();
    assertThat(receipt.isSignedBy(node)).isEqualTo(vector.isTrue("valid"));
    assertThat(Samples.text(receipt.toBytes())).isEqualTo(vector.text("receipt"));
  }

  private static Stream<Vector> vectors() throws IOException {
    Json.Fields file = (Json.Fields) JsonParser.parse(file()).value();
    return ((Json.Items) file.values().get("vectors"))
        .values().stream().map(line -> new Vector((Json.Fields) line));
  }

  private static byte[] file() throws IOException {
    try (InputStream stream = Envelope.class.getResourceAsStream(RESOURCE)) {
      return stream.readAllBytes();
    }
  }

  private static byte[] hex(Vector vector, String name) {
    return HexFormat.of().parseHex(vector.text(name));
  }
}
