package dev.witan.simulations.setting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of one mapping of a YAML file, taken out one by one; what is left at the end is
 * unknown. Every problem names its line, column and path.
 */
final class Fields {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final int NUMBER_LENGTH_MAX = 30;

  private final String file;
  private final String path;
  private final Node node;
  private final Map<String, NodeTuple> left = new LinkedHashMap<>();
  private final Map<String, Node> taken = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(String file, String path, Node node) {
    this.file = file;
    this.path = path;
    this.node = node;
  }

  /** The fields of this node, which must be a mapping with different keys. */
  static Fields of(String file, String path, Node node) throws SettingFault {
    Fields fields = new Fields(file, path, node);
    if (!(node instanceof MappingNode mapping)) {
      throw fields.fault(node, path, "must be a mapping of names to values");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw fields.fault(tuple.getKeyNode(), path, "has a key that is no plain word");
      }
      if (fields.left.put(key.getValue(), tuple) != null) {
        throw fields.fault(key, fields.pathOf(key.getValue()), "stands twice: remove one");
      }
    }
    return fields;
  }

  /** Whether there is such a field. */
  boolean has(String name) {
    known.add(name);
    return left.containsKey(name);
  }

  /** The names of the fields that were not taken. */
  List<String> names() {
    return List.copyOf(left.keySet());
  }

  /** Takes a number from a field within bounds. */
  double number(String name, double usual, double lowest, double highest) throws SettingFault {
    if (!has(name)) {
      return usual;
    }
    Node value = take(name);
    String text = value instanceof ScalarNode scalar && isPlain(scalar) ? scalar.getValue() : "";
    if (text.length() > NUMBER_LENGTH_MAX || !NUMBER.matcher(text).matches()) {
      throw fault(value, pathOf(name), "must be a number from " + range(lowest, highest));
    }
    double number = Double.parseDouble(text);
    if (number < lowest || number > highest) {
      throw fault(
          value, pathOf(name), "is " + text + " and must be from " + range(lowest, highest));
    }
    return number;
  }

  /** Takes a whole number from a field within bounds. */
  int count(String name, int usual, int lowest, int highest) throws SettingFault {
    Node value = has(name) ? left.get(name).getValueNode() : node;
    double number = number(name, usual, lowest, highest);
    if (number != Math.rint(number)) {
      throw fault(value, pathOf(name), "must be a whole number");
    }
    return (int) number;
  }

  /** Takes a text from a field that must be there. */
  String text(String name, int longest) throws SettingFault {
    Node value = needed(name);
    if (value instanceof ScalarNode scalar
        && !scalar.getValue().isBlank()
        && scalar.getValue().length() <= longest) {
      return scalar.getValue();
    }
    throw fault(value, pathOf(name), "must be a text of 1 to " + longest + " characters");
  }

  /** Takes the node of a field that must be there. */
  Node needed(String name) throws SettingFault {
    if (!has(name)) {
      throw fault(node, pathOf(name), "is missing: add it");
    }
    return take(name);
  }

  /** Takes the fields of a field that must be a mapping. */
  Fields fields(String name) throws SettingFault {
    return of(file, pathOf(name), needed(name));
  }

  /** Takes the mappings of a field that must be a list of 1 to so many. */
  List<Fields> list(String name, int most) throws SettingFault {
    Node value = needed(name);
    if (!(value instanceof SequenceNode sequence)
        || sequence.getValue().isEmpty()
        || sequence.getValue().size() > most) {
      throw fault(value, pathOf(name), "must be a list of 1 to " + most + " entries");
    }
    List<Fields> all = new ArrayList<>();
    for (Node entry : sequence.getValue()) {
      all.add(of(file, pathOf(name) + "[" + all.size() + "]", entry));
    }
    return all;
  }

  /** Takes the texts of a field that must be a list of at most so many. */
  List<String> texts(String name, int most) throws SettingFault {
    List<String> texts = new ArrayList<>();
    Node value = needed(name);
    if (value instanceof SequenceNode sequence && sequence.getValue().size() <= most) {
      for (Node entry : sequence.getValue()) {
        if (!(entry instanceof ScalarNode scalar)) {
          throw fault(entry, pathOf(name), "must hold texts only");
        }
        texts.add(scalar.getValue());
      }
      return texts;
    }
    throw fault(value, pathOf(name), "must be a list of at most " + most + " texts");
  }

  /** Takes a plain scalar as it is written, and nothing for any other node. */
  String plain(String name) throws SettingFault {
    Node value = needed(name);
    return value instanceof ScalarNode scalar && isPlain(scalar) ? scalar.getValue() : "";
  }

  /** Refuses what was not taken. */
  void end() throws SettingFault {
    for (Map.Entry<String, NodeTuple> entry : left.entrySet()) {
      throw fault(
          entry.getValue().getKeyNode(),
          pathOf(entry.getKey()),
          "is unknown; known here: " + String.join(", ", known));
    }
  }

  /** A fault at this field, or at the mapping where there is none. */
  SettingFault fault(String name, String sentence) {
    NodeTuple tuple = left.get(name);
    Node at = tuple == null ? taken.getOrDefault(name, node) : tuple.getKeyNode();
    return fault(at, pathOf(name), sentence);
  }

  private Node take(String name) {
    Node value = left.remove(name).getValueNode();
    taken.put(name, value);
    return value;
  }

  private SettingFault fault(Node at, String where, String sentence) {
    Mark mark = at.getStartMark();
    String place = file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    return new SettingFault(place, (where.isEmpty() ? "the setting" : where) + " " + sentence);
  }

  private String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static boolean isPlain(ScalarNode scalar) {
    return scalar.getScalarStyle() == ScalarStyle.PLAIN;
  }

  private static String range(double lowest, double highest) {
    return written(lowest) + " to " + written(highest);
  }

  private static String written(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
