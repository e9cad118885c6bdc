package dev.witan.node.sentence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentence of every command. Any thread may use it. */
public final class Sentences {
  private static final String PLACE = "/dev/witan/webui/sentences.json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VALUE = Pattern.compile("\\{([\\w.]+):(\\w+)\\}");

  private final JsonNode templates;
  private final JsonNode formats;
  private final Words words;

  private Sentences(JsonNode file) {
    this.templates = file.get("commands");
    this.formats = file.get("parameters");
    this.words = new Words(file.get("hidden"));
  }

  /** Reads the templates that lie in the program. */
  public static Sentences load() {
    try (InputStream in = Sentences.class.getResourceAsStream(PLACE)) {
      return new Sentences(JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a command does.
   *
   * @param body its fields, as they are signed
   * @return nothing for a type without a template, which nobody should sign
   */
  public Optional<String> of(String type, JsonNode body, Names names) {
    JsonNode template = templates.get(type);
    return template == null ? Optional.empty() : Optional.of(said(template, body, names));
  }

  private String said(JsonNode parts, JsonNode fields, Names names) {
    StringBuilder said = new StringBuilder();
    for (JsonNode part : parts) {
      said.append(saidPart(part, fields, names));
    }
    return said.toString();
  }

  private String saidPart(JsonNode part, JsonNode fields, Names names) {
    if (part.isTextual()) {
      return filled(part.textValue(), fields, names);
    }
    if (part.has("when")) {
      JsonNode chosen = isTrue(part, fields) ? part.get("say") : part.path("else");
      return said(chosen, fields, names);
    }
    List<JsonNode> items =
        part.has("each")
            ? items(at(part.get("each").textValue(), fields))
            : entries(at(part.get("entries").textValue(), fields));
    List<String> said = new ArrayList<>();
    items.forEach(item -> said.add(said(part.get("say"), item, names)));
    return String.join(part.get("between").textValue(), said);
  }

  /** Puts values where {@code {field:format}} stands. */
  private String filled(String text, JsonNode fields, Names names) {
    Matcher matcher = VALUE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      JsonNode value = at(matcher.group(1), fields);
      if (value.isMissingNode() || value.isNull()) {
        throw new IllegalStateException("the template asks for " + matcher.group(1));
      }
      String format = matcher.group(2).equals("parameter") ? format(fields) : matcher.group(2);
      matcher.appendReplacement(
          filled, Matcher.quoteReplacement(words.formatted(format, value, names)));
    }
    return matcher.appendTail(filled).toString();
  }

  /** The format of the value of a parameter, by the entry's name. */
  private String format(JsonNode entry) {
    String name = entry.get("name").textValue();
    return name.startsWith("artifact.") ? "post" : formats.path(name).asText("count");
  }

  private static boolean isTrue(JsonNode part, JsonNode fields) {
    JsonNode value = at(part.get("when").textValue(), fields);
    if (part.has("is")) {
      return value.equals(part.get("is"));
    }
    if (part.has("below")) {
      return value.isIntegralNumber() && value.longValue() < part.get("below").longValue();
    }
    return isThere(value);
  }

  /** Neither absent nor empty. */
  private static boolean isThere(JsonNode value) {
    if (value.isContainerNode()) {
      return !value.isEmpty();
    }
    return !value.isMissingNode()
        && !value.isNull()
        && !(value.isBoolean() && !value.booleanValue())
        && !(value.isTextual() && value.textValue().isEmpty());
  }

  /** The items of a list, by their own fields; a text is the field {@code item}. */
  private static List<JsonNode> items(JsonNode list) {
    List<JsonNode> items = new ArrayList<>();
    list.forEach(item -> items.add(item.isObject() ? item : object().set("item", item)));
    return items;
  }

  /** The entries of an object in the order of their names. */
  private static List<JsonNode> entries(JsonNode object) {
    TreeMap<String, JsonNode> sorted = new TreeMap<>();
    object.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    List<JsonNode> entries = new ArrayList<>();
    sorted.forEach((name, value) -> entries.add(object().put("name", name).set("value", value)));
    return entries;
  }

  private static ObjectNode object() {
    return JSON.createObjectNode();
  }

  private static JsonNode at(String path, JsonNode fields) {
    JsonNode value = fields;
    for (String name : path.split("\\.", -1)) {
      value = value.path(name);
    }
    return value;
  }
}
