package dev.witan.simulations.drill;

import dev.witan.simulations.setting.Setting;
import dev.witan.simulations.setting.SettingFault;
import dev.witan.simulations.setting.SettingReader;
import dev.witan.simulations.society.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Makes a drill of its file. The files are our own, so a fault in one is a bug; what belongs to a
 * setting of the simulator is read by its strict reader.
 */
final class DrillReader {
  private final String name;
  private final Map<String, Object> fields;

  DrillReader(String name, String text) {
    this.name = name;
    Map<?, ?> loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    this.fields = new LinkedHashMap<>();
    loaded.forEach((key, value) -> fields.put(key.toString(), value));
  }

  Drill drill() throws SettingFault {
    Drill drill =
        new Drill(
            name,
            line("title"),
            line("idea"),
            line("cost"),
            line("stops"),
            line("remains"),
            line("control"),
            new Drill.Means(fields.containsKey("script") ? script() : society()));
    if (!fields.isEmpty()) {
      throw new SettingFault(name, "does not know " + fields.keySet());
    }
    return drill;
  }

  private String line(String field) throws SettingFault {
    return take(field).toString().strip().replaceAll("\\s+", " ");
  }

  private Object take(String field) throws SettingFault {
    Object value = fields.remove(field);
    if (value == null) {
      throw new SettingFault(name, "needs " + field);
    }
    return value;
  }

  private Play society() throws SettingFault {
    Map<?, ?> body = (Map<?, ?>) take("body");
    return new Society(
        kind("attackers"),
        kind("counterparts"),
        setting(body, (List<?>) take("attack")),
        setting(body, (List<?>) take("instead")));
  }

  private Kind kind(String field) throws SettingFault {
    return Kind.named(line(field)).orElseThrow(() -> new SettingFault(name, "has no such kind"));
  }

  /** The body with these groups behind its own. */
  private Setting setting(Map<?, ?> body, List<?> more) throws SettingFault {
    Map<Object, Object> whole = new LinkedHashMap<>(body);
    whole.put("title", name);
    List<Object> people = new ArrayList<>((List<?>) body.get("people"));
    people.addAll(more);
    whole.put("people", people);
    return SettingReader.read(name + ".yaml", new Yaml().dump(whole));
  }

  private Play script() throws SettingFault {
    SortedMap<String, Double> numbers = new TreeMap<>();
    ((Map<?, ?>) take("figures"))
        .forEach((key, value) -> numbers.put(key.toString(), ((Number) value).doubleValue()));
    Figures figures = new Figures(numbers);
    String word = line("script");
    return switch (word) {
      case "capture" -> new Capture(figures);
      case "taking" -> new Taking(figures);
      case "parking" -> new Parking(figures);
      case "padding" -> new Padding(figures);
      case "citations" -> new CitationRing(figures);
      case "spam" -> new Spam(figures);
      default -> throw new SettingFault(name, "knows no script " + word);
    };
  }
}
