package dev.witan.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.JsonWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: what is sent is read strictly, and every problem is a value with a code and a path. */
final class EnvelopeTest {
  private static final String SENT =
      Samples.text(Envelope.sign(Samples.stake(), Samples.ADA).toBytes());

  @Test
  void shouldReadWhatItWrote() {
    Envelope signed = Envelope.sign(Samples.stake(), Samples.ADA);
    Envelope read = Envelope.parseCanonical(signed.toBytes()).value();
    assertThat(read.payload()).isEqualTo(Samples.stake());
    assertThat(read.toBytes()).isEqualTo(signed.toBytes());
    assertThat(read.signature()).isEqualTo(signed.signature());
    assertThat(read.isSigned()).isTrue();
  }

  @Test
  void shouldSignTheWordALineFeedAndTheCanonicalPayload() {
    Envelope envelope = Envelope.parse(Samples.utf8(SENT)).value();
    String payload = SENT.substring("{\"payload\":".length(), SENT.indexOf(",\"sig\""));
    byte[] signed = Samples.utf8("witan-command-v1\n" + payload);
    assertThat(envelope.signedBytes()).isEqualTo(signed);
    assertThat(envelope.id()).isEqualTo(Hash256.of(signed)).isEqualTo(envelope.payload().id());
  }

  @Test
  void shouldSealWithoutReading_asItSigns() {
    for (String body :
        List.of("{}", "{\"a\":\"\u6728 \\u0001 \\\"sig\\\":\"}", "{\"b\":[null,1]}")) {
      Payload payload = Samples.payload("post.publish", Samples.ADA, body);
      Envelope signed = Envelope.sign(payload, Samples.ADA);
      assertThat(Envelope.seal(payload.signedBytes(), Samples.ADA)).isEqualTo(signed.toBytes());
      assertThat(Envelope.withSignature(payload.signedBytes(), signed.signature()))
          .isEqualTo(signed.toBytes());
    }
  }

  @Test
  void shouldSealCommandsOnly() {
    byte[] other = Samples.utf8("witan-receipt-v1\n{}");
    assertThatThrownBy(() -> Envelope.seal(other, Samples.ADA)).hasMessageContaining("command");
    byte[] cut = Samples.utf8("witan-command-v1");
    assertThatThrownBy(() -> Envelope.seal(cut, Samples.ADA)).hasMessageContaining("command");
    byte[] short63 = new byte[63];
    byte[] signed = Samples.stake().signedBytes();
    assertThatThrownBy(() -> Envelope.withSignature(signed, short63)).hasMessageContaining("63");
  }

  @Test
  void shouldReadAFounding() {
    Payload stake = Samples.stake();
    Payload founding =
        new Payload(
            "body.found",
            Optional.empty(),
            Optional.empty(),
            stake.key(),
            1,
            2,
            stake.nonce(),
            stake.expect(),
            stake.body());
    byte[] bytes = Envelope.sign(founding, Samples.ADA).toBytes();
    assertThat(Samples.text(bytes)).contains("\"actor\":null,\"aud\":\"\"");
    assertThat(Envelope.parseSigned(bytes).value().payload()).isEqualTo(founding);
  }

  @Test
  void shouldReadAnyOrderAndSpaces_butNotAsCanonical() {
    String other =
        " {\"sig\""
            + SENT.substring(SENT.lastIndexOf(':'), SENT.length() - 1)
            + " ,\n"
            + SENT.substring(1, SENT.indexOf(",\"sig\"")).replace("\"v\":1", "\"v\" : 1")
            + "}";
    Envelope read = Envelope.parseSigned(Samples.utf8(other)).value();
    assertThat(Samples.text(read.toBytes())).isEqualTo(SENT);
    assertThat(Envelope.parseCanonical(Samples.utf8(other)).problem().code())
        .isEqualTo(Problem.Code.NOT_CANONICAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"v\":1 | \"v\":2 | malformed /payload/v",
        "\"v\":1 | \"v\":\"1\" | malformed /payload/v",
        "\"v\":1 | \"v\":1,\"w\":1 | malformed /payload/w",
        ",\"v\":1 | '' | malformed /payload/v",
        "\"pool.stake\" | 5 | malformed /payload/type",
        "\"aud\":\"wtn_ | \"aud\":\"wtm_ | malformed /payload/aud",
        "\"aud\":\"wtn_ | \"aud\":\"wtn_a | malformed /payload/aud",
        "\"actor\":\"m_ | \"actor\":\"M_ | malformed /payload/actor",
        "\"actor\":\"m_ | \"actors\":\"m_ | malformed /payload/actor",
        "\"key\":\"z | \"key\":\"Z | malformed /payload/key",
        "1795252502113 | -1 | malformed /payload/issuedAt",
        "1795252802113 | \"1\" | malformed /payload/expiresAt",
        "AAECAwQFBgcICQoLDA0ODw | AAECAwQFBgcICQoLDA0O | malformed /payload/nonce",
        "AAECAwQFBgcICQoLDA0ODw | AAECAwQFBgcICQoLDA0O/w | malformed /payload/nonce",
        "AAECAwQFBgcICQoLDA0ODw | AAECAwQFBgcICQoLDA0ODx | not-canonical /payload/nonce",
        "AAECAwQFBgcICQoLDA0ODw | AAECAwQFBgcICQoLDA0ODw== | not-canonical /payload/nonce",
        "\"expect\":{} | \"expect\":[] | malformed /payload/expect",
        "\"expect\":{} | \"expect\":{\"pool_81\":\"7\"} | malformed /payload/expect/pool_81",
        "\"body\":{ | \"body\":1,\"body2\":{ | malformed /payload/body",
        "\"sig\":\" | \"sig\":\"AAAA | malformed /sig",
        "\"sig\": | \"signature\": | malformed /sig",
        "{\"payload\": | {\"more\":1,\"payload\": | malformed /more",
        "25000000\" | 25000000\",\"amount\":\"1\" | malformed",
        "\"25000000\" | 2.5 | malformed",
      })
  void shouldNameTheFieldThatIsWrong(String from, String to, String expected) {
    assertThat(SENT).contains(from);
    Problem problem = Envelope.parse(Samples.utf8(SENT.replace(from, to))).problem();
    assertThat(problem.toString()).startsWith(expected + ":");
    assertThat(problem.sentence()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "{", "{}", "{\"payload\":{},\"sig\":\"\"}"})
  void shouldRefuseWhatIsNoEnvelope(String text) {
    assertThat(Envelope.parse(Samples.utf8(text)).problem().code())
        .isEqualTo(Problem.Code.MALFORMED);
  }

  @Test
  void shouldRefuseMoreBytesThanItReads() {
    byte[] bytes = Arrays.copyOf(Samples.utf8(SENT), Envelope.BYTES_MAX + 1);
    Arrays.fill(bytes, SENT.length(), bytes.length, (byte) ' ');
    assertThat(Envelope.parse(bytes).problem().code()).isEqualTo(Problem.Code.TOO_LARGE);
    byte[] most = Arrays.copyOf(bytes, Envelope.BYTES_MAX);
    assertThat(Envelope.parse(most).problem()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"25000000,25000001", "for,against", "1795252502113,1795252502114"})
  void shouldRefuseTheSignatureOfAnotherPayload(String from, String to) {
    byte[] altered = Samples.utf8(SENT.replace(from, to));
    assertThat(Envelope.parse(altered).problem()).isNull();
    assertThat(Envelope.parseSigned(altered).problem().code())
        .isEqualTo(Problem.Code.BAD_SIGNATURE);
  }

  @Test
  void shouldRefuseTheSignatureOfAnotherKey() {
    byte[] bytes = Envelope.sign(Samples.stake(), Samples.BOB).toBytes();
    assertThat(Envelope.parseSigned(bytes).problem().path()).isEqualTo("/sig");
  }

  @Test
  void shouldWriteWhatItReadsInOneWay() {
    Json.Fields envelope = (Json.Fields) JsonParser.parse(Samples.utf8(SENT)).value();
    Json payload = envelope.values().get("payload");
    byte[] canonical = new JsonWriter().value(payload).toBytes();
    byte[] signed = Envelope.parse(Samples.utf8(SENT)).value().signedBytes();
    assertThat(Arrays.copyOfRange(signed, 17, signed.length)).isEqualTo(canonical);
  }

  @Test
  void shouldReadOrRefuseAnyAlteredBytes() {
    Random random = new Random(3);
    int readable = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = Samples.utf8(SENT);
      for (int n = random.nextInt(3); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      Read<Envelope> read = Envelope.parse(bytes);
      assertThat(read.value() == null).isNotEqualTo(read.problem() == null);
      if (read.value() != null) {
        readable++;
        byte[] again = read.value().toBytes();
        assertThat(Envelope.parseCanonical(again).value().id()).isEqualTo(read.value().id());
      }
    }
    assertThat(readable).isPositive();
  }
}
