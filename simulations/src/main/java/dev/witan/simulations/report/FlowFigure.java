package dev.witan.simulations.report;

import dev.witan.simulations.result.Flow;
import dev.witan.simulations.result.Rounded;
import dev.witan.simulations.result.Variant;
import dev.witan.simulations.setting.Measure.Unit;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import org.jsoup.nodes.Element;

/** The diagram of the ways of coin or of REP in one variant, with all flows as a table. */
record FlowFigure(Variant variant, SortedMap<Flow, Double> means, Ways ways, Unit unit) {
  Element element() {
    String asset = Numbers.axis(unit);
    String name = variant.name().isEmpty() ? "" : " with " + VariantText.of(variant).text();
    return Figure.of(
        "flows-" + asset + (variant.name().isEmpty() ? "" : "-" + variant.name()),
        title() + name,
        words(),
        new FlowPlot(ways, unit).svg(),
        table());
  }

  /** Who gets most in the last column. */
  private String title() {
    Map.Entry<Ways.Place, Double> most =
        ways.places().entrySet().stream()
            .filter(entry -> entry.getKey().column() == ways.columns() - 1)
            .max(
                Map.Entry.<Ways.Place, Double>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElse(null);
    String what = unit == Unit.COIN ? "coin" : "REP";
    return most == null
        ? "No " + what + " came to people"
        : "Of "
            + what
            + ", most went to people of the kind "
            + most.getKey().name()
            + ": "
            + Numbers.of(most.getValue(), unit);
  }

  private String words() {
    return (unit == Unit.COIN
            ? "Coin from those who pay, through fees, to salary, to the treasury and straight back,"
                + " and to people. What comes from outside stands in the table."
            : "REP from fees, which mint it, and from people who lose it, to people. REP that was"
                + " there at the founding is left out.")
        + " Means over "
        + variant.runs().size()
        + (variant.runs().size() == 1 ? " run" : " runs")
        + "; widths are amounts in "
        + Numbers.axis(unit)
        + ".";
  }

  private Element table() {
    FigureTable table = new FigureTable("from", "to", "amount");
    means.forEach(
        (flow, amount) ->
            table.row().text(flow.from()).text(flow.to()).number(Rounded.of(amount), unit));
    return table.element();
  }
}
