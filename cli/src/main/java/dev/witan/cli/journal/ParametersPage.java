package dev.witan.cli.journal;

import dev.witan.cli.Console;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.kernel.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The history of the parameters as tables or as JSON. */
final class ParametersPage {
  private static final String ARTIFACT = "artifact.";

  private final ParameterHistory history;

  ParametersPage(ParameterHistory history) {
    this.history = history;
  }

  void print(Console console) {
    if (history.steps().isEmpty()) {
      console.err().println("witan: this journal is empty: no body was founded in it yet");
      return;
    }
    Table values = new Table("Parameters in force", "parameter", "value", "from", "title");
    history
        .inForce()
        .forEach(
            (name, value) -> values.row(Cell.text(name), text(value), from(name), title(name)));
    values.print(console);
    Table steps =
        new Table("History", "position", "time", "from", "post", "title", "parameter", "value");
    history.steps().forEach(step -> step.set().forEach((name, to) -> row(steps, step, name, to)));
    steps.print(console);
  }

  Json.Fields json() {
    SortedMap<String, Json> parameters = new TreeMap<>();
    SortedMap<String, Json> artifacts = new TreeMap<>();
    if (!history.steps().isEmpty()) {
      for (Map.Entry<String, Json> item : history.inForce().entrySet()) {
        if (item.getKey().startsWith(ARTIFACT)) {
          artifacts.put(item.getKey().substring(ARTIFACT.length()), post(item.getValue()));
        } else {
          parameters.put(item.getKey(), item.getValue());
        }
      }
    }
    List<Json> steps = new ArrayList<>();
    history.steps().forEach(step -> steps.add(json(step)));
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("parameters", new Json.Fields(parameters));
    fields.put("artifacts", new Json.Fields(artifacts));
    fields.put("history", new Json.Items(steps));
    return new Json.Fields(fields);
  }

  private static void row(Table table, ParameterStep step, String name, Json value) {
    boolean hasPost = step.post() != null;
    table.row(
        Cell.number(Long.toString(step.position())),
        Cell.number(Long.toString(step.time())),
        Cell.text(step.source()),
        Cell.text(hasPost ? step.post().id() : ""),
        Cell.text(hasPost ? step.post().title() : ""),
        Cell.text(name),
        text(value));
  }

  /** The last step that set it. */
  private Cell from(String name) {
    String from = "default";
    for (ParameterStep step : history.steps()) {
      from = step.set().containsKey(name) ? step.source() : from;
    }
    return Cell.text(from);
  }

  /** An artifact's own title: its value is the id of a post, which tells people nothing. */
  private Cell title(String name) {
    Json value = history.inForce().get(name);
    return Cell.text(value instanceof Json.Text id ? history.post(id.value()).title() : "");
  }

  private static Json json(ParameterStep step) {
    SortedMap<String, Json> fields = new TreeMap<>();
    boolean hasPost = step.post() != null;
    fields.put("position", new Json.Int(step.position()));
    fields.put("time", new Json.Int(step.time()));
    fields.put("source", new Json.Text(step.source()));
    fields.put("post", hasPost ? new Json.Text(step.post().id()) : new Json.Null());
    fields.put("title", hasPost ? new Json.Text(step.post().title()) : new Json.Null());
    fields.put("set", new Json.Fields(step.set()));
    return new Json.Fields(fields);
  }

  private Json post(Json id) {
    PostTitle post = history.post(((Json.Text) id).value());
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("post", new Json.Text(post.id()));
    fields.put("title", new Json.Text(post.title()));
    return new Json.Fields(fields);
  }

  private static Cell text(Json value) {
    if (value instanceof Json.Text text) {
      return Cell.number(text.value());
    }
    return Cell.number(
        value instanceof Json.Int number
            ? Long.toString(number.value())
            : Boolean.toString(((Json.Bool) value).value()));
  }
}
