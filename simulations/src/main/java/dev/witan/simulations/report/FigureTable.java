package dev.witan.simulations.report;

import dev.witan.simulations.result.ResultJson;
import dev.witan.simulations.setting.Measure.Unit;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A table of figures. A figure is written for people; beside it, in the {@code value} of its
 * element, stands the exact one as in the result's JSON.
 */
final class FigureTable {
  private final Element frame = new Element("div").addClass("scroll").attr("tabindex", "0");
  private final Element body;
  private Element row;

  FigureTable(String... heads) {
    Element table = frame.appendElement("table");
    Element head = table.appendElement("thead").appendElement("tr");
    for (String text : heads) {
      head.appendElement("th").attr("scope", "col").text(text);
    }
    body = table.appendElement("tbody");
  }

  /** Begins another row. */
  FigureTable row() {
    row = body.appendElement("tr");
    return this;
  }

  FigureTable text(String text) {
    boolean isFirst = row.childrenSize() == 0;
    Element cell = row.appendElement(isFirst ? "th" : "td").text(text);
    if (isFirst) {
      cell.attr("scope", "row");
    }
    return this;
  }

  FigureTable plain(long number) {
    return cell(Numbers.plain(number), number);
  }

  /** A number without a unit. */
  FigureTable figure(double number) {
    return cell(Numbers.plain(number), number);
  }

  /** A figure, or nothing where there is none. */
  FigureTable number(Double value, Unit unit) {
    return value == null ? text("\u2013") : cell(Numbers.of(value, unit), value);
  }

  /** A difference, or nothing where there is none. */
  FigureTable difference(Double value, Unit unit) {
    return value == null ? text("\u2013") : cell(Numbers.difference(value, unit), value);
  }

  private FigureTable cell(String text, Object exact) {
    row.appendElement("td")
        .addClass("number")
        .appendElement("data")
        .attr("value", ResultJson.of(exact))
        .text(text);
    return this;
  }

  /** The whole, when all rows are there: heads of figures stand above them. */
  Element element() {
    for (Element cell : row == null ? new Elements() : row.children()) {
      if (cell.hasClass("number")) {
        frame.select("thead th").get(cell.elementSiblingIndex()).addClass("number");
      }
    }
    return frame;
  }
}
