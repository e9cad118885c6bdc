package dev.witan.simulations.report;

import dev.witan.simulations.report.Ways.Place;
import dev.witan.simulations.report.Ways.Way;
import dev.witan.simulations.setting.Measure.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Draws ways from left to right: a bar for each place and a stripe for each way, as thick as the
 * amount. In a column the place with most stands above.
 */
final class FlowPlot {
  private static final double HEIGHT = 320;
  private static final double GAP = 22;
  private static final double TOP = 16;
  private static final double BAR = 10;
  private static final double LABELS = 150;

  private final Ways ways;
  private final Unit unit;
  private final Map<Place, Double> sizes;
  private final Map<Place, Double> tops = new HashMap<>(); // lookup only
  private final double scale;

  FlowPlot(Ways ways, Unit unit) {
    this.ways = ways;
    this.unit = unit;
    this.sizes = ways.places();
    this.scale = scale();
    for (int column = 0; column < ways.columns(); column++) {
      place(ways.column(column));
    }
  }

  /** Pixels for one of the unit, so that the fullest column fits. */
  private double scale() {
    double scale = Double.MAX_VALUE;
    for (int column = 0; column < ways.columns(); column++) {
      List<Place> places = ways.column(column);
      double amount = places.stream().mapToDouble(sizes::get).sum();
      if (amount > 0) {
        scale = Math.min(scale, (HEIGHT - TOP - GAP * places.size()) / amount);
      }
    }
    return scale;
  }

  private void place(List<Place> places) {
    double top = TOP;
    for (Place place : places) {
      tops.put(place, top);
      top += sizes.get(place) * scale + GAP;
    }
  }

  Element svg() {
    Element svg = new Element("svg", Parser.NamespaceSvg);
    svg.attr("viewBox", "0 0 " + Figure.WIDTH + " " + number(HEIGHT));
    svg.attr("width", Integer.toString(Figure.WIDTH)).attr("height", number(HEIGHT));
    Map<Place, Double> going = new HashMap<>(tops); // lookup only
    Map<Place, Double> coming = new HashMap<>(tops); // lookup only
    for (Way way : fromAbove()) {
      double amount = ways.all().get(way);
      svg.appendChild(stripe(way, amount, going.get(way.from()), coming.get(way.to())));
      going.merge(way.from(), amount * scale, Double::sum);
      coming.merge(way.to(), amount * scale, Double::sum);
    }
    sizes.forEach((place, amount) -> bar(svg, place, amount));
    return svg;
  }

  /** All ways by the heights of their ends, so that stripes of one bar do not cross beside it. */
  private List<Way> fromAbove() {
    return ways.all().keySet().stream()
        .sorted(
            Comparator.comparing((Way way) -> tops.get(way.from()))
                .thenComparing(way -> tops.get(way.to())))
        .toList();
  }

  private Element stripe(Way way, double amount, double from, double to) {
    double thick = amount * scale;
    double left = x(way.from()) + BAR;
    double right = x(way.to());
    double middle = (left + right) / 2;
    String path =
        "M"
            + at(left, from)
            + curve(middle, from, right, to)
            + " V"
            + number(to + thick)
            + curve(middle, to + thick, left, from + thick)
            + " Z";
    return element("path").attr("class", "fill-stripe").attr("d", path);
  }

  /** To a point at another height, level at both ends. */
  private static String curve(double middle, double fromY, double x, double y) {
    return " C" + at(middle, fromY) + " " + at(middle, y) + " " + at(x, y);
  }

  private void bar(Element svg, Place place, double amount) {
    double top = tops.get(place);
    double high = Math.max(1, amount * scale);
    svg.appendChild(
        element("rect")
            .attr("class", "fill-median")
            .attr("x", number(x(place)))
            .attr("y", number(top))
            .attr("width", number(BAR))
            .attr("height", number(high)));
    Element label = element("text").attr("class", "label").attr("x", number(x(place) + BAR + 4));
    label.attr("y", number(Math.max(TOP, top + high / 2 + 4)));
    svg.appendChild(label.text(place.name() + " " + Numbers.of(amount, unit)));
  }

  private double x(Place place) {
    return place.column() * (Figure.WIDTH - LABELS) / (ways.columns() - 1);
  }

  private static Element element(String name) {
    return new Element(name, Parser.NamespaceSvg);
  }

  private static String at(double x, double y) {
    return number(x) + " " + number(y);
  }

  private static String number(double value) {
    return PlotSvg.rounded(BigDecimal.valueOf(value));
  }
}
