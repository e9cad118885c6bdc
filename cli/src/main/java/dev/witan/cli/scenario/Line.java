package dev.witan.cli.scenario;

import dev.witan.kernel.Json;
import dev.witan.kernel.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one line of a scenario says, before anybody looks at what a command's fields mean. */
sealed interface Line {
  /** The latest time of a command: it expires five minutes later, and that is a time too. */
  long COMMAND_TIME_MAX = Limits.TIME_MAX - 5 * 60 * 1000;

  /** A text that was left out. */
  Json.Text EMPTY = new Json.Text("");

  /** A list of treasurers that was left out. */
  Json.Items NOBODY = new Json.Items(List.of());

  /** When it happens, in milliseconds. */
  long at();

  /** The founding. */
  record Genesis(long at, String seed, Json.Fields founding) implements Line {}

  /** Time passes. */
  record Time(long at) implements Line {}

  /**
   * A command.
   *
   * @param as in whose name it acts
   * @param does the word of the catalogue
   * @param id the name of what it creates, or null
   * @param fields the command's own
   */
  record Command(long at, String as, String does, String id, SortedMap<String, Json> fields)
      implements Line {}

  /** Reads the object of a line. */
  static Line read(SortedMap<String, Json> values) throws WrongLine {
    if (values.containsKey("genesis")) {
      return genesis(values);
    }
    String does = text(values, "do", "");
    Catalogue.check(does);
    long at = time(values, "");
    if (does.equals(Catalogue.TIME)) {
      refuseOthers(values, Set.of("at", "do"), "");
      return new Time(at);
    }
    if (at > COMMAND_TIME_MAX) {
      throw new WrongLine("/at: a command comes at " + COMMAND_TIME_MAX + " at the latest");
    }
    SortedMap<String, Json> fields = new TreeMap<>(values);
    fields.keySet().removeAll(Set.of("at", "as", "do", "id"));
    String id = values.containsKey("id") ? text(values, "id", "") : null;
    return new Command(at, text(values, "as", ""), does, id, fields);
  }

  private static Genesis genesis(SortedMap<String, Json> values) throws WrongLine {
    refuseOthers(values, Set.of("genesis"), "");
    if (!(values.get("genesis") instanceof Json.Fields genesis)) {
      throw new WrongLine("/genesis: expected an object");
    }
    String path = "/genesis";
    SortedMap<String, Json> said = genesis.values();
    refuseOthers(said, Set.of("body", "at", "seed", "treasurers", "parameters"), path);
    long at = time(said, path);
    if (at > COMMAND_TIME_MAX) {
      throw new WrongLine(
          "/genesis/at: a body is founded at " + COMMAND_TIME_MAX + " at the latest");
    }
    SortedMap<String, Json> founding = new TreeMap<>();
    founding.put("name", textOrEmpty(said, "body"));
    founding.put("nodeKey", new Json.Text(Scenario.NODE));
    founding.put("treasurers", treasurers(said.getOrDefault("treasurers", NOBODY)));
    founding.put("parameters", said.getOrDefault("parameters", new Json.Fields(new TreeMap<>())));
    founding.put("imported", new Json.Bool(false));
    return new Genesis(at, textOrEmpty(said, "seed").value(), new Json.Fields(founding));
  }

  private static Json.Text textOrEmpty(Map<String, Json> genesis, String name) throws WrongLine {
    if (genesis.getOrDefault(name, EMPTY) instanceof Json.Text text) {
      return text;
    }
    throw new WrongLine("/genesis/" + name + ": expected a string");
  }

  private static Json treasurers(Json value) throws WrongLine {
    String problem = "/genesis/treasurers: expected a list of handles";
    if (!(value instanceof Json.Items items)) {
      throw new WrongLine(problem);
    }
    List<Json> treasurers = new ArrayList<>();
    for (Json item : items.values()) {
      if (!(item instanceof Json.Text handle)) {
        throw new WrongLine(problem);
      }
      SortedMap<String, Json> treasurer = new TreeMap<>();
      treasurer.put("handle", handle);
      treasurer.put("key", handle); // The first key of a member has the handle as its name.
      treasurers.add(new Json.Fields(treasurer));
    }
    return new Json.Items(treasurers);
  }

  private static long time(Map<String, Json> values, String path) throws WrongLine {
    if (!(values.get("at") instanceof Json.Int at) || at.value() < 0) {
      throw new WrongLine(path + "/at: expected a time in milliseconds, at least 0");
    }
    return at.value();
  }

  private static String text(Map<String, Json> values, String name, String path) throws WrongLine {
    Json value = values.get(name);
    if (value instanceof Json.Text text && !text.value().isEmpty()) {
      return text.value();
    }
    String problem = value == null ? ": missing" : ": expected a string that is not empty";
    throw new WrongLine(path + "/" + name + problem);
  }

  private static void refuseOthers(Map<String, Json> values, Set<String> known, String path)
      throws WrongLine {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new WrongLine(path + "/" + name + ": unknown field");
      }
    }
  }
}
