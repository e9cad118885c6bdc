package dev.witan.simulations.report;

import dev.witan.simulations.result.Band;
import dev.witan.simulations.result.SimulationResult;
import dev.witan.simulations.result.Summary;
import dev.witan.simulations.result.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How a series went over the days: the median of the runs, and where 50 and 90 % of them lie. */
final class BandPlot {
  private static final int POINTS_MAX = 120;
  private static final int ROWS_MAX = 12;

  private final SimulationResult result;
  private final String series;
  private final SeriesText text;
  private final List<Band> bands;

  BandPlot(SimulationResult result, String series) {
    this.result = result;
    this.series = series;
    this.text = SeriesText.of(series);
    this.bands = result.variants().stream().map(variant -> Band.of(variant, series)).toList();
  }

  /** Whether there is anything to see: a series that is 0 on all days in all runs says nothing. */
  boolean isSomething() {
    return bands.stream()
        .flatMap(band -> band.days().stream())
        .anyMatch(day -> day.least() != 0 || day.most() != 0);
  }

  Element figure() {
    return Figure.of(
        "series-" + series,
        title(),
        text.sentence()
            + " over "
            + (bands.get(0).days().size() - 1)
            + " days, in "
            + Numbers.axis(text.unit())
            + ". The line is the median of the runs, the dark band holds 50 % of them and the light"
            + " band 90 %.",
        PlotSvg.of(new PlotParts().build()),
        table());
  }

  private String title() {
    List<String> ends = new ArrayList<>();
    for (int number = 0; number < bands.size(); number++) {
      Variant variant = result.variants().get(number);
      String name = bands.size() == 1 ? "" : " with " + VariantText.of(variant).text();
      ends.add(end(bands.get(number)) + name);
    }
    int last = bands.get(0).days().size() - 1;
    return text.sentence()
        + ": "
        + Numbers.of(bands.get(0).days().get(0).median(), text.unit())
        + " at the founding; on day "
        + last
        + (bands.get(0).days().get(last).runs() == 1 ? ": " : " in the median: ")
        + String.join("; ", ends);
  }

  private String end(Band band) {
    Summary last = band.days().get(band.days().size() - 1);
    String median = Numbers.of(last.median(), text.unit());
    return last.runs() == 1
        ? median
        : median
            + " (90\u202f% of runs "
            + Numbers.of(last.least(), text.unit())
            + " to "
            + Numbers.of(last.most(), text.unit())
            + ")";
  }

  private Element table() {
    FigureTable table =
        new FigureTable("variant", "day", "median", "50 % from", "to", "90 % from", "to");
    for (int number = 0; number < bands.size(); number++) {
      List<Summary> days = bands.get(number).days();
      String name = VariantText.of(result.variants().get(number)).text();
      for (int day : days(days.size() - 1, ROWS_MAX)) {
        Summary at = days.get(day);
        table
            .row()
            .text(name)
            .plain(day)
            .number(at.median(), text.unit())
            .number(at.lower(), text.unit())
            .number(at.upper(), text.unit())
            .number(at.least(), text.unit())
            .number(at.most(), text.unit());
      }
    }
    return table.element();
  }

  /** Evenly spread days, the first and the last one among them. */
  static List<Integer> days(int last, int most) {
    int step = Math.max(1, (last + most - 1) / most);
    List<Integer> days = new ArrayList<>();
    for (int day = 0; day < last; day += step) {
      days.add(day);
    }
    days.add(last);
    return days;
  }

  private final class PlotParts {
    private final PlotSpec spec = new PlotSpec();

    private Map<String, Object> build() {
      for (int number = 0; number < bands.size(); number++) {
        rows(VariantText.of(result.variants().get(number)).text(), bands.get(number).days());
      }
      range(Ink.WIDE, "least", "most");
      range(Ink.NARROW, "lower", "upper");
      spec.layer("line", Ink.MEDIAN, 1.0, PlotSpec.map("x", "day", "y", "median"));
      spec.axis("x", "day");
      spec.axis("y", Numbers.axis(text.unit()));
      int panels = bands.size();
      if (panels == 1) {
        return spec.sized(Figure.WIDTH, 260);
      }
      spec.panels("variant", 2, false);
      return spec.sized(Figure.WIDTH, 60 + 200.0 * ((panels + 1) / 2));
    }

    private void range(Ink ink, String from, String to) {
      spec.layer("ribbon", ink, 0, PlotSpec.map("x", "day", "ymin", from, "ymax", to));
    }

    private void rows(String variant, List<Summary> days) {
      for (int day : days(days.size() - 1, POINTS_MAX)) {
        Summary at = days.get(day);
        spec.row(
            "variant", variant,
            "day", (double) day,
            "median", on(at.median()),
            "lower", on(at.lower()),
            "upper", on(at.upper()),
            "least", on(at.least()),
            "most", on(at.most()));
      }
    }

    private double on(double value) {
      return Numbers.onAxis(value, text.unit());
    }
  }
}
