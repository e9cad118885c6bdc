package dev.witan.cli.simulate;

import dev.witan.cli.Console;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.simulations.result.RunResult;
import dev.witan.simulations.result.SimulationResult;
import dev.witan.simulations.result.Summary;
import dev.witan.simulations.result.Variant;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** A result as tables for people, or for programs that read tab-separated values. */
final class ResultTables {
  private static final String NOTHING = "-";

  private final Console console;
  private final SimulationResult result;

  ResultTables(Console console, SimulationResult result) {
    this.console = console;
    this.result = result;
  }

  void print() {
    for (Variant variant : result.variants()) {
      String name = variant.name().isEmpty() ? "" : ", " + variant.name();
      printMeasures(result.setting().title() + name, variant.summaries());
    }
    for (Variant variant : result.variants()) {
      printMeasures(
          "Difference of " + variant.name() + " from " + result.variants().get(0).name(),
          variant.differences());
      printRefusals(variant);
    }
  }

  private void printMeasures(String title, SortedMap<String, Summary> summaries) {
    Table table =
        new Table(
            title,
            "measure",
            "runs",
            "mean",
            "95% from",
            "to",
            "median",
            "50% from",
            "to",
            "90% from",
            "to");
    summaries.forEach(
        (measure, summary) -> {
          if (result.setting().shows(measure)) {
            row(table, measure, summary);
          }
        });
    table.print(console);
  }

  private static void row(Table table, String measure, Summary summary) {
    table.row(
        Cell.text(measure),
        Cell.number(Integer.toString(summary.runs())),
        number(summary.mean()),
        number(summary.low()),
        number(summary.high()),
        number(summary.median()),
        number(summary.lower()),
        number(summary.upper()),
        number(summary.least()),
        number(summary.most()));
  }

  private void printRefusals(Variant variant) {
    SortedMap<String, Long> refusals = new TreeMap<>();
    for (RunResult run : variant.runs()) {
      run.refusals().forEach((code, times) -> refusals.merge(code, times, Long::sum));
    }
    Table table = new Table("Refused commands " + variant.name(), "code", "times");
    refusals.forEach(
        (code, times) -> table.row(Cell.text(code), Cell.number(Long.toString(times))));
    table.print(console);
  }

  private static Cell number(Double value) {
    return Cell.number(value == null ? NOTHING : String.format(Locale.ROOT, "%.4f", value));
  }
}
