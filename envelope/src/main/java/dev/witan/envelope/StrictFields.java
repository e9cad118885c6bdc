package dev.witan.envelope;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.PublicKey;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the fields of one JSON object strictly. The first problem is kept with the path of its
 * field; what is read after it is of no use. A field that nobody reads is unknown, and a problem.
 */
final class StrictFields {
  private final Json.Fields fields;
  private final String path;
  private final Set<String> read = new HashSet<>(); // lookup only
  private Problem problem;

  StrictFields(Json.Fields fields, String path) {
    this.fields = fields;
    this.path = path;
  }

  /** Parses bytes that should be one object; what is not one has a problem from the start. */
  static StrictFields parse(byte[] bytes, int limit) {
    StrictFields none = new StrictFields(new Json.Fields(new TreeMap<>()), "");
    if (bytes.length > limit) {
      none.note(Problem.Code.TOO_LARGE, "", "more than " + limit + " bytes");
      return none;
    }
    Json.Parsed parsed = JsonParser.parse(bytes);
    if (parsed.value() instanceof Json.Fields object) {
      return new StrictFields(object, "");
    }
    String sentence = parsed.problem() == null ? "expected an object" : parsed.problem();
    none.note(Problem.Code.MALFORMED, "", sentence);
    return none;
  }

  /** The first problem, or null; fields that were not read count as one. */
  Problem problem() {
    for (String name : fields.values().keySet()) {
      if (problem == null && !read.contains(name)) {
        note(Problem.Code.MALFORMED, name, "unknown field");
      }
    }
    return problem;
  }

  /** This value, unless there was a problem. */
  <T> Read<T> result(Supplier<T> value) {
    return problem() == null ? Read.of(value.get()) : Read.refused(problem);
  }

  String text(String name) {
    return take(name) instanceof Json.Text text
        ? text.value()
        : malformed(name, "expected a string", "");
  }

  /** An integer of at least 0: a time, a position. */
  long count(String name) {
    return take(name) instanceof Json.Int number && number.value() >= 0
        ? number.value()
        : malformed(name, "expected an integer of at least 0", 0L);
  }

  Json.Fields object(String name) {
    return take(name) instanceof Json.Fields object
        ? object
        : malformed(name, "expected an object", new Json.Fields(new TreeMap<>()));
  }

  boolean isNull(String name) {
    return fields.values().get(name) instanceof Json.Null;
  }

  /** Reads a field that has one possible value. */
  void constant(String name, Json value) {
    if (!value.equals(take(name))) {
      malformed(name, "expected " + words(value), "");
    }
  }

  PublicKey key(String name) {
    return parsed(name, PublicKey::parse, "a key", new PublicKey(new Hash256(0, 0, 0, 0)));
  }

  Hash256 hash(String name) {
    return parsed(name, Hash256::parse, "64 lower-case digits", new Hash256(0, 0, 0, 0));
  }

  <T> T parsed(String name, Function<String, Optional<T>> parser, String kind, T instead) {
    Optional<T> value = parser.apply(text(name));
    return value.isPresent() ? value.get() : malformed(name, "expected " + kind, instead);
  }

  /** So many bytes in base64url without padding. */
  byte[] bytes(String name, int length) {
    String text = text(name);
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return malformed(name, "expected base64url", new byte[length]);
    }
    if (bytes.length != length) {
      return malformed(name, "expected " + length + " bytes in base64url", new byte[length]);
    }
    if (!base64(bytes).equals(text)) {
      note(Problem.Code.NOT_CANONICAL, name, "padding or stray bits in base64url");
    }
    return bytes;
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  <T> T malformed(String name, String sentence, T instead) {
    note(Problem.Code.MALFORMED, name, sentence);
    return instead;
  }

  private void note(Problem.Code code, String name, String sentence) {
    if (problem == null) {
      problem = new Problem(code, name.isEmpty() ? path : path + "/" + name, sentence);
    }
  }

  private Json take(String name) {
    read.add(name);
    Json value = fields.values().get(name);
    return value == null ? malformed(name, "missing", new Json.Null()) : value;
  }

  private static String words(Json value) {
    return value instanceof Json.Int number
        ? Long.toString(number.value())
        : "\"" + ((Json.Text) value).value() + "\"";
  }
}
