package dev.witan.simulations.report;

import org.jsoup.nodes.Element;

/** The frame of a plot: a title that is a finding, the plot, and its figures as a table. */
final class Figure {
  /** How wide plots are drawn, in pixels. */
  static final int WIDTH = 640;

  private Figure() {}

  /**
   * A frame.
   *
   * @param id of the page, made from names of results
   * @param title says what comes out
   * @param words say what the plot shows, for those who do not see it
   */
  static Element of(String id, String title, String words, Element svg, Element table) {
    String name = id.replaceAll("[^A-Za-z0-9-]", "-");
    Element figure = new Element("figure").attr("id", name);
    figure.appendElement("figcaption").attr("id", name + "-title").text(title);
    svg.attr("role", "img").attr("aria-labelledby", name + "-title " + name + "-words");
    figure.appendElement("div").addClass("scroll").attr("tabindex", "0").appendChild(svg);
    figure.appendElement("p").addClass("note").attr("id", name + "-words").text(words);
    Element details = figure.appendElement("details");
    details.appendElement("summary").text("The figures");
    details.appendChild(table);
    return figure;
  }
}
