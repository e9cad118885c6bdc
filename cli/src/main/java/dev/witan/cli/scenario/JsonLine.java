package dev.witan.cli.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.witan.kernel.Json;
import dev.witan.kernel.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the one object of a line as narrow JSON: no name twice, no floating point, no half
 * surrogate pairs, no deep nesting. It is read here and not in the kernel because the order of
 * names counts in the two objects that stand for lists of weights.
 */
final class JsonLine {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Which objects stand for lists, and how a name in them is called in the list. */
  private static final Map<String, String> WEIGHED =
      Map.of("authors", "member", "citations", "post");

  private static final int DIGITS_MAX = 16;

  private final JsonParser parser;

  private JsonLine(JsonParser parser) {
    this.parser = parser;
  }

  /** The names and values of the object that is all of this text. */
  static SortedMap<String, Json> read(String text) throws WrongLine {
    try (JsonParser parser = JSON.createParser(text)) {
      return new JsonLine(parser).line();
    } catch (JsonProcessingException e) {
      long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      String message = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new WrongLine("not JSON at character " + column + ": " + message);
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string cannot fail", e);
    }
  }

  private SortedMap<String, Json> line() throws IOException, WrongLine {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new WrongLine("a line is one JSON object");
    }
    SortedMap<String, Json> values = new TreeMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = name("");
      JsonToken token = parser.nextToken();
      values.put(
          name,
          WEIGHED.containsKey(name) && token == JsonToken.START_OBJECT
              ? weighed(name)
              : value("/" + name, 1));
    }
    if (parser.nextToken() != null) {
      throw new WrongLine("a line is one JSON object, and there is more behind it");
    }
    return values;
  }

  /** The object {"ada": 700000, "ben": 300000} as the list that it stands for. */
  private Json weighed(String field) throws IOException, WrongLine {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = text(parser.currentName(), "/" + field);
      parser.nextToken();
      if (!(value("/" + field + "/" + name, 2) instanceof Json.Int weight)) {
        throw new WrongLine("/" + field + "/" + name + ": expected an integer");
      }
      SortedMap<String, Json> item = new TreeMap<>();
      item.put(WEIGHED.get(field), new Json.Text(name));
      item.put("weight", weight);
      items.add(new Json.Fields(item));
    }
    return new Json.Items(items);
  }

  private Json value(String path, int depth) throws IOException, WrongLine {
    if (depth > Limits.JSON_DEPTH_MAX) {
      throw new WrongLine("nested deeper than " + Limits.JSON_DEPTH_MAX);
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(path, depth);
      case START_ARRAY -> items(path, depth);
      case VALUE_STRING -> new Json.Text(text(parser.getText(), path));
      case VALUE_NUMBER_INT -> new Json.Int(integer(path));
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      case VALUE_NULL -> new Json.Null();
      default -> throw new WrongLine(path + ": numbers are integers");
    };
  }

  private Json fields(String path, int depth) throws IOException, WrongLine {
    SortedMap<String, Json> values = new TreeMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = name(path);
      parser.nextToken();
      values.put(name, value(path + "/" + name, depth + 1));
    }
    return new Json.Fields(values);
  }

  private Json items(String path, int depth) throws IOException, WrongLine {
    List<Json> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(path + "/" + values.size(), depth + 1));
    }
    return new Json.Items(values);
  }

  private String name(String path) throws IOException, WrongLine {
    String name = text(parser.currentName(), path);
    if (name.chars().anyMatch(c -> c > 127)) {
      throw new WrongLine(path + ": a name that is not ASCII: \"" + name + "\"");
    }
    return name;
  }

  private long integer(String path) throws IOException, WrongLine {
    String digits = parser.getText();
    if (digits.equals("-0") || digits.length() > DIGITS_MAX + 1) {
      throw new WrongLine(path + ": not a plain integer below 2^53");
    }
    long value = Long.parseLong(digits);
    if (Math.abs(value) > Json.INTEGER_MAX) {
      throw new WrongLine(path + ": not a plain integer below 2^53");
    }
    return value;
  }

  private static String text(String text, String path) throws WrongLine {
    for (int i = 0; i < text.length(); i++) {
      int character = text.codePointAt(i);
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        throw new WrongLine(path + ": half a surrogate pair");
      }
      i += Character.charCount(character) - 1;
    }
    return text;
  }
}
