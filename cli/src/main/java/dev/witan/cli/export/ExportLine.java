package dev.witan.cli.export;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One line of an export: an object with exactly the fields that belong there. */
final class ExportLine {
  private final long number;
  private final Json.Fields fields;

  private ExportLine(long number, Json.Fields fields) {
    this.number = number;
    this.fields = fields;
  }

  /** Reads a line that must be one JSON object. */
  static ExportLine read(long number, byte[] bytes) throws WrongExport {
    Json.Parsed parsed = JsonParser.parse(bytes);
    if (parsed.problem() != null) {
      throw new WrongExport(number, parsed.problem());
    }
    if (parsed.value() instanceof Json.Fields fields) {
      return new ExportLine(number, fields);
    }
    throw new WrongExport(number, "expected an object");
  }

  boolean has(String name) {
    return fields.values().containsKey(name);
  }

  /** Refuses a line that lacks one of these fields or has another. */
  ExportLine only(String... names) throws WrongExport {
    Set<String> expected = new TreeSet<>(List.of(names));
    for (String name : expected) {
      if (!has(name)) {
        throw wrong(name, "missing");
      }
    }
    for (String name : fields.values().keySet()) {
      if (!expected.contains(name)) {
        throw wrong(name, "unknown field");
      }
    }
    return this;
  }

  /** An integer from 0 to 2^53 - 1. */
  long count(String name) throws WrongExport {
    if (value(name) instanceof Json.Int number && number.value() >= 0) {
      return number.value();
    }
    throw wrong(name, "expected an integer of at least 0");
  }

  String text(String name) throws WrongExport {
    if (value(name) instanceof Json.Text text) {
      return text.value();
    }
    throw wrong(name, "expected a string");
  }

  Hash256 hash(String name) throws WrongExport {
    Hash256 hash = Hash256.parse(text(name)).orElse(null);
    if (hash == null) {
      throw wrong(name, "expected 64 lower-case hexadecimal digits");
    }
    return hash;
  }

  byte[] base64(String name, int bytesMax) throws WrongExport {
    byte[] bytes = ExportFormat.fromBase64(text(name)).orElse(null);
    if (bytes == null) {
      throw wrong(name, "expected base64url without padding");
    }
    if (bytes.length > bytesMax) {
      throw wrong(name, "more than " + bytesMax + " bytes");
    }
    return bytes;
  }

  /** The canonical bytes of an object, or none for null. */
  byte[] canonicalOrNull(String name, int bytesMax) throws WrongExport {
    if (value(name) instanceof Json.Null) {
      return new byte[0];
    }
    if (!(value(name) instanceof Json.Fields object)) {
      throw wrong(name, "expected an object or null");
    }
    byte[] bytes = new JsonWriter().value(object).toBytes();
    if (bytes.length > bytesMax) {
      throw wrong(name, "more than " + bytesMax + " bytes");
    }
    return bytes;
  }

  boolean isNull(String name) {
    return value(name) instanceof Json.Null;
  }

  /** Refuses any other value. */
  void constant(String name, Json expected) throws WrongExport {
    if (!expected.equals(value(name))) {
      byte[] json = new JsonWriter().value(expected).toBytes();
      throw wrong(name, "expected " + new String(json, StandardCharsets.UTF_8));
    }
  }

  /** A problem with this line as a whole. */
  WrongExport wrong(String reason) {
    return new WrongExport(number, reason);
  }

  /** A problem with this field. */
  WrongExport wrong(String name, String reason) {
    return wrong("/" + name + ": " + reason);
  }

  private Json value(String name) {
    return fields.values().get(name);
  }
}
