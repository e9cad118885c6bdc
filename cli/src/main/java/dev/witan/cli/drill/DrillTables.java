package dev.witan.cli.drill;

import dev.witan.cli.Console;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.simulations.drill.Drill;
import dev.witan.simulations.drill.DrillResult;
import dev.witan.simulations.drill.Drills;
import dev.witan.simulations.result.Summary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What trials found out, as sentences and tables for people. */
final class DrillTables {
  private static final List<String> HEADINGS =
      List.of(
          "drill",
          "gain in coin",
          "gain in REP",
          "gain for a unit put in",
          "it puts in: coin + REP",
          "what stops it");

  private final Console console;
  private final boolean markdown;

  DrillTables(Console console, boolean markdown) {
    this.console = console;
    this.markdown = markdown;
  }

  /** One drill, with one result or one for each value that was compared. */
  void tell(Drill drill, List<DrillResult> results) {
    console.out().println(console.bold(drill.title()));
    console.out().println("Idea: " + drill.idea());
    console.out().println("Cost: " + drill.cost());
    console.out().println("What stops it: " + drill.stops());
    console.out().println("What remains: " + drill.remains());
    console.out().println("Control: " + drill.control());
    console.out().println();
    for (DrillResult result : results) {
      console.out().println(DrillSentences.of(result));
      console.out().println();
      gains(result);
      measures(result);
    }
  }

  private void gains(DrillResult result) {
    Table table = new Table(title("Attack less control", result), "of", "mean", "95% from", "to");
    row(table, "attackers, coin", result.coinGain());
    row(table, "attackers, REP", result.repGain());
    row(table, "attackers, for a unit put in", result.unitGain());
    row(table, "honest people, coin", result.othersCoinGain());
    row(table, "honest people, REP", result.othersRepGain());
    row(table, "(the attack puts in, coin)", result.coinIn());
    row(table, "(the attack holds, REP)", result.repIn());
    table.print(console);
  }

  private void measures(DrillResult result) {
    Table table =
        new Table(
            title("What else changed", result),
            "measure",
            "attack",
            "control",
            "difference",
            "95% from",
            "to");
    result
        .measures()
        .forEach(
            (measure, change) ->
                table.row(
                    Cell.text(measure),
                    number(change.attack().mean()),
                    number(change.control().mean()),
                    number(change.difference().mean()),
                    number(change.difference().low()),
                    number(change.difference().high())));
    table.print(console);
  }

  private static void row(Table table, String what, Summary summary) {
    table.row(
        Cell.text(what), number(summary.mean()), number(summary.low()), number(summary.high()));
  }

  private static String title(String start, DrillResult result) {
    return result.parameters().isEmpty() ? start : start + ", " + parameters(result);
  }

  private static String parameters(DrillResult result) {
    return result.parameters().entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(" "));
  }

  /** One line for each result. */
  void overview(List<DrillResult> results) {
    Table table = new Table("Drills", HEADINGS.toArray(String[]::new));
    if (markdown) {
      console.out().println("| " + String.join(" | ", HEADINGS) + " |");
      console.out().println("|---|--:|--:|--:|--:|---|");
    }
    for (DrillResult result : results) {
      List<String> line = line(result);
      if (markdown) {
        console.out().println("| " + String.join(" | ", line) + " |");
      } else {
        table.row(line.stream().map(Cell::text).toArray(Cell[]::new));
      }
    }
    table.print(console);
  }

  private static List<String> line(DrillResult result) {
    String name = result.drill() + (result.parameters().isEmpty() ? "" : " " + parameters(result));
    return List.of(
        name,
        interval(result.coinGain(), "%.1f"),
        interval(result.repGain(), "%.1f"),
        interval(result.unitGain(), "%.3f"),
        String.format(Locale.ROOT, "%.0f + %.0f", result.coinIn().mean(), result.repIn().mean()),
        Drills.of(result.drill()).stops());
  }

  private static String interval(Summary summary, String form) {
    String all = form + " (" + form + " to " + form + ")";
    return String.format(Locale.ROOT, all, summary.mean(), summary.low(), summary.high());
  }

  private static Cell number(double value) {
    return Cell.number(String.format(Locale.ROOT, "%.4f", value));
  }
}
