package dev.witan.cli.scenario;

import dev.witan.cli.Amounts;
import dev.witan.cli.Console;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.kernel.Context;
import dev.witan.kernel.Json;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ledger.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An explanation as a table or as JSON, by the names of the file. */
final class ExplanationPage {
  private final Scenario scenario;
  private final Explanation explanation;
  private final String handle;

  ExplanationPage(Scenario scenario, Explanation explanation, String handle) {
    this.scenario = scenario;
    this.explanation = explanation;
    this.handle = handle;
  }

  void print(Console console) {
    Table table =
        new Table(
            "Why " + handle + " has what it has",
            "time",
            "asset",
            "amount",
            "clause",
            "pool",
            "post",
            "citing",
            "with");
    for (Movement movement : explanation.movements()) {
      table.row(
          Cell.number(Long.toString(movement.time())),
          Cell.text(asset(movement)),
          amount(console, movement.amount()),
          Cell.text(movement.cause().clause().text()),
          Cell.text(pool(movement)),
          Cell.text(post(movement.cause().post())),
          Cell.text(post(movement.cause().citing())),
          Cell.text(other(movement)));
    }
    if (explanation.salary() > 0) {
      Cell none = Cell.text("");
      table.row(
          Cell.number(Long.toString(scenario.time())),
          Cell.text("coin"),
          amount(console, explanation.salary()),
          Cell.text("FEE-3"),
          none,
          none,
          none,
          Cell.text("salary"));
    }
    table.print(console);
    Table sums = new Table("Balance at time " + scenario.time(), "asset", "amount");
    sums.row(Cell.text("rep"), amount(console, reputation().rep(explanation.member())));
    sums.row(Cell.text("coin"), amount(console, reputation().coin(explanation.member())));
    sums.print(console);
  }

  Json.Fields json() {
    List<Json> movements = new ArrayList<>();
    explanation.movements().forEach(movement -> movements.add(json(movement)));
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("member", new Json.Text(handle));
    fields.put("time", new Json.Int(scenario.time()));
    fields.put("movements", new Json.Items(movements));
    fields.put("salary", amount(explanation.salary()));
    fields.put("rep", amount(reputation().rep(explanation.member())));
    fields.put("coin", amount(reputation().coin(explanation.member())));
    return new Json.Fields(fields);
  }

  private Json json(Movement movement) {
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("time", new Json.Int(movement.time()));
    fields.put("asset", new Json.Text(asset(movement)));
    fields.put("amount", amount(movement.amount()));
    fields.put("clause", new Json.Text(movement.cause().clause().text()));
    fields.put("with", new Json.Text(other(movement)));
    Map.of(
            "pool", pool(movement),
            "post", post(movement.cause().post()),
            "citing", post(movement.cause().citing()))
        .forEach(
            (name, value) ->
                fields.put(name, value.isEmpty() ? new Json.Null() : new Json.Text(value)));
    return new Json.Fields(fields);
  }

  private static String asset(Movement movement) {
    return movement.isRep() ? "rep" : "coin";
  }

  private String pool(Movement movement) {
    int pool = movement.cause().pool();
    return pool == Context.NOBODY ? "" : scenario.names().poolName(pool);
  }

  private String post(int post) {
    return post == Context.NOBODY ? "" : scenario.names().postName(post);
  }

  private String other(Movement movement) {
    return switch (movement.other()) {
      case Account.OUTSIDE -> "outside";
      case Account.TREASURY -> "treasury";
      case Account.HELD -> "held";
      case Account.FLOW -> "settlement";
      default -> reputation().members().handle(movement.other());
    };
  }

  private Reputation reputation() {
    return scenario.modules().reputation();
  }

  private static Json amount(long micro) {
    return new Json.Text(Long.toString(micro));
  }

  private static Cell amount(Console console, long micro) {
    return Cell.number(console.isTerminal() ? Amounts.readable(micro) : Long.toString(micro));
  }
}
