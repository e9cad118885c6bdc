package dev.witan.envelope;

import dev.witan.kernel.Json;
import dev.witan.kernel.JsonWriter;
import java.util.SortedMap;
import java.util.TreeMap;

/** One vector: named texts and truth values, written as one line of canonical JSON. */
final class Vector {
  private final SortedMap<String, Json> fields = new TreeMap<>();

  Vector(String kind, String name) {
    with("kind", kind).with("name", name);
  }

  Vector(Json.Fields fields) {
    this.fields.putAll(fields.values());
  }

  Vector with(String name, String value) {
    fields.put(name, new Json.Text(value));
    return this;
  }

  Vector with(String name, boolean value) {
    fields.put(name, new Json.Bool(value));
    return this;
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  String text(String name) {
    return ((Json.Text) fields.get(name)).value();
  }

  boolean isTrue(String name) {
    return ((Json.Bool) fields.get(name)).value();
  }

  String line() {
    return Samples.text(new JsonWriter().value(new Json.Fields(fields)).toBytes());
  }

  @Override
  public String toString() {
    return text("kind") + " " + text("name");
  }
}
