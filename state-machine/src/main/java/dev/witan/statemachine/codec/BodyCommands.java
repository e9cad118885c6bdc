package dev.witan.statemachine.codec;

import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.Parameter;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Tick;
import dev.witan.statemachine.BodyCommand.Treasurer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The commands of the body as JSON. */
final class BodyCommands {
  static final List<CommandType<?>> TYPES =
      List.of(
          new CommandType<>("body.found", FoundBody.class, BodyCommands::write, BodyCommands::read),
          new CommandType<>("tick", Tick.class, (command, json) -> {}, fields -> new Tick()));

  private BodyCommands() {}

  private static void write(FoundBody command, JsonWriter json) {
    json.name("imported").bool(command.imported());
    json.name("name").text(command.name());
    json.name("nodeKey").text(command.nodeKey().toString());
    json.name("parameters").object();
    Map<String, Map.Entry<Parameter, Long>> byName = new TreeMap<>();
    command.parameters().entrySet().forEach(item -> byName.put(item.getKey().text(), item));
    byName.forEach((name, item) -> writeValue(json.name(name), item.getKey(), item.getValue()));
    json.endObject();
    json.name("treasurers").array();
    for (Treasurer treasurer : command.treasurers()) {
      json.object().name("handle").text(treasurer.handle());
      json.name("key").text(treasurer.key().toString()).endObject();
    }
    json.endArray();
  }

  private static FoundBody read(FieldReader fields) {
    FieldReader set = fields.object("parameters");
    SortedMap<Parameter, Long> parameters = new TreeMap<>();
    for (String name : set.names()) {
      readValue(set, name).ifPresent(item -> parameters.put(item.getKey(), item.getValue()));
    }
    set.close();
    return new FoundBody(
        fields.text("name"),
        fields.key("nodeKey"),
        fields.list("treasurers", item -> new Treasurer(item.text("handle"), item.key("key"))),
        parameters,
        fields.bool("imported"));
  }

  /** Writes a parameter's value as JSON has it: an integer or a truth value. */
  static void writeValue(JsonWriter json, Parameter parameter, long value) {
    if (parameter.type() == Parameter.Type.BOOLEAN) {
      json.bool(value == 1);
    } else {
      json.integer(value);
    }
  }

  /** Reads the field as the value of the parameter that it names. */
  static Optional<Map.Entry<Parameter, Long>> readValue(FieldReader set, String name) {
    Optional<Parameter> parameter = Parameter.named(name);
    if (parameter.isEmpty()) {
      return set.fail(name, "no parameter has this name", Optional.empty());
    }
    long value =
        parameter.get().type() == Parameter.Type.BOOLEAN ? set.bool(name) ? 1 : 0 : set.count(name);
    return Optional.of(Map.entry(parameter.get(), value));
  }
}
