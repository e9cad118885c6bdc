package dev.witan.cli.scenario;

import dev.witan.cli.Amounts;
import dev.witan.cli.Console;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.kernel.Json;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Rejection;
import dev.witan.kernel.RejectionCode;
import java.util.Map;
import java.util.function.BiConsumer;

/** The final state as tables: with decimals for a person, in micro-units for a program. */
final class StateTables {
  private final Console console;
  private final Map<String, Json> state;

  private StateTables(Console console, Json.Fields state) {
    this.console = console;
    this.state = state.values();
  }

  static void print(Console console, Scenario scenario) {
    StateTables tables = new StateTables(console, FinalState.of(scenario));
    tables.sums();
    tables.members();
    tables.posts();
    tables.pools();
    tables.offers();
    tables.requests();
    tables.proposals();
    tables.parameters();
    tables.rejections(scenario);
  }

  private void sums() {
    Table table = new Table("State at time " + number(state, "time"), "sum", "amount");
    for (String asset : new String[] {"rep", "coin"}) {
      each(asset, (name, amount) -> table.row(Cell.text(asset + " " + name), amount(amount)));
    }
    table.print(console);
  }

  private void members() {
    Table table = new Table("Members", "member", "rep", "staked", "coin");
    each(
        "members",
        (handle, value) -> {
          Map<String, Json> holds = fields(value);
          table.row(
              Cell.text(handle),
              amount(holds.get("rep")),
              amount(holds.get("staked")),
              amount(holds.get("coin")));
        });
    table.print(console);
  }

  private void posts() {
    Table table = new Table("Posts", "post", "value");
    each("posts", (name, value) -> table.row(Cell.text(name), amount(fields(value).get("value"))));
    table.print(console);
  }

  private void pools() {
    Table table = new Table("Pools", "pool", "state", "for", "against", "deadline");
    each(
        "pools",
        (name, value) -> {
          Map<String, Json> pool = fields(value);
          table.row(
              Cell.text(name),
              state(plain(pool.get("state"))),
              amount(pool.get("for")).painted(console::blue),
              amount(pool.get("against")).painted(console::orange),
              Cell.number(number(pool, "deadline")));
        });
    table.print(console);
  }

  private void offers() {
    Table table = new Table("Offers", "offer", "state", "amount", "bonded");
    each(
        "offers",
        (name, value) -> {
          Map<String, Json> offer = fields(value);
          table.row(
              Cell.text(name),
              Cell.text(plain(offer.get("state"))),
              amount(offer.get("amount")),
              amount(offer.get("bonded")));
        });
    table.print(console);
  }

  private void requests() {
    Table table = new Table("Requests", "request", "state", "expert");
    each(
        "requests",
        (name, value) ->
            table.row(
                Cell.text(name),
                state(plain(fields(value).get("state"))),
                Cell.text(plain(fields(value).get("expert")))));
    table.print(console);
  }

  private void proposals() {
    Table table = new Table("Proposals", "proposal", "state");
    each(
        "proposals",
        (name, value) -> table.row(Cell.text(name), state(plain(fields(value).get("state")))));
    table.print(console);
  }

  /** A person sees what differs from the defaults, a program all. */
  private void parameters() {
    boolean all = !console.isTerminal();
    String title = all ? "Parameters" : "Parameters that differ from the defaults";
    Table table = new Table(title, "parameter", "value");
    for (Parameter parameter : Parameter.values()) {
      Json value = fields(state.get("parameters")).get(parameter.text());
      boolean isDefault = value.equals(initial(parameter));
      if (all || !isDefault) {
        table.row(Cell.text(parameter.text()), Cell.number(plain(value)));
      }
    }
    each(
        "parameters",
        (name, value) -> {
          if (name.startsWith("artifact.")) {
            table.row(Cell.text(name), Cell.number(plain(value)));
          }
        });
    table.print(console);
  }

  private void rejections(Scenario scenario) {
    Table table = new Table("Rejections", "line", "code", "clause", "reason");
    for (Step.Rejected rejected : scenario.rejections()) {
      RejectionCode code = rejected.rejection().code();
      String detail = scenario.names().readable(rejected.rejection().detail());
      table.row(
          Cell.number(Integer.toString(rejected.line())),
          Cell.text(code.code()),
          Cell.text(code.clause()),
          Cell.text(new Rejection(code, detail).sentence()));
    }
    table.print(console);
  }

  private void each(String name, BiConsumer<String, Json> reader) {
    fields(state.get(name)).forEach(reader);
  }

  private Cell amount(Json amount) {
    String micro = ((Json.Text) amount).value();
    return Cell.number(console.isTerminal() ? Amounts.readable(Long.parseLong(micro)) : micro);
  }

  private Cell state(String word) {
    return switch (word) {
      case "accepted", "ratified" -> Cell.text(word).painted(console::blue);
      case "rejected" -> Cell.text(word).painted(console::orange);
      default -> Cell.text(word);
    };
  }

  private static Json initial(Parameter parameter) {
    return parameter.type() == Parameter.Type.BOOLEAN
        ? new Json.Bool(parameter.initial() == 1)
        : new Json.Int(parameter.initial());
  }

  private static String plain(Json value) {
    if (value instanceof Json.Text text) {
      return text.value();
    }
    if (value instanceof Json.Null) {
      return "";
    }
    return value instanceof Json.Int number
        ? Long.toString(number.value())
        : Boolean.toString(((Json.Bool) value).value());
  }

  private static String number(Map<String, Json> fields, String name) {
    return plain(fields.get(name));
  }

  private static Map<String, Json> fields(Json value) {
    return ((Json.Fields) value).values();
  }
}
