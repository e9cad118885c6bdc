package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: there is one way to write a value. Method: golden texts, and round trips by draws. */
final class JsonWriterTest {
  /** The string of the example in RFC 8785, section 3.2.2. */
  @Test
  void shouldWriteTheExampleOfTheStandard() {
    byte[] given =
        "\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\""
            .getBytes(StandardCharsets.UTF_8);
    Json value = JsonParser.parse(given).value();
    assertThat(text(new JsonWriter().value(value)))
        .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  }

  @Test
  void shouldEscapeAsShortAsItCan() {
    String given = "\u0000\u0001\b\t\n\u000b\f\r\u000e\u001f \"\\/\u007f\u0080\u2028\u6f22";
    assertThat(text(new JsonWriter().text(given)))
        .isEqualTo(
            "\"\\u0000\\u0001\\b\\t\\n\\u000b\\f\\r\\u000e\\u001f \\\"\\\\/\u007f\u0080\u2028\u6f22\"");
  }

  @Test
  void shouldWriteUtf8() {
    String given = "\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\ud83d\ude00\udbff\udfff";
    byte[] quoted = ("\"" + given + "\"").getBytes(StandardCharsets.UTF_8);
    assertThat(new JsonWriter().text(given).toBytes()).isEqualTo(quoted);
  }

  @Test
  void shouldWriteObjectsAndArrays() {
    JsonWriter json = new JsonWriter().object();
    json.name("A").integer(-7).name("a").array().integer(0).integer(10).endArray();
    json.name("b").object().name("a").nothing().endObject();
    json.name("c").bool(true).name("d").bool(false);
    json.name("e").amount(5).name("f").amount(Long.MAX_VALUE).name("g").amount(-12);
    json.name("h").array().array().endArray().object().endObject().endArray().endObject();
    assertThat(text(json))
        .isEqualTo(
            "{\"A\":-7,\"a\":[0,10],\"b\":{\"a\":null},\"c\":true,\"d\":false,\"e\":\"5\","
                + "\"f\":\"9223372036854775807\",\"g\":\"-12\",\"h\":[[],{}]}");
  }

  @Test
  void shouldWriteHashes() {
    Hash256 hash = Hash256.ofText("abc");
    assertThat(text(new JsonWriter().array().hash(hash).hash(hash).endArray()))
        .isEqualTo("[\"" + hash + "\",\"" + hash + "\"]");
  }

  /** The buffer grows in the middle of each kind of value. */
  @Test
  void shouldWriteMoreThanTheBufferHolds() {
    Hash256 hash = Hash256.ofText("abc");
    for (int filled = 400; filled < 520; filled++) {
      String start = "x".repeat(filled);
      JsonWriter json = new JsonWriter().array().text(start).hash(hash).endArray();
      assertThat(text(json)).isEqualTo("[\"" + start + "\",\"" + hash + "\"]");
      json = new JsonWriter().array().text(start).integer(Json.INTEGER_MAX).endArray();
      assertThat(text(json)).isEqualTo("[\"" + start + "\",9007199254740991]");
      json = new JsonWriter().array().text(start).text("\u0000\u0001").bool(false).endArray();
      assertThat(text(json)).isEqualTo("[\"" + start + "\",\"\\u0000\\u0001\",false]");
    }
    JsonWriter many = new JsonWriter().array();
    for (int i = 0; i < 5000; i++) {
      many.integer(i % 10);
    }
    assertThat(many.endArray().toBytes()).hasSize(10_001);
  }

  @Test
  void shouldHashWhatItWrote() {
    JsonWriter json = new JsonWriter().text("x".repeat(2000));
    assertThat(json.sha256()).isEqualTo(Hash256.of(json.toBytes()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "\udc00", "a\ud800b", "\udc00\ud800", "\ud800\ud800\udc00"})
  void shouldRefuseHalfAPair(String text) {
    assertThatThrownBy(() -> new JsonWriter().text(text))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("half a surrogate pair cannot be written");
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 53, -(1L << 53), Long.MAX_VALUE, Long.MIN_VALUE + 1})
  void shouldRefuseIntegersThatNotEveryLanguageReads(long value) {
    assertThatThrownBy(() -> new JsonWriter().integer(value))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("an integer of 2^53 or more: " + value);
  }

  @Test
  void shouldWriteTheLargestIntegers() {
    JsonWriter json = new JsonWriter().array();
    json.integer(Json.INTEGER_MAX).integer(-Json.INTEGER_MAX).integer(9).integer(-1).endArray();
    assertThat(text(json)).isEqualTo("[9007199254740991,-9007199254740991,9,-1]");
  }

  @Test
  void shouldRefuseNamesOutOfOrder() {
    assertThatThrownBy(() -> new JsonWriter().object().name("b").nothing().name("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("names are written in order");
    assertThatThrownBy(() -> new JsonWriter().object().name("a").nothing().name("a"))
        .isInstanceOf(IllegalStateException.class);
    JsonWriter json = new JsonWriter().object().name("b").object().name("a").nothing();
    json.endObject().name("c").object().name("a").nothing().endObject().endObject();
    assertThat(text(json)).isEqualTo("{\"b\":{\"a\":null},\"c\":{\"a\":null}}");
  }

  @Test
  void shouldBeReadBack() {
    Draws.repeat(
        5000,
        draws -> {
          Json value = DrawnJson.value(draws, 4);
          byte[] bytes = new JsonWriter().value(value).toBytes();
          assertThat(JsonParser.parseCanonical(bytes)).isEqualTo(new Json.Parsed(value, null));
          assertThat(JsonParser.parse(bytes)).isEqualTo(new Json.Parsed(value, null));
        });
  }

  /** However it is spaced and escaped, the same value becomes the same bytes. */
  @Test
  void shouldMakeEveryWayOfWritingTheSame() {
    Draws.repeat(
        2000,
        draws -> {
          Json value = DrawnJson.value(draws, 3);
          byte[] canonical = new JsonWriter().value(value).toBytes();
          Json.Parsed parsed = JsonParser.parse(LooseJson.write(value, draws));
          assertThat(parsed.problem()).isNull();
          assertThat(new JsonWriter().value(parsed.value()).toBytes()).isEqualTo(canonical);
        });
  }

  private static String text(JsonWriter json) {
    return new String(json.toBytes(), StandardCharsets.UTF_8);
  }
}
