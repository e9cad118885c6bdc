package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.JsonPage;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.cli.client.http.NodeFields;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.cli.client.value.Decimal;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a node shows of one kind of thing, as tables or as the JSON that it sent. */
final class ViewPage {
  private static final Set<String> AMOUNTS =
      Set.of(
          "for", "against", "eligible", "supply", "fee", "amount", "bonded", "price", "attested");
  private static final Set<String> TIMES =
      Set.of("deadline", "openedAt", "filedAt", "submittedAt", "until", "madeAt", "effectAt");
  private static final List<String> NAMES = List.of("handle", "id");
  private static final int AMOUNT_DIGITS_MAX = 19;

  private final String title;
  private final String[] columns;

  ViewPage(String title, String... columns) {
    this.title = title;
    this.columns = columns.clone();
  }

  /**
   * Prints the first page of a list.
   *
   * @param filter the name of the query's parameter
   * @param value what it is, or null for no filter
   */
  void list(NodeOptions node, NodeLink link, String path, String filter, String value)
      throws CommandFailure, ServerProblem {
    String query = value == null ? "" : "?" + filter + "=" + NodeLink.encoded(value);
    NodeFields page = new NodeFields(link.get(path + query).fields());
    if (node.isJson()) {
      node.console().out().println(JsonPage.of(page.fields()));
      return;
    }
    Table table = new Table(title, columns);
    for (NodeFields item : page.objects("data")) {
      table.row(
          Arrays.stream(columns)
              .map(column -> cell(node.console(), column, item.fields().values().get(column)))
              .toArray(Cell[]::new));
    }
    table.print(node.console());
    if (page.object("page").flatMap(info -> info.optionalText("next")).isPresent()) {
      node.console().err().println("There are more: `witan api GET` pages through them.");
    }
  }

  /** Prints one thing with all its fields. */
  void one(NodeOptions node, NodeLink link, String path, String id)
      throws CommandFailure, ServerProblem {
    Json.Fields fields = link.get(path + NodeLink.encoded(id)).fields();
    if (node.isJson()) {
      node.console().out().println(JsonPage.of(fields));
      return;
    }
    Table table = new Table(id, "what", "value");
    for (Map.Entry<String, Json> field : fields.values().entrySet()) {
      Cell value = cell(node.console(), field.getKey(), field.getValue());
      table.row(Cell.text(field.getKey()), value);
    }
    table.print(node.console());
  }

  /** A program reads what was sent; a person reads decimals, dates and names. */
  private static Cell cell(Console console, String name, Json value) {
    String plain = plain(value);
    if (!console.isTerminal()) {
      return Cell.text(plain);
    }
    if (AMOUNTS.contains(name) && plain.matches("[0-9]{1," + (AMOUNT_DIGITS_MAX - 1) + "}")) {
      return Cell.number(Decimal.readable(Long.parseLong(plain)));
    }
    if (TIMES.contains(name) && value instanceof Json.Int time) {
      return Cell.text(date(time.value()));
    }
    return Cell.text(plain);
  }

  private static String date(long millis) {
    try {
      return Instant.ofEpochMilli(millis).toString();
    } catch (DateTimeException e) {
      return Long.toString(millis);
    }
  }

  private static String plain(Json value) {
    if (value == null || value instanceof Json.Null) {
      return "-";
    }
    if (value instanceof Json.Text text) {
      return text.value();
    }
    if (value instanceof Json.Fields fields) {
      for (String name : NAMES) {
        if (fields.values().get(name) instanceof Json.Text text) {
          return text.value();
        }
      }
    }
    return new String(new JsonWriter().value(value).toBytes(), StandardCharsets.UTF_8);
  }
}
