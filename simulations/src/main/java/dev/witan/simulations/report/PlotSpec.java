package dev.witan.simulations.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together what Lets-Plot is asked to draw, in its own words. */
final class PlotSpec {
  private final Map<String, List<Object>> data = new LinkedHashMap<>();
  private final List<Object> layers = new ArrayList<>();
  private final List<Object> scales = new ArrayList<>();
  private Map<String, Object> panels;

  /** One more row of the table that is drawn: names of columns and values in turn. */
  void row(Object... cells) {
    map(cells)
        .forEach(
            (column, cell) -> data.computeIfAbsent(column, key -> new ArrayList<>()).add(cell));
  }

  /**
   * One more layer.
   *
   * @param mapping which column is what of the shape, in turn
   */
  void layer(String shape, Ink ink, double size, Map<String, Object> mapping) {
    layers.add(
        map(
            "geom",
            shape,
            "mapping",
            mapping,
            "color",
            ink.rgb(),
            "fill",
            ink.rgb(),
            "size",
            size,
            "alpha",
            1.0,
            "tooltips",
            "none",
            "show_legend",
            false));
  }

  /** The words beside an axis, {@code x} or {@code y}. */
  void axis(String which, String words) {
    scales.add(map("aesthetic", which, "name", words));
  }

  /** A panel for each value of this column; each with an x axis of its own, if free. */
  void panels(String column, int columns, boolean isFree) {
    panels =
        map(
            "name",
            "wrap",
            "facets",
            new ArrayList<>(List.of(column)),
            "ncol",
            (double) columns,
            "scales",
            isFree ? "free_x" : "fixed");
  }

  /** The whole, in pixels. */
  Map<String, Object> sized(double width, double height) {
    Map<String, Object> plot =
        map(
            "kind",
            "plot",
            "data",
            data,
            "layers",
            layers,
            "scales",
            scales,
            "theme",
            map("name", "minimal"),
            "ggsize",
            map("width", width, "height", height));
    if (panels != null) {
      plot.put("facet", panels);
    }
    return plot;
  }

  /** Names and values in turn. */
  static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
