package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.JsonPage;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.cli.client.http.NodeFields;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.envelope.Receipt;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came of a command: its place in the record, and the id of what it made. */
record Result(Receipt receipt, Optional<Draft.Made> made, NodeLink link) {
  void print(Console console, boolean isJson) {
    Optional<String> id = made.flatMap(this::id);
    if (isJson) {
      SortedMap<String, Json> page = new TreeMap<>();
      id.ifPresent(text -> page.put(made.orElseThrow().what(), new Json.Text(text)));
      page.put("position", new Json.Int(receipt.position()));
      page.put("receipt", JsonParser.parse(receipt.toBytes()).value());
      console.out().println(JsonPage.of(new Json.Fields(page)));
      return;
    }
    Table table = new Table("In the record", "what", "value");
    table.row(Cell.text("position"), Cell.text(Long.toString(receipt.position())));
    table.row(Cell.text("command"), Cell.text(receipt.command().toString()));
    id.ifPresent(text -> table.row(Cell.text(made.orElseThrow().what()), Cell.text(text)));
    table.print(console);
  }

  /** The command is in the record whatever this finds, so that a node that lags only says less. */
  private Optional<String> id(Draft.Made something) {
    if (something.id().isPresent()) {
      return something.id();
    }
    try {
      String path = something.list() + "&atLeast=" + receipt.position();
      for (NodeFields item : new NodeFields(link.get(path).fields()).objects("data")) {
        if (item.count(something.position()) == receipt.position()) {
          return item.optionalText("id");
        }
      }
    } catch (CommandFailure | ServerProblem e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
