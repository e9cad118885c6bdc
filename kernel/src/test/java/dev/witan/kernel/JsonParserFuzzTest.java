package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Goal: no bytes make the parser throw, and what it takes as canonical is exactly what the writer
 * writes. Method: Jazzer; a normal run tries the inputs that stand beside it in the resources.
 */
final class JsonParserFuzzTest {
  @FuzzTest
  void shouldReadOrRefuseAnyBytes(byte[] bytes) {
    Json.Parsed parsed = JsonParser.parse(bytes);
    assertThat(parsed.value() == null).isEqualTo(parsed.problem() != null);
    Json.Parsed canonical = JsonParser.parseCanonical(bytes);
    if (parsed.value() == null) {
      assertThat(canonical.problem()).isEqualTo(parsed.problem());
      return;
    }
    byte[] written = new JsonWriter().value(parsed.value()).toBytes();
    assertThat(JsonParser.parseCanonical(written).value()).isEqualTo(parsed.value());
    assertThat(canonical.problem() == null).isEqualTo(java.util.Arrays.equals(bytes, written));
  }
}
