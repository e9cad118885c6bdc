package dev.witan.cli.explanation;

import dev.witan.cli.Amounts;
import dev.witan.cli.Console;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Json;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ledger.Account;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** An explanation as a table or as JSON, by the names that its reader knows. */
public final class ExplanationPage {
  private static final String[] COLUMNS = {
    "position", "time", "asset", "amount", "clause", "pool", "post", "citing", "subject", "with"
  };
  private static final int SUBJECT = List.of(COLUMNS).indexOf("subject");

  private final Explanation explanation;
  private final long time;
  private final boolean hasPositions;
  private final SubjectNames names;
  private final boolean hasSubjects;

  /**
   * A page.
   *
   * @param explanation of a member who exists
   * @param time of the balances, in milliseconds
   * @param hasPositions whether entries have positions that the reader can look up
   * @param names what the reader calls things
   */
  public ExplanationPage(
      Explanation explanation, long time, boolean hasPositions, SubjectNames names) {
    this.explanation = explanation;
    this.time = time;
    this.hasPositions = hasPositions;
    this.names = names;
    this.hasSubjects =
        explanation.movements().stream()
            .anyMatch(movement -> movement.cause().subject() != Context.NOBODY);
  }

  /** Prints the movements and what they add up to. */
  public void print(Console console) {
    Table table = new Table("Why " + explanation.handle() + " has what it has", columns());
    for (Movement movement : explanation.movements()) {
      table.row(cells(console, movement));
    }
    if (explanation.salary() > 0) {
      table.row(salaryCells(console));
    }
    table.print(console);
    Table sums = new Table("Balance at time " + time, "asset", "amount");
    sums.row(Cell.text("rep"), amount(console, reputation().rep(explanation.member())));
    sums.row(Cell.text("coin"), amount(console, reputation().coin(explanation.member())));
    sums.print(console);
  }

  /** The same as one object. */
  public Json.Fields json() {
    List<Json> movements = new ArrayList<>();
    explanation.movements().forEach(movement -> movements.add(json(movement)));
    SortedMap<String, Json> fields = new TreeMap<>();
    fields.put("member", new Json.Text(explanation.handle()));
    fields.put("time", new Json.Int(time));
    fields.put("movements", new Json.Items(movements));
    fields.put("salary", amount(explanation.salary()));
    fields.put("rep", amount(reputation().rep(explanation.member())));
    fields.put("coin", amount(reputation().coin(explanation.member())));
    return new Json.Fields(fields);
  }

  private Cell[] cells(Console console, Movement movement) {
    return row(
        Cell.number(Long.toString(movement.position())),
        Cell.number(Long.toString(movement.time())),
        Cell.text(asset(movement)),
        amount(console, movement.amount()),
        Cell.text(movement.cause().clause().text()),
        Cell.text(pool(movement)),
        Cell.text(post(movement.cause().post())),
        Cell.text(post(movement.cause().citing())),
        Cell.text(subject(movement.cause())),
        Cell.text(other(movement)));
  }

  private Cell[] salaryCells(Console console) {
    Cell none = Cell.text("");
    return row(
        none,
        Cell.number(Long.toString(time)),
        Cell.text("coin"),
        amount(console, explanation.salary()),
        Cell.text("FEE-3"),
        none,
        none,
        none,
        none,
        Cell.text("salary"));
  }

  private String[] columns() {
    return shown().mapToObj(column -> COLUMNS[column]).toArray(String[]::new);
  }

  private Cell[] row(Cell... cells) {
    return shown().mapToObj(column -> cells[column]).toArray(Cell[]::new);
  }

  /** The columns that this page has. */
  private IntStream shown() {
    return IntStream.range(hasPositions ? 0 : 1, COLUMNS.length)
        .filter(column -> hasSubjects || column != SUBJECT);
  }

  private Json json(Movement movement) {
    SortedMap<String, Json> fields = new TreeMap<>();
    if (hasPositions) {
      fields.put("position", new Json.Int(movement.position()));
    }
    fields.put("time", new Json.Int(movement.time()));
    fields.put("asset", new Json.Text(asset(movement)));
    fields.put("amount", amount(movement.amount()));
    fields.put("clause", new Json.Text(movement.cause().clause().text()));
    fields.put("with", new Json.Text(other(movement)));
    Map<String, String> about = new LinkedHashMap<>();
    about.put("pool", pool(movement));
    about.put("post", post(movement.cause().post()));
    about.put("citing", post(movement.cause().citing()));
    about.put("subject", subject(movement.cause()));
    about.forEach(
        (name, value) ->
            fields.put(name, value.isEmpty() ? new Json.Null() : new Json.Text(value)));
    return new Json.Fields(fields);
  }

  private static String asset(Movement movement) {
    return movement.isRep() ? "rep" : "coin";
  }

  private String pool(Movement movement) {
    int pool = movement.cause().pool();
    return pool == Context.NOBODY ? "" : names.pools().apply(pool);
  }

  private String post(int post) {
    return post == Context.NOBODY ? "" : names.posts().apply(post);
  }

  /** The request or the proposal that it is about: each clause knows only one kind. */
  private String subject(Cause cause) {
    if (cause.subject() == Context.NOBODY) {
      return "";
    }
    boolean isProposal = cause.clause().text().startsWith("GOV-");
    return (isProposal ? names.proposals() : names.requests()).apply(cause.subject());
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
    return explanation.reputation();
  }

  private static Json amount(long micro) {
    return new Json.Text(Long.toString(micro));
  }

  private static Cell amount(Console console, long micro) {
    return Cell.number(console.isTerminal() ? Amounts.readable(micro) : Long.toString(micro));
  }
}
