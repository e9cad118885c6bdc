package dev.witan.simulations.setting;

import static java.util.stream.Collectors.joining;

import dev.witan.kernel.Parameter;
import dev.witan.simulations.society.Kind;
import dev.witan.simulations.society.Trait;
import dev.witan.simulations.society.Traits;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads settings from YAML, strictly. */
public final class SettingReader {
  /** The largest file that is looked at, in characters. */
  public static final int TEXT_MAX = 1 << 20;

  private static final int TITLE_MAX = 200;
  private static final int GROUPS_MAX = 100;
  private static final int PEOPLE_MAX = 100_000;
  private static final double MOST = 1e6;

  private final String file;

  private SettingReader(String file) {
    this.file = file;
  }

  /**
   * Reads a setting.
   *
   * @param file what the text is called in faults
   */
  public static Setting read(String file, String text) throws SettingFault {
    SettingReader reader = new SettingReader(file);
    return reader.setting(Fields.of(file, "", reader.compose(text)));
  }

  /** The nodes with their places; nothing is constructed, so nothing in the file can act. */
  private Node compose(String text) throws SettingFault {
    if (text.length() > TEXT_MAX) {
      throw new SettingFault(file, "has more than " + TEXT_MAX + " characters: shorten it");
    }
    try {
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(0);
      Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (node == null) {
        throw new SettingFault(file, "is empty: write a setting");
      }
      return node;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      int column = e.getProblemMark() == null ? 1 : e.getProblemMark().getColumn() + 1;
      throw new SettingFault(file + ":" + line + ":" + column, "is no YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new SettingFault(file, "is no YAML: " + e.getMessage());
    }
  }

  private Setting setting(Fields fields) throws SettingFault {
    String title = fields.text("title", TITLE_MAX);
    int days = fields.count("days", 365, 1, Setting.DAYS_MAX);
    double repPrice = fields.number("repPrice", 1, 0, MOST);
    SortedMap<Parameter, Long> parameters =
        fields.has("parameters") ? parameters(fields.fields("parameters")) : new TreeMap<>();
    Requests requests =
        fields.has("requests") ? requests(fields.fields("requests")) : Requests.NONE;
    List<People> people = new ArrayList<>();
    for (Fields group : fields.list("people", GROUPS_MAX)) {
      people.add(people(group));
    }
    List<String> measures = fields.has("measures") ? measures(fields) : List.of();
    fields.end();
    Setting setting = new Setting(title, days, repPrice, parameters, people, requests, measures);
    if (setting.size() > PEOPLE_MAX) {
      throw new SettingFault(file, "people are more than " + PEOPLE_MAX + " in all: take fewer");
    }
    return setting;
  }

  private static List<String> measures(Fields fields) throws SettingFault {
    List<String> names = fields.texts("measures", GROUPS_MAX);
    for (String name : names) {
      if (Measure.named(name).isEmpty()) {
        String all = Stream.of(Measure.values()).map(Measure::word).collect(joining(", "));
        throw fields.fault("measures", "holds \"" + name + "\"; measures are " + all);
      }
    }
    return names;
  }

  private static SortedMap<Parameter, Long> parameters(Fields fields) throws SettingFault {
    SortedMap<Parameter, Long> parameters = new TreeMap<>();
    for (String name : fields.names()) {
      Optional<Parameter> parameter = Parameter.named(name);
      if (parameter.isEmpty()) {
        throw fields.fault(name, ParameterText.unknown());
      }
      OptionalLong value = ParameterText.value(parameter.get(), fields.plain(name));
      if (value.isEmpty()) {
        throw fields.fault(name, ParameterText.expected(parameter.get()));
      }
      parameters.put(parameter.get(), value.getAsLong());
    }
    return parameters;
  }

  private static Requests requests(Fields fields) throws SettingFault {
    Requests usual = Requests.NONE;
    Requests requests =
        new Requests(
            fields.count("requesters", 20, 1, PEOPLE_MAX),
            fields.number("perDay", 1, 0, MOST),
            fields.number("fee", 10, 0, 1e9),
            fields.number("badTasks", usual.badTasks(), 0, 1),
            fields.number("badTaskHarm", usual.badTaskHarm(), 0, 100),
            fields.number("deliverDays", usual.deliverDays(), 0.001, 365));
    fields.end();
    return requests;
  }

  private static People people(Fields fields) throws SettingFault {
    String word = fields.text("kind", TITLE_MAX);
    Kind kind =
        Kind.named(word)
            .filter(found -> found != Kind.REQUESTER)
            .orElseThrow(() -> fields.fault("kind", "is \"" + word + "\"; kinds are " + kinds()));
    int count = fields.count("count", 1, 0, PEOPLE_MAX);
    Map<Trait, Double> changed = new EnumMap<>(Trait.class);
    for (Trait trait : Trait.values()) {
      double usual = kind.usual(trait);
      changed.put(trait, fields.number(trait.word(), usual, trait.lowest(), trait.highest()));
    }
    fields.end();
    return new People(kind, count, new Traits(kind, changed));
  }

  private static String kinds() {
    List<String> words =
        Stream.of(Kind.values()).filter(kind -> kind != Kind.REQUESTER).map(Kind::word).toList();
    return String.join(", ", words);
  }
}
