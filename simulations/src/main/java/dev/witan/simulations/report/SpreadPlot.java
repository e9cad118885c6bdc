package dev.witan.simulations.report;

import dev.witan.simulations.result.Summary;
import dev.witan.simulations.setting.Measure.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** How measures are spread over runs: for each a median, with the ranges of 50 and 90 %. */
final class SpreadPlot {
  private static final int LINE = 26;
  private static final int AROUND = 60;

  private final List<Spread> spreads = new ArrayList<>();
  private final boolean isFree;

  /**
   * An empty plot.
   *
   * @param isFree whether each panel has an axis of its own
   */
  SpreadPlot(boolean isFree) {
    this.isFree = isFree;
  }

  /**
   * One line of the plot.
   *
   * @param panel where it stands together with what has the same axis
   * @param label beside it
   */
  record Spread(String panel, String label, Summary summary, Unit unit) {}

  void add(Spread spread) {
    spreads.add(spread);
  }

  boolean isEmpty() {
    return spreads.isEmpty();
  }

  Element figure(String id, String title, String axis) {
    return Figure.of(
        id,
        title,
        "In "
            + axis
            + (isFree ? ", each on an axis of its own. " : ". ")
            + "Each point is the median of the runs; the thick line holds 50 % of them, the thin one"
            + " 90 %.",
        PlotSvg.of(plot(axis).sized(Figure.WIDTH, height())),
        table());
  }

  private PlotSpec plot(String axis) {
    PlotSpec spec = new PlotSpec();
    for (String panel : panels()) {
      for (int i = spreads.size() - 1; i >= 0; i--) { // The first row is drawn lowest.
        if (spreads.get(i).panel().equals(panel)) {
          row(spec, spreads.get(i));
        }
      }
    }
    line(spec, Ink.WIDE, 1.5, "least", "most");
    line(spec, Ink.NARROW, 4, "lower", "upper");
    spec.layer("point", Ink.MEDIAN, 3.5, PlotSpec.map("x", "median", "y", "label"));
    spec.axis("x", axis);
    spec.axis("y", "");
    if (panels().size() > 1) {
      spec.panels("panel", columns(), isFree);
    }
    return spec;
  }

  private static void line(PlotSpec spec, Ink ink, double size, String from, String to) {
    spec.layer(
        "segment", ink, size, PlotSpec.map("x", from, "xend", to, "y", "label", "yend", "label"));
  }

  private static void row(PlotSpec spec, Spread spread) {
    Summary summary = spread.summary();
    spec.row(
        "panel", spread.panel(),
        "label", spread.label(),
        "median", Numbers.onAxis(summary.median(), spread.unit()),
        "lower", Numbers.onAxis(summary.lower(), spread.unit()),
        "upper", Numbers.onAxis(summary.upper(), spread.unit()),
        "least", Numbers.onAxis(summary.least(), spread.unit()),
        "most", Numbers.onAxis(summary.most(), spread.unit()));
  }

  private List<String> panels() {
    return spreads.stream().map(Spread::panel).distinct().toList();
  }

  private int columns() {
    return Math.min(2, panels().size());
  }

  private double height() {
    long labels = spreads.stream().map(Spread::label).distinct().count();
    int rows = (panels().size() + columns() - 1) / columns();
    return AROUND + rows * (LINE * labels + (panels().size() > 1 ? AROUND : 0));
  }

  private Element table() {
    FigureTable table =
        new FigureTable("what", "of", "runs", "median", "50 % from", "to", "90 % from", "to");
    for (Spread spread : spreads) {
      Summary summary = spread.summary();
      table
          .row()
          .text(spread.panel())
          .text(spread.label())
          .plain(summary.runs())
          .number(summary.median(), spread.unit())
          .number(summary.lower(), spread.unit())
          .number(summary.upper(), spread.unit())
          .number(summary.least(), spread.unit())
          .number(summary.most(), spread.unit());
    }
    return table.element();
  }
}
