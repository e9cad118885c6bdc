package dev.witan.cli.client.http;

import dev.witan.cli.CommandFailure;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The fields of an object that a node sent, each looked at before it is used. */
public record NodeFields(Json.Fields fields) {
  /** The text of this field. */
  public String text(String name) throws CommandFailure {
    return optionalText(name).orElseThrow(() -> wrong(name, "a string"));
  }

  /** The text of this field, or nothing for null and where it is missing. */
  public Optional<String> optionalText(String name) {
    return fields.values().get(name) instanceof Json.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  /** The integer of at least 0 in this field. */
  public long count(String name) throws CommandFailure {
    if (fields.values().get(name) instanceof Json.Int number && number.value() >= 0) {
      return number.value();
    }
    throw wrong(name, "an integer of at least 0");
  }

  /** Whether this field is true. */
  public boolean isTrue(String name) {
    return new Json.Bool(true).equals(fields.values().get(name));
  }

  /** The hash in this field. */
  public Hash256 hash(String name) throws CommandFailure {
    return Hash256.parse(text(name)).orElseThrow(() -> wrong(name, "a hash"));
  }

  /** The bytes in this field. */
  public byte[] base64(String name) throws CommandFailure {
    try {
      return Base64.getDecoder().decode(text(name));
    } catch (IllegalArgumentException e) {
      throw wrong(name, "base64");
    }
  }

  /** The objects in this list. */
  public List<NodeFields> objects(String name) throws CommandFailure {
    if (fields.values().get(name) instanceof Json.Items items
        && items.values().stream().allMatch(Json.Fields.class::isInstance)) {
      return items.values().stream().map(item -> new NodeFields((Json.Fields) item)).toList();
    }
    throw wrong(name, "a list of objects");
  }

  /** The object in this field, if there is one. */
  public Optional<NodeFields> object(String name) {
    return fields.values().get(name) instanceof Json.Fields object
        ? Optional.of(new NodeFields(object))
        : Optional.empty();
  }

  private static CommandFailure wrong(String name, String expected) {
    return NodeAnswer.unexpected("/" + name + ": expected " + expected);
  }
}
