package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Goal: narrow JSON and nothing else is read. Method: one row for each thing it may get wrong. */
final class JsonParserTest {
  private static final String PLAIN = "not a plain integer below 2^53";

  @ParameterizedTest
  @MethodSource("refused")
  void shouldRefuse(String text, String problem) {
    Json.Parsed parsed = parse(text);
    assertThat(parsed.problem()).isEqualTo(problem);
    assertThat(parsed.value()).isNull();
  }

  static Stream<Arguments> refused() {
    return Stream.concat(refusedNumbers(), refusedTexts());
  }

  private static Stream<Arguments> refusedNumbers() {
    return Stream.of(
        row("-0", PLAIN + " at character 3"),
        row("00", PLAIN + " at character 3"),
        row("01", PLAIN + " at character 3"),
        row("-01", PLAIN + " at character 4"),
        row("9007199254740992", PLAIN + " at character 17"),
        row("-9007199254740992", PLAIN + " at character 18"),
        row("10000000000000000", PLAIN + " at character 18"),
        row("-10000000000000000", PLAIN + " at character 19"),
        row("1" + "0".repeat(30), PLAIN + " at character 32"),
        row("1.0", "numbers are integers at character 2"),
        row("1e3", "numbers are integers at character 2"),
        row("1E3", "numbers are integers at character 2"),
        row(".5", "expected a value at character 1"),
        row("+1", "expected a value at character 1"),
        row("-", "expected a value at character 2"),
        row("- 1", "expected a value at character 2"),
        row("NaN", "expected a value at character 1"),
        row("Infinity", "expected a value at character 1"),
        row("\u0661", "expected a value at character 1"),
        row("0x10", "there is text behind the value at character 2"));
  }

  private static Stream<Arguments> refusedTexts() {
    return Stream.of(
        row("", "the text ends too early at character 1"),
        row("  ", "the text ends too early at character 3"),
        row("\ufeff1", "expected a value at character 1"),
        row("\u00a01", "expected a value at character 1"),
        row("1 2", "there is text behind the value at character 3"),
        row("1,", "there is text behind the value at character 2"),
        row("tru", "expected a value at character 1"),
        row("True", "expected a value at character 1"),
        row("nul", "expected a value at character 1"),
        row("falsy", "expected a value at character 1"),
        row("truee", "there is text behind the value at character 5"),
        row("'a'", "expected a value at character 1"),
        row("\"a", "the text ends too early at character 3"),
        row("\"\\", "the text ends too early at character 3"),
        row("\"\\u12", "the text ends too early at character 6"),
        row("\"\\u12g4\"", "expected four hexadecimal digits at character 6"),
        row("\"\\u\u0661234\"", "expected four hexadecimal digits at character 4"),
        row("\"\\x41\"", "an unknown escape at character 4"),
        row("\"\\U0041\"", "an unknown escape at character 4"),
        row("\"\n\"", "a control character that is not escaped at character 3"),
        row("\"\u001f\"", "a control character that is not escaped at character 3"),
        row("\"\\ud800\"", "half a surrogate pair at character 9"),
        row("\"\\udc00\"", "half a surrogate pair at character 9"),
        row("\"\\ud800x\"", "half a surrogate pair at character 10"),
        row("\"x\\udc00\"", "half a surrogate pair at character 10"),
        row("\"\\ud800\\ud800\\udc00\"", "half a surrogate pair at character 21"),
        row("\"\\udc00\\ud800\"", "half a surrogate pair at character 15"),
        row("[", "the text ends too early at character 2"),
        row("[1", "expected ']' at character 3"),
        row("[1 2]", "expected ']' at character 4"),
        row("[1,]", "expected a value at character 4"),
        row("[,1]", "expected a value at character 2"),
        row("[1}", "expected ']' at character 3"),
        row("]", "expected a value at character 1"),
        row("{", "the text ends too early at character 2"),
        row("{\"a\"}", "expected ':' at character 5"),
        row("{\"a\":}", "expected a value at character 6"),
        row("{\"a\":1", "expected '}' at character 7"),
        row("{\"a\":1]", "expected '}' at character 7"),
        row("{\"a\":1,}", "expected a name in quotes at character 8"),
        row("{a:1}", "expected a name in quotes at character 2"),
        row("{1:1}", "expected a name in quotes at character 2"),
        row("{\"a\":1,\"a\":2}", "the name \"a\" stands twice at character 13"),
        row("{\"a\":1,\"\\u0061\":null}", "the name \"a\" stands twice at character 21"),
        row("{\"\u00e9\":1}", "a name that is not ASCII at character 5"),
        row("{\"\\u0080\":1}", "a name that is not ASCII at character 10"),
        row("/* */1", "expected a value at character 1"),
        row("[".repeat(18) + "]".repeat(18), "nested too deep at character 18"),
        row("{\"a\":".repeat(17) + "1" + "}".repeat(17), "nested too deep at character 86"));
  }

  @Test
  void shouldRefuseBytesThatAreNotUtf8() {
    byte[][] broken = {
      {'"', (byte) 0xc3, '"'},
      {'"', (byte) 0xc0, (byte) 0x80, '"'},
      {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
      {'"', (byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'},
      {(byte) 0xff, (byte) 0xfe}
    };
    for (byte[] bytes : broken) {
      assertThat(JsonParser.parse(bytes).problem()).isEqualTo("not UTF-8");
      assertThat(JsonParser.parseCanonical(bytes).problem()).isEqualTo("not UTF-8");
    }
  }

  @Test
  void shouldReadValues() {
    assertThat(value(" \t\r\n null \n")).isEqualTo(new Json.Null());
    assertThat(value("true")).isEqualTo(new Json.Bool(true));
    assertThat(value("false")).isEqualTo(new Json.Bool(false));
    assertThat(value("0")).isEqualTo(new Json.Int(0));
    assertThat(value("9007199254740991")).isEqualTo(new Json.Int(Json.INTEGER_MAX));
    assertThat(value("-9007199254740991")).isEqualTo(new Json.Int(-Json.INTEGER_MAX));
    assertThat(value("[]")).isEqualTo(new Json.Items(List.of()));
    assertThat(value("[ 1 , \"x\" , [ ] ]"))
        .isEqualTo(
            new Json.Items(
                List.of(new Json.Int(1), new Json.Text("x"), new Json.Items(List.of()))));
    Json.Fields fields = (Json.Fields) value("{ \"b\" : 1 , \"a\" : { } , \"\" : 2 }");
    assertThat(fields.values().keySet()).containsExactly("", "a", "b");
    assertThat(fields.values().get("b")).isEqualTo(new Json.Int(1));
  }

  @Test
  void shouldReadTexts() {
    assertThat(value("\"\\\"\\\\\\/\\b\\t\\n\\f\\r\\u0041\\u00e9\\uD83D\\uDE00\""))
        .isEqualTo(new Json.Text("\"\\/\b\t\n\f\rA\u00e9\ud83d\ude00"));
    assertThat(value("\"\u2028\u6f22\ud83d\ude00\u007f\""))
        .isEqualTo(new Json.Text("\u2028\u6f22\ud83d\ude00\u007f"));
    assertThat(value("\"e\u0301\"")).isNotEqualTo(value("\"\u00e9\""));
  }

  @Test
  void shouldReadTheDeepestNesting() {
    assertThat(parse("[".repeat(17) + "]".repeat(17)).problem()).isNull();
    assertThat(parse("{\"a\":".repeat(16) + "1" + "}".repeat(16)).problem()).isNull();
  }

  @ParameterizedTest
  @MethodSource("notCanonical")
  void shouldRefuseEveryOtherWayOfWriting(String text) {
    assertThat(parse(text).problem()).isNull();
    assertThat(canonical(text).problem()).isEqualTo("not in canonical form");
    assertThat(canonical(text).value()).isNull();
  }

  static Stream<String> notCanonical() {
    return Stream.of(
        " 1",
        "1\n",
        "[1, 2]",
        "{\"a\": 1}",
        "{\"b\":1,\"a\":2}",
        "{\"a\":1,\"B\":2}",
        "\"\\/\"",
        "\"\\u0041\"",
        "\"\\u000a\"",
        "\"\\u001F\"",
        "\"\\u007f\"",
        "\"\\u2028\"",
        "\"\\ud83d\\ude00\"");
  }

  @Test
  void shouldTellTheProblemOfACanonicalText() {
    assertThat(canonical("[").problem()).isEqualTo("the text ends too early at character 2");
    assertThat(canonical("{\"B\":1,\"a\":2}").problem()).isNull();
  }

  private static Json value(String text) {
    Json.Parsed parsed = parse(text);
    assertThat(parsed.problem()).isNull();
    return parsed.value();
  }

  private static Json.Parsed parse(String text) {
    return JsonParser.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Json.Parsed canonical(String text) {
    return JsonParser.parseCanonical(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Arguments row(String text, String problem) {
    return Arguments.of(text, problem);
  }
}
