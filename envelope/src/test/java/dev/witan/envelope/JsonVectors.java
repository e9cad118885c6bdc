package dev.witan.envelope;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.JsonWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Vectors of narrow JSON: texts with their canonical form, and texts that are refused. */
final class JsonVectors {
  private static final String[][] ACCEPTED = {
    {"empty object", " { } "},
    {"empty array", "[\n]"},
    {"words", "[true , false,null]"},
    {"accents stay composed or not, as typed", "[\"é e\u0301 Ångström\"]"},
    {"escaped accents are written plainly", "[\"\\u00e9\\u00C9\"]"},
    {"CJK", "{\"title\":\"阀门试验 バルブ 밸브\"}"},
    {"emoji beyond the first plane", "[\"\ud83d\udc34\",\"\\ud83d\\uDC34\"]"},
    {"joined emoji", "[\"👩\u200d🔬\"]"},
    {"right to left", "[\"שלום \u202b\"]"},
    {"line separators are not escaped", "[\"\\u2028\u2028\\u2029\u2029\"]"},
    {"next line, no-break space, byte order mark", "[\"\\u0085\\u00a0\\ufeff\"]"},
    {"short escapes", "[\"\\b\\t\\n\\f\\r\\\"\\\\\"]"},
    {"short escapes written long", "[\"\\u0008\\u0009\\u000a\\u000C\\u000D\\u0022\\u005c\"]"},
    {"controls without a short escape", "[\"\\u0000\\u0001\\u000b\\u001F\"]"},
    {"delete is not escaped", "[\"\\u007f\"]"},
    {"a slash loses its escape", "[\"\\/a\\u002fb/\"]"},
    {"markup is not escaped", "[\"<b>&amp;'</b>\"]"},
    {"noncharacters", "[\"\\uffff\\ufffe\\ufdd0\"]"},
    {"the last character", "[\"\\udbff\\udfff\"]"},
    {"edge integers", "[0,1,-1,9007199254740991,-9007199254740991]"},
    {"names in order of their bytes", "{\"b\":1,\"a\":2,\"B\":3,\"aa\":4,\"\":5,\"_\":6,\"1\":7}"},
    {"numeric names stay texts in order", "{\"10\":1,\"9\":2,\"1\":3}"},
    {"names with escapes", "{\"\\n\":1,\"\\u0061\":2,\"\\\"\":3,\"~\":4}"},
    {"a name of JavaScript objects", "{\"__proto__\":{\"a\":1},\"constructor\":2}"},
    {"order inside of arrays is kept", "[[3,1,2],{\"b\":[],\"a\":{}}]"},
    {"sixteen levels below the first", nested(17)},
    {"a text alone", "\"a\""},
    {"spaces of all four kinds", "\t{\r\n \"a\" :\t[ 1 ,2 ] }\n"},
  };

  private static final String[][] REFUSED = {
    {"duplicate names", "{\"a\":1,\"a\":1}"},
    {"duplicate names, one escaped", "{\"a\":1,\"\\u0061\":2}"},
    {"a name that is not ASCII", "{\"é\":1}"},
    {"a fraction", "[1.5]"},
    {"a fraction of 0", "[1.0]"},
    {"an exponent", "[1e3]"},
    {"minus zero", "[-0]"},
    {"a leading zero", "[01]"},
    {"a plus", "[+1]"},
    {"2^53", "[9007199254740992]"},
    {"-2^53", "[-9007199254740992]"},
    {"an integer of many digits", "[100000000000000000000]"},
    {"not a number", "[NaN]"},
    {"half a pair, the first", "[\"\\ud83d\"]"},
    {"half a pair, the second", "[\"\\udc34a\"]"},
    {"a pair in the wrong order", "[\"\\udc34\\ud83d\"]"},
    {"half a pair in a name", "{\"\\ud83d\":1}"},
    {"seventeen levels below the first", nested(18)},
    {"a control that is not escaped", "[\"\t\"]"},
    {"an unknown escape", "[\"\\x41\"]"},
    {"a short unicode escape", "[\"\\u41\"]"},
    {"a comma at the end", "[1,]"},
    {"a comment", "[1]/**/"},
    {"single quotes", "['a']"},
    {"a name without quotes", "{a:1}"},
    {"two values", "{}{}"},
    {"nothing", ""},
    {"a byte order mark", "\ufeff{}"},
    {"a space of another kind", "[\u00a01]"},
    {"an open text", "[\"a"},
  };

  private static final String[][] REFUSED_BYTES = {
    {"a byte that is no UTF-8", "5b22ff225d"},
    {"an overlong slash", "5b22c0af225d"},
    {"half a pair in UTF-8", "5b22eda0bd225d"},
    {"beyond the last character", "5b22f4908080225d"},
    {"a character cut short", "5b22e282225d"},
    {"Latin 1", "5b22e9225d"},
  };

  private JsonVectors() {}

  static List<Vector> all() {
    List<Vector> vectors = new ArrayList<>();
    for (String[] each : ACCEPTED) {
      Json value = JsonParser.parse(Samples.utf8(each[1])).value();
      byte[] canonical = new JsonWriter().value(value).toBytes();
      vectors.add(
          new Vector("json", each[0])
              .with("input", each[1])
              .with("valid", true)
              .with("canonical", Samples.text(canonical))
              .with("sha256", Hash256.of(canonical).toString()));
    }
    for (String[] each : REFUSED) {
      vectors.add(new Vector("json", each[0]).with("input", each[1]).with("valid", false));
    }
    for (String[] each : REFUSED_BYTES) {
      vectors.add(new Vector("json", each[0]).with("inputHex", each[1]).with("valid", false));
    }
    return vectors;
  }

  static byte[] input(Vector vector) {
    return vector.has("inputHex")
        ? HexFormat.of().parseHex(vector.text("inputHex"))
        : Samples.utf8(vector.text("input"));
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }
}
